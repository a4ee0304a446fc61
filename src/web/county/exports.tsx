import {useState} from 'preact/hooks'
import {type Bench, useBench} from '../workspace/bench.ts'
import {save} from '../workspace/saving.ts'
import type {Unit} from '../workspace/unit.ts'
import {reviewsOf} from './reviews.ts'
import {slim} from './slim.ts'
import type {Row} from './table.ts'
import {words} from './words.ts'

const bytesOf = (written: Uint8Array | string): Uint8Array =>
  typeof written === 'string' ? new TextEncoder().encode(written) : written

/** Makes the matrix of the reports as Excel, those that could not be judged beside it. */
async function saveMatrix({engine, state}: Bench, rows: readonly Row[], units: readonly Unit[]): Promise<void> {
  const failures = units.flatMap(({result}) => (result !== null && 'error' in result ? [result] : []))
  const written = await engine.call('matrix', [...rows.map(({unit}) => slim(unit.result)), ...failures])
  save(words.out.matrixFile, bytesOf(written))
  state.notice.value = words.out.written(words.out.matrixFile)
}

/** Makes the opinions on all reports as Word, packed into one archive. */
async function saveReviews(bench: Bench, rows: readonly Row[], tell: (said: string) => void): Promise<void> {
  const files = await reviewsOf(bench, rows, done => tell(words.out.working(done, rows.length)))
  save(words.out.reviewsFile, await bench.engine.call('packed', files))
  bench.state.notice.value = words.out.written(words.out.reviewsFile)
}

/** What can be taken out of the county's reports: 导出. */
export function Exports({rows, units}: {readonly rows: readonly Row[]; readonly units: readonly Unit[]}) {
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
  return (
    <p class="county-exports">
      <button
        type="button"
        data-save="matrix"
        disabled={busy}
        onClick={() => work(words.out.matrixWorking, () => saveMatrix(bench, rows, units))}
      >
        {words.out.matrix}
      </button>
      <button
        type="button"
        data-save="reviews"
        disabled={busy}
        onClick={() => work(words.out.working(0, rows.length), () => saveReviews(bench, rows, setWorking))}
      >
        {words.out.reviews}
      </button>
      {busy && <span role="status">{working}</span>}
    </p>
  )
}
