import type {Finding, Passage} from '../../model/assessment.ts'
import type {Span} from '../../model/span.ts'
import {words as common} from '../messages.ts'
import {clean} from '../quotation.ts'
import {type Markup, markup, nothing} from './markup.ts'
import {entryId, nearId, spotId} from './spots.ts'
import {nearSpan, paragraphAt, spanIn} from './text.ts'
import {type View, wordsOf} from './view.ts'
import {words} from './words.ts'

const where = (view: View, id: string, place: string): Markup =>
  view.text === null ? place : markup`<a class="where" href="#${id}">${place}</a>`

/** Where words stand, by the numbers in the margin of the text: 第33行; on a web page 第12段. */
function placeWords({text}: View, span: Span | null, line: number): string {
  if (text?.counts !== 'paragraphs' || span === null) return common.line(line)
  const {number} = paragraphAt(text, span) ?? {}
  return number === undefined ? common.line(line) : words.paragraph(number)
}

/** The same for a passage. */
export const passageWords = (view: View, {span, line}: Pick<Passage, 'span' | 'line'>): string =>
  placeWords(view, view.text && spanIn(view.text.plain, span), line)

/** The same with the printed section: 第33行 一(五). */
export const sectionWords = (view: View, {span, line, section}: Pick<Passage, 'span' | 'line' | 'section'>): string =>
  [passageWords(view, {span, line}), section].filter(text => text !== '').join(' ')

/** Words of the report with a link to where they stand: 第33行 一(五)「……」. */
export function quoteOf(view: View, passage: Passage): Markup {
  const {words: said, restored} = wordsOf(view, passage)
  const remark = restored ? markup`<small>${common.restored}</small>` : nothing
  return markup`${where(view, spotId(passage.span), sectionWords(view, passage))} <q>${said}</q>${remark}`
}

/** Words that sound alike, with a link to where they stand. */
export function nearQuote(view: View, near: Finding['near'][number]): Markup {
  const place = placeWords(view, view.text && nearSpan(view.text, near), near.line)
  return markup`${where(view, view.text === null ? '' : nearId(view.text, near), place)} <q>${clean(near.text)}</q>`
}

/** A labelled row of an entry, or nothing where there is nothing to say. */
export const row = (label: string, contents: readonly Markup[], kind = ''): Markup =>
  contents.length === 0
    ? nothing
    : markup`<div class=${kind || null}><dt>${label}</dt>${contents.map(content => markup`<dd>${content}</dd>`)}</div>`

/** The same for a plain sentence. */
export const sentence = (label: string, text: string, kind = ''): Markup => row(label, text === '' ? [] : [text], kind)

/** A short word in a frame: a grade, a kind, a standing. Stands inside `.chips`. */
export const chip = (kind: string, text: string): Markup =>
  text === '' ? nothing : markup`<b class=${kind || null}>${text}</b> `

/** A link to the entry of an indicator. */
export const indicatorLink = ({titleOf}: View, id: string): Markup => markup`<a href="#${id}">${titleOf(id)}</a>`

/** Words that lead to the problem item of that `ref`. */
export function problemLink({assessment}: View, ref: string, name: string): Markup {
  const index = assessment.problems.findIndex(problem => problem.ref === ref)
  return index < 0 ? name : markup`<a href="#${entryId.problem(index)}">${name}</a>`
}
