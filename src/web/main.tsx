/// <reference lib="dom" />
import {render} from 'preact'
import {App} from './app.tsx'
import {started} from './engine/started.ts'
import {givenOn, takeGiven} from './given.ts'
import './style.css'
import {tellTrouble} from './trouble.ts'
import {words} from './words.ts'
import {type Bench, BenchContext} from './workspace/bench.ts'
import {judgeAll} from './workspace/judging.ts'
import {keepWork} from './workspace/keeping.ts'
import {emptyState} from './workspace/state.ts'

/** Under which name this browser keeps the work; that on reports which came with the page has a name of its own. */
const store = 'duibiao'

function show(bench: Bench): void {
  const place = document.getElementById('workbench')
  if (place === null) throw new Error('the page has no place for the workbench')
  render(
    <BenchContext.Provider value={bench}>
      <App />
    </BenchContext.Provider>,
    place,
  )
}

async function start(): Promise<void> {
  const given = givenOn(document)
  const found = given === 'broken' ? null : given
  const [engine, state] = [started(), emptyState()]
  tellTrouble(state)
  await keepWork(state, found === null ? store : `${store}-${found.id}`)
  if (given === 'broken') state.notice.value = words.givenBroken
  judgeAll(state, engine)
  show({state, engine})
  if (found !== null) await takeGiven({state, engine}, found)
  const {systems, tool} = await engine.call('about')
  state.systems.value = systems
  state.tool.value = tool
}

void start()
