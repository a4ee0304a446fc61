/// <reference lib="dom" />
import {moveFocus, narrow, reset} from './filters.ts'
import {foldAll, unfoldOnPaper} from './fold.ts'
import {follow, openFrom, step} from './follow.ts'
import {all} from './page.ts'

function clicked(target: Element): void {
  const link = target.closest('a[href^="#"]')
  if (link !== null) {
    if (link.getAttribute('href') === location.hash) follow()
    return
  }
  const button = target.closest('button')
  const mark = target.closest('mark[data-spots]')
  if (button?.matches('[data-reset]')) reset()
  else if (button?.matches('[data-unfold]')) foldAll(true)
  else if (button?.matches('[data-fold]')) foldAll(false)
  else if (button?.matches('[data-step]')) step(Number(button.dataset['step']))
  else if (mark !== null && document.getSelection()?.isCollapsed !== false) openFrom(mark)
}

function start(): void {
  document.body.dataset['show'] = 'results'
  for (const tool of all('.filters, .steps')) tool.hidden = false
  foldAll(false)
  unfoldOnPaper()
  document.addEventListener('click', event => {
    if (event.target instanceof Element) clicked(event.target)
  })
  document.addEventListener('change', narrow)
  document.addEventListener('input', narrow)
  document.addEventListener('keydown', event => {
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key]
    const {target} = event
    if (by !== undefined && target instanceof Element && moveFocus(target, by)) event.preventDefault()
  })
  window.addEventListener('hashchange', () => follow())
  window.addEventListener('load', () => follow())
  narrow()
}

start()
