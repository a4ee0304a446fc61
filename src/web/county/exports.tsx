import {useState} from 'preact/hooks'
import {type Bench, useBench} from '../workspace/bench.ts'
import {save} from '../workspace/saving.ts'
import {say} from '../workspace/saying.ts'
import type {Unit} from '../workspace/unit.ts'
import {editedIn, reviewsOf} from './reviews.ts'
import {slim} from './slim.ts'
import type {Row} from './table.ts'
import {words} from './words.ts'

const bytesOf = (written: Uint8Array | string): Uint8Array =>
  typeof written === 'string' ? new TextEncoder().encode(written) : written

interface ExportsProps {
  /** The reports of the year that is shown. */
  readonly rows: readonly Row[]
  readonly units: readonly Unit[]
  /** Which reports these are, in words: 按当前年度 22 份. */
  readonly scope: string
}

/** Makes the matrix of the reports as Excel, those that could not be judged beside it. */
async function saveMatrix(bench: Bench, {rows, units, scope}: ExportsProps): Promise<void> {
  const failures = units.flatMap(({result}) => (result !== null && 'error' in result ? [result] : []))
  const written = await bench.engine.call('matrix', [...rows.map(({unit}) => slim(unit.result)), ...failures])
  save(words.out.matrixFile, bytesOf(written))
  say(bench, words.out.written(words.out.matrixFile, scope, ''))
}

/** Makes the opinions on all reports as Word, packed into one archive. */
async function saveReviews(bench: Bench, {rows, scope}: ExportsProps, tell: (done: string) => void): Promise<void> {
  const edited = editedIn(bench, rows)
  const files = await reviewsOf(bench, rows, done => tell(words.out.working(done, rows.length)))
  save(words.out.reviewsFile, await bench.engine.call('packed', files))
  say(bench, words.out.written(words.out.reviewsFile, scope, edited > 0 ? words.out.someEdited(edited) : ''))
}

/** What can be taken out of the county's reports: 导出. */
export function Exports(props: ExportsProps) {
  const {rows, scope} = props
  const bench = useBench()
  const [working, setWorking] = useState('')
  const busy = working !== ''
  const work = async (said: string, task: () => Promise<void>): Promise<void> => {
    setWorking(said)
    try {
      await task()
    } finally {
      setWorking('')
    }
  }
  if (rows.length === 0) return null
  const shared = {type: 'button', disabled: busy, title: words.out.scopeNote(scope)} as const
  return (
    <p class="county-exports">
      <button
        {...shared}
        data-save="matrix"
        onClick={() => work(words.out.matrixWorking, () => saveMatrix(bench, props))}
      >
        {words.out.matrix}
      </button>
      <button
        {...shared}
        data-save="reviews"
        onClick={() => work(words.out.working(0, rows.length), () => saveReviews(bench, props, setWorking))}
      >
        {words.out.reviews}
      </button>
      {busy && <span role="status">{working}</span>}
    </p>
  )
}
