/// <reference lib="dom" />
import {useRef} from 'preact/hooks'
import type {DecisionFile} from '../../index.ts'
import {type Bench, useBench} from '../workspace/bench.ts'
import {isUnsaved, loadReview, saveReview} from '../workspace/deciding.ts'
import {noReview} from '../workspace/state.ts'
import './deciding.css'
import {words} from './words.ts'

const countIn = ({reports}: DecisionFile): number =>
  Object.values(reports).reduce((sum, {decisions}) => sum + Object.keys(decisions).length, 0)

/** Whether a file of the user's is a review file by its name: in whatever folder of those that were given. */
export const isReviewFile = (path: string): boolean => path.split('/').at(-1) === noReview.name

/** Takes over a review file that the user has chosen or dropped, after asking where decisions would be lost. */
export async function takeReview(bench: Bench, file: File): Promise<void> {
  const {review, flaws, notice} = bench.state
  if (isUnsaved(review.value) && !window.confirm(words.bar.replace)) return
  const failure = await loadReview(bench, file.name, await file.text())
  flaws.value = failure === null ? '' : `${words.bar.broken(file.name)}\n${failure.error.message}`
  if (failure === null) notice.value = words.bar.loaded(file.name, countIn(review.value.file))
}

/** What is wrong with a review file that could not be loaded, by line and column. */
function Flaws() {
  const {flaws} = useBench().state
  if (flaws.value === '') return null
  return (
    <div class="review-flaws" role="alert">
      <p>{flaws.value}</p>
      <button type="button" onClick={() => (flaws.value = '')}>
        {words.bar.close}
      </button>
    </div>
  )
}

/** The review file (复核决定文件): how many decisions there are, whether they are saved, and how to load and save them. */
export function ReviewBar() {
  const bench = useBench()
  const input = useRef<HTMLInputElement>(null)
  const {review, notice} = bench.state
  const {file, name} = review.value
  const count = countIn(file)
  const save = async (): Promise<void> => {
    if (await saveReview(bench)) notice.value = words.bar.saved(name)
  }
  return (
    <section class="review-bar" aria-label={words.bar.label}>
      <p>
        <span data-decisions={count}>
          {count === 0 ? words.bar.none : words.bar.count(count, Object.keys(file.reports).length)}
        </span>
        {isUnsaved(review.value) && <strong data-unsaved>{words.bar.unsaved}</strong>}
        <button type="button" onClick={() => input.current?.click()}>
          {words.bar.load}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".yaml,.yml"
          data-open="review"
          onChange={async ({currentTarget}) => {
            const [chosen] = currentTarget.files ?? []
            if (chosen !== undefined) await takeReview(bench, chosen)
            currentTarget.value = ''
          }}
        />
        <button type="button" disabled={review.value.text === ''} onClick={save} data-save="review">
          {words.bar.save}
        </button>
      </p>
      <Flaws />
    </section>
  )
}
