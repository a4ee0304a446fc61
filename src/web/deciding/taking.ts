/// <reference lib="dom" />
import type {DecisionFile} from '../../index.ts'
import type {Bench} from '../workspace/bench.ts'
import {isUnsaved, loadReview, loadReviews} from '../workspace/deciding.ts'
import type {Found} from '../workspace/files.ts'
import {noReview} from '../workspace/state.ts'
import {words} from './words.ts'

/** How many decisions a file holds. */
export const countIn = ({reports}: DecisionFile): number =>
  Object.values(reports).reduce((sum, {decisions}) => sum + Object.keys(decisions).length, 0)

/** Whether a file of the user's is a review file by its name: in whatever folder of those that were given. */
export const isReviewFile = (path: string): boolean => path.split('/').at(-1) === noReview.name

/** Whether decisions that no file holds may go. */
const mayReplace = ({state}: Bench): boolean => !isUnsaved(state.review.value) || window.confirm(words.bar.replace)

/** Takes over a review file that the user has chosen, after asking where decisions would be lost. */
export async function takeReview(bench: Bench, file: File): Promise<void> {
  const {review, flaws, notice} = bench.state
  if (!mayReplace(bench)) return
  const failure = await loadReview(bench, file.name, await file.text())
  flaws.value = failure === null ? '' : `${words.bar.broken(file.name)}\n${failure.error.message}`
  if (failure === null) notice.value = words.bar.loaded(file.name, countIn(review.value.file))
}

/** Takes over the review files of a folder (各级文件夹的复核决定) as one; those that are broken are named with their faults, the others hold. */
export async function takeReviews(bench: Bench, found: readonly Found[]): Promise<void> {
  const {review, flaws, notice} = bench.state
  if (!mayReplace(bench)) return
  const files = await Promise.all(found.map(async ({path, file}) => ({path, text: await file.text()})))
  const failures = await loadReviews(bench, files)
  const taken = files.length - failures.length
  const said = taken > 0 ? words.bar.leftOut : words.bar.broken
  flaws.value = failures.map(({document, error}) => `${said(document.file)}\n${error.message}`).join('\n')
  if (taken === 0) return
  const count = countIn(review.value.file)
  const [only] = files
  const single = files.length === 1 && only?.path === noReview.name
  notice.value += single ? words.bar.loaded(noReview.name, count) : words.bar.merged(taken, count)
}
