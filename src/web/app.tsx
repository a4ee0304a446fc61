/// <reference lib="dom" />
import {CountyView} from './county/view.tsx'
import {Header} from './header/header.tsx'
import {Help} from './header/help.tsx'
import {useKeys} from './keys.ts'
import {PapersView} from './papers/view.tsx'
import {ReportView} from './report/view.tsx'
import {StartView} from './start/view.tsx'
import {words} from './words.ts'
import {useBench} from './workspace/bench.ts'
import {chosen, dropped} from './workspace/files.ts'
import {add} from './workspace/reports.ts'
import {YearsView} from './years/view.tsx'

/** The part of the workbench that is in sight. */
function Shown() {
  const {view, units} = useBench().state
  const now = view.value
  const unit = 'unit' in now ? units.value.find(({id}) => id === now.unit) : undefined
  if (now.name === 'report' && unit !== undefined) return <ReportView key={unit.id} unit={unit} />
  if (now.name === 'papers' && unit !== undefined) return <PapersView key={unit.id} unit={unit} />
  if (now.name === 'county') return <CountyView />
  if (now.name === 'years') return <YearsView />
  return <StartView />
}

/** The whole page: files may be dropped anywhere on it. */
export function App() {
  const bench = useBench()
  useKeys()
  return (
    <div
      class="workbench"
      onDragOver={event => event.preventDefault()}
      onDrop={async event => {
        event.preventDefault()
        if (event.dataTransfer !== null) await add(bench, await dropped(event.dataTransfer))
      }}
    >
      <Header />
      <p class="notice" role="status" aria-live="polite">
        {bench.state.notice.value}
      </p>
      <Shown />
      <Help />
    </div>
  )
}
