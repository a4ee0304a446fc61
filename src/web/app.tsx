/// <reference lib="dom" />
import {CountyView} from './county/view.tsx'
import {useDrops} from './drops.ts'
import {useFocus} from './focus.ts'
import {Header} from './header/header.tsx'
import {Help} from './header/help.tsx'
import {useKeys} from './keys.ts'
import {PapersView} from './papers/view.tsx'
import {ReportView} from './report/view.tsx'
import {StartView} from './start/view.tsx'
import {words} from './words.ts'
import {useBench} from './workspace/bench.ts'
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

/** The whole page. */
export function App() {
  const {notice} = useBench().state
  useKeys()
  useDrops()
  useFocus()
  return (
    <div class="workbench">
      <Header />
      <div class="notice">
        <p role="status">{notice.value}</p>
        {notice.value !== '' && (
          <button
            type="button"
            aria-label={words.dismiss}
            onClick={() => {
              notice.value = ''
            }}
          >
            ×
          </button>
        )}
      </div>
      <Shown />
      <Help />
    </div>
  )
}
