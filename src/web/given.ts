/// <reference lib="dom" />
import type {Failure, GivenReview, SourceFile} from '../index.ts'
import {bytesOf} from './base64.ts'
import {words} from './words.ts'
import type {Bench} from './workspace/bench.ts'
import {isUnsaved, loadReview} from './workspace/deciding.ts'
import {take} from './workspace/reports.ts'

/** What came with the page (随页面带来的报告), ready to be judged. */
export interface Received {
  readonly id: string
  readonly sources: readonly (SourceFile | Failure)[]
  readonly review: GivenReview | null
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether these are the fields, all of them text, and no others. */
const isTexts = <Name extends string>(
  value: unknown,
  names: readonly Name[],
): value is Readonly<Record<Name, string>> =>
  isFields(value) &&
  Object.keys(value).length === names.length &&
  names.every(name => Object.hasOwn(value, name) && typeof value[name] === 'string')

function sourceOf(value: unknown): SourceFile | Failure {
  if (isTexts(value, ['name', 'base64'])) return {name: value.name, bytes: bytesOf(value.base64)}
  if (isFields(value) && typeof value['name'] === 'string' && isTexts(value['error'], ['code', 'message']))
    return {document: {file: value['name']}, error: value['error']}
  throw new TypeError('no report')
}

function receivedIn(value: unknown): Received {
  if (!isFields(value)) throw new TypeError('nothing given')
  const {id, reports, review} = value
  if (typeof id !== 'string' || !/^[0-9a-f]{8,64}$/.test(id)) throw new TypeError('no id')
  if (review !== null && !isTexts(review, ['name', 'text'])) throw new TypeError('no file of decisions')
  if (!Array.isArray(reports)) throw new TypeError('no reports')
  return {id, sources: reports.map(sourceOf), review}
}

/** What the text of the page's data says; null where it is not what `pageWith` writes. */
export function readGiven(text: string): Received | null {
  try {
    return receivedIn(JSON.parse(text))
  } catch {
    return null
  }
}

/** What came with this page: null where nothing did, `broken` where it cannot be read. The page forgets the text, which may be large. */
export function givenOn(page: Document): Received | 'broken' | null {
  const element = page.getElementById('given')
  if (element === null) return null
  const text = element.textContent
  element.remove()
  return readGiven(text ?? '') ?? 'broken'
}

/** Takes the file of decisions over, unless there are decisions here that no file holds yet: then says so. */
async function takeReview(bench: Bench, {name, text}: GivenReview): Promise<void> {
  const {review, notice} = bench.state
  if (review.value.text === text) return
  if (isUnsaved(review.value)) {
    notice.value = words.reviewKept(name)
    return
  }
  const failure = await loadReview(bench, name, text)
  if (failure !== null) notice.value = failure.error.message
}

/** Puts what came with the page on the workbench: the reports where it is empty, the decisions where none would be lost. */
export async function takeGiven(bench: Bench, {sources, review}: Received): Promise<void> {
  const {state} = bench
  if (state.units.value.length === 0) {
    take(bench, sources)
    const usable = sources.filter(source => !('error' in source)).length
    state.notice.value = words.taken(usable, sources.length - usable, 0)
  }
  if (review !== null) await takeReview(bench, review)
}
