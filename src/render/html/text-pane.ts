import {list} from '../messages.ts'
import {joined, type Markup, markup, nothing} from './markup.ts'
import {type Piece, piecesOf} from './pieces.ts'
import {markKinds, type Note, type Spot, spotsOf} from './spots.ts'
import {type Paragraph, type ReportText, spanIn} from './text.ts'
import type {View} from './view.ts'
import {words} from './words.ts'

/** Longest heading that is shown as one, in UTF-16 units: longer ones run into their paragraph. */
const longestHeading = 60

const noteLink = ({target, sign, title}: Note): Markup => markup`<a href="#${target}" title=${title}>${sign}</a>`

/** The notes behind words, each entry once; those that only sound alike in one. */
function notesOf(spots: readonly Spot[]): readonly Note[] {
  const notes = new Map(spots.flatMap(spot => spot.notes).map(note => [`${note.target} ${note.kind}`, note] as const))
  const near = [...notes.values()].filter(({kind}) => kind === 'near')
  const [first] = near
  const told = [...notes.values()].filter(({kind}) => kind !== 'near')
  const title = words.nearTitle(list(near.map(note => note.title)))
  return first === undefined ? told : [...told, {...first, sign: words.signs.near, title}]
}

function pieceOf(text: string, {start, end, spots, opens, closes}: Piece): Markup {
  const said = text.slice(start, end)
  if (spots.length === 0) return said
  const kinds = new Set(spots.flatMap(({notes}) => notes.map(({kind}) => kind)))
  const classes = markKinds.filter(kind => kinds.has(kind)).join(' ')
  const ids = spots.map(({id}) => id).join(' ')
  const notes = notesOf(closes)
  return [
    opens.map(({id}) => markup`<span class="spot" id=${id}></span>`),
    markup`<mark class=${classes} data-spots=${ids}>${said}</mark>`,
    notes.length === 0 ? nothing : markup`<sup>${joined(notes.map(noteLink), ' ')}</sup>`,
  ]
}

/** One paragraph of the report with its marks; `id` only on the first of its line. */
function paragraphOf(
  {plain: {text}}: ReportText,
  paragraph: Paragraph,
  {spots, heading, first}: {readonly spots: readonly Spot[]; readonly heading: boolean; readonly first: boolean},
): Markup {
  const pieces = piecesOf(text, paragraph, spots).map(piece => pieceOf(text, piece))
  const {number} = paragraph
  const tag = heading ? 'h3' : 'p'
  return markup`<${tag} class="line" id=${first && `line-${number}`} data-line=${number}>${pieces}</${tag}>`
}

function paragraphsIn(view: View, text: ReportText): readonly Markup[] {
  const spots = spotsOf(view)
  const heads = view.assessment.sections.flatMap(({span}) => spanIn(text.plain, span)?.start ?? [])
  return text.paragraphs.map((paragraph, index) => {
    const {start, end, from, number, page} = paragraph
    const before = text.paragraphs[index - 1]
    const heading = end - start <= longestHeading && heads.some(at => at >= from && at < end)
    const turned = page !== null && page !== (before?.page ?? null)
    const own = paragraphOf(text, paragraph, {spots, heading, first: number !== before?.number})
    return turned ? [markup`<p class="page">${words.page(page)}</p>`, own] : own
  })
}

const legend = (): Markup =>
  markup`<ul class="legend">${markKinds.map(kind => markup`<li><mark class=${kind}>${words.kinds[kind]}</mark></li>`)}</ul>`

/**
 * The text of the report (报告原文), paragraph by paragraph, with everything marked that the results speak of, under its heading, with what the
 * marks mean and the buttons that lead from one to the next.
 */
export function textPane(view: View): Markup {
  const body =
    view.text === null
      ? markup`<p class="note">${words.noText}</p>`
      : [
          markup`<p class="note">${words.textNote(words.counted[view.text.counts])}</p>`,
          legend(),
          markup`<div class="report">${paragraphsIn(view, view.text)}</div>`,
        ]
  return markup`
    <section class="pane" id="text" data-pane="text" tabindex="0" aria-labelledby="text-title">
      <div class="pane-head">
        <h2 id="text-title">${words.part.text}</h2>
        <p class="steps" id="text-steps" hidden><button type="button" data-step="-1">${words.previous}</button> <button type="button" data-step="1">${words.next}</button></p>
      </div>
      ${body}
    </section>`
}
