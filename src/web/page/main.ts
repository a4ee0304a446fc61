/// <reference lib="dom" />
import {narrow} from './filters.ts'
import {foldAll, unfoldOnPaper} from './fold.ts'
import {follow} from './follow.ts'
import {showTools, wire} from './wiring.ts'

function start(): void {
  document.body.dataset['show'] = 'results'
  showTools()
  foldAll(false)
  unfoldOnPaper()
  wire()
  window.addEventListener('load', () => follow())
  narrow()
}

start()
