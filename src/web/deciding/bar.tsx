/// <reference lib="dom" />
import {useRef} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {isUnsaved, saveReview} from '../workspace/deciding.ts'
import {say, sayFlaws} from '../workspace/saying.ts'
import {countIn, takeReview} from '../workspace/taking.ts'
import './deciding.css'
import {words} from './words.ts'

/** What is wrong with a review file that could not be loaded, by line and column. */
function Flaws() {
  const bench = useBench()
  const {flaws} = bench.state
  if (flaws.value === '') return null
  return (
    <div class="review-flaws" role="alert">
      <p>{flaws.value}</p>
      <button type="button" onClick={() => sayFlaws(bench, '')}>
        {words.bar.close}
      </button>
    </div>
  )
}

/** The review file (复核决定文件): how many decisions there are, whether they are saved, and how to load and save them. */
export function ReviewBar() {
  const bench = useBench()
  const input = useRef<HTMLInputElement>(null)
  const {review} = bench.state
  const {file, name} = review.value
  const count = countIn(file)
  const save = async (): Promise<void> => {
    if (await saveReview(bench)) say(bench, words.bar.saved(name))
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
