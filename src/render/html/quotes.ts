import type {Finding, Passage} from '../../model/assessment.ts'
import {words as common} from '../messages.ts'
import {clean, placeOf} from '../quotation.ts'
import {type Markup, markup, nothing} from './markup.ts'
import {entryId, nearId, spotId} from './spots.ts'
import {type View, wordsOf} from './view.ts'

const where = (view: View, id: string, place: string): Markup =>
  view.text === null ? markup`${place}` : markup`<a class="where" href="#${id}">${place}</a>`

/** Words of the report with a link to where they stand: 第33行 一(五)「……」. */
export function quoteOf(view: View, passage: Passage): Markup {
  const {words, restored} = wordsOf(view, passage)
  const remark = restored ? markup`<small>${common.restored}</small>` : nothing
  return markup`${where(view, spotId(passage.span), placeOf(passage))} <q>${words}</q>${remark}`
}

/** Words that sound alike, with a link to where they stand. */
export const nearQuote = (view: View, near: Finding['near'][number]): Markup =>
  markup`${where(view, view.text === null ? '' : nearId(view.text, near), common.line(near.line))} <q>${clean(near.text)}</q>`

/** A labelled row of an entry, or nothing where there is nothing to say. */
export const row = (label: string, contents: readonly Markup[], kind = ''): Markup =>
  contents.length === 0
    ? nothing
    : markup`<div${kind === '' ? nothing : markup` class="${kind}"`}><dt>${label}</dt>${contents.map(content => markup`<dd>${content}</dd>`)}</div>`

/** The same for a plain sentence. */
export const sentence = (label: string, text: string, kind = ''): Markup =>
  row(label, text === '' ? [] : [markup`${text}`], kind)

/** A short word in a frame: a grade, a kind, a standing. Stands inside `.chips`. */
export const chip = (kind: string, text: string): Markup =>
  text === '' ? nothing : markup`<b${kind === '' ? nothing : markup` class="${kind}"`}>${text}</b> `

/** A link to the entry of an indicator. */
export const indicatorLink = ({titleOf}: View, id: string): Markup => markup`<a href="#${id}">${titleOf(id)}</a>`

/** Words that lead to the problem item of that `ref`. */
export function problemLink({assessment}: View, ref: string, words: string): Markup {
  const index = assessment.problems.findIndex(problem => problem.ref === ref)
  return index < 0 ? markup`${words}` : markup`<a href="#${entryId.problem(index)}">${words}</a>`
}
