/// <reference lib="dom" />
import {render} from 'preact'
import {App} from './app.tsx'
import {started} from './engine/pool.ts'
import './style.css'
import {BenchContext} from './workspace/bench.ts'
import {judgeAll} from './workspace/judging.ts'
import {keepWork} from './workspace/keeping.ts'
import {emptyState} from './workspace/state.ts'

/** Under which name this browser keeps the work. */
const store = 'duibiao'

async function start(): Promise<void> {
  const place = document.getElementById('workbench')
  if (place === null) throw new Error('the page has no place for the workbench')
  const [engine, state] = [started(), emptyState()]
  await keepWork(state, store)
  judgeAll(state, engine)
  render(
    <BenchContext.Provider value={{state, engine}}>
      <App />
    </BenchContext.Provider>,
    place,
  )
  state.systems.value = await engine.call('systems')
}

void start()
