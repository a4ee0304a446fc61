import {useRef} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {edit} from '../workspace/reports.ts'
import {isJudged, type JudgedUnit, nameOf, type Unit} from '../workspace/unit.ts'
import {Account} from './account.tsx'
import './report-view.css'
import {Results} from './results.tsx'
import {useSheet} from './sheet.ts'
import {TextPane} from './text.tsx'
import {words} from './words.ts'

/** What is said of a report that has no result. */
function Unread({unit}: {readonly unit: Unit}) {
  const bench = useBench()
  const {result, edited} = unit
  const failed = result !== null && 'error' in result
  return (
    <main class="unread">
      <h1>{nameOf(unit)}</h1>
      <p role={failed ? 'alert' : 'status'}>{failed ? result.error.message : words.reading}</p>
      {failed && <p class="note">{words.unreadNote}</p>}
      {failed && edited !== null && (
        <button type="button" data-restore onClick={() => edit(bench, unit.id, null)}>
          {words.restore}
        </button>
      )}
    </main>
  )
}

interface JudgedProps {
  readonly unit: JudgedUnit
  /** Why the text as it is now cannot be judged, so that what is shown is of an earlier state; empty where it can. */
  readonly trouble: string
}

function Judged({unit, trouble}: JudgedProps) {
  const sheet = useSheet(unit)
  return (
    <main class="report-view">
      <Account unit={unit} />
      {trouble !== '' && (
        <p class="trouble" role="alert">
          {words.earlier(trouble)}
        </p>
      )}
      {sheet === null ? (
        <p role="status">{words.reading}</p>
      ) : (
        <div class="panes">
          <Results unit={unit} sheet={sheet} />
          <TextPane unit={unit} sheet={sheet} />
        </div>
      )}
    </main>
  )
}

/** One report (一份报告): what it was taken for, its text, and beside it everything found in it. While a change makes it unreadable, its last result stays. */
export function ReportView({unit}: {readonly unit: Unit}) {
  const last = useRef<JudgedUnit | null>(null)
  if (isJudged(unit)) last.current = unit
  const {result, edited, told} = unit
  if (isJudged(unit)) return <Judged unit={unit} trouble="" />
  if (last.current === null || edited === null || result === null || !('error' in result)) return <Unread unit={unit} />
  return <Judged unit={{...last.current, edited, told}} trouble={result.error.message} />
}
