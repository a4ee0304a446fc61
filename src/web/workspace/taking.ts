/// <reference lib="dom" />
import type {DecisionFile, Failure, RuleFile} from '../../index.ts'
import type {Bench} from './bench.ts'
import {isUnsaved, loadReview, loadReviews} from './deciding.ts'
import {type Found, unreadable} from './files.ts'
import {say, sayFlaws, sayToo} from './saying.ts'
import {noReview} from './state.ts'
import {words} from './words.ts'

/** How many decisions a file holds. */
export const countIn = ({reports}: DecisionFile): number =>
  Object.values(reports).reduce((sum, {decisions}) => sum + Object.keys(decisions).length, 0)

/** Whether a file of the user's is a review file by its name: in whatever folder of those that were given. */
export const isReviewFile = (path: string): boolean => path.split('/').at(-1) === noReview.name

/** Whether decisions that no file holds may go. */
const mayReplace = ({state}: Bench): boolean => !isUnsaved(state.review.value) || window.confirm(words.review.replace)

const textOf = ({path, file}: Found): Promise<RuleFile | Failure> =>
  file.text().then(
    text => ({path, text}),
    (error: unknown) => unreadable(path, error),
  )

/** Takes over a review file that the user has chosen, after asking where decisions would be lost. */
export async function takeReview(bench: Bench, file: File): Promise<void> {
  if (!mayReplace(bench)) return
  const read = await textOf({path: file.name, file})
  const failure = 'error' in read ? read : await loadReview(bench, file.name, read.text)
  sayFlaws(bench, failure === null ? '' : `${words.review.broken(file.name)}\n${failure.error.message}`)
  if (failure === null) say(bench, words.review.loaded(file.name, countIn(bench.state.review.value.file)))
}

/** Takes over the review files of a folder (各级文件夹的复核决定) as one; those that are broken are named with their faults, the others hold. */
export async function takeReviews(bench: Bench, found: readonly Found[]): Promise<void> {
  if (!mayReplace(bench)) return
  const read = await Promise.all(found.map(textOf))
  const files = read.flatMap(one => ('error' in one ? [] : [one]))
  const unread = read.flatMap(one => ('error' in one ? [one] : []))
  const failures = [...unread, ...(files.length === 0 ? [] : await loadReviews(bench, files))]
  const taken = found.length - failures.length
  const said = taken > 0 ? words.review.leftOut : words.review.broken
  sayFlaws(bench, failures.map(({document, error}) => `${said(document.file)}\n${error.message}`).join('\n'))
  if (taken === 0) return
  const count = countIn(bench.state.review.value.file)
  const single = found.length === 1 && found[0]?.path === noReview.name
  sayToo(bench, single ? words.review.loaded(noReview.name, count) : words.review.merged(taken, count))
}
