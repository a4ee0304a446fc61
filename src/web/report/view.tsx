import {isJudged, type JudgedUnit, nameOf, type Unit} from '../workspace/unit.ts'
import {Account} from './account.tsx'
import './report-view.css'
import {Results} from './results.tsx'
import {useSheet} from './sheet.ts'
import {TextPane} from './text.tsx'
import {words} from './words.ts'

/** What is said of a report that has no result. */
function Unread({unit}: {readonly unit: Unit}) {
  const {result} = unit
  const failed = result !== null && 'error' in result
  return (
    <main class="unread">
      <h1>{nameOf(unit)}</h1>
      <p role={failed ? 'alert' : 'status'}>{failed ? result.error.message : words.reading}</p>
      {failed && <p class="note">{words.unreadNote}</p>}
    </main>
  )
}

function Judged({unit}: {readonly unit: JudgedUnit}) {
  const sheet = useSheet(unit)
  return (
    <main class="report-view">
      <Account unit={unit} />
      {sheet === null ? (
        <p role="status">{words.reading}</p>
      ) : (
        <div class="panes">
          <TextPane unit={unit} sheet={sheet} />
          <Results unit={unit} sheet={sheet} />
        </div>
      )}
    </main>
  )
}

/** One report (一份报告): what it was taken for, its text, and beside it everything found in it. */
export function ReportView({unit}: {readonly unit: Unit}) {
  return isJudged(unit) ? <Judged unit={unit} /> : <Unread unit={unit} />
}
