import {Parser} from 'htmlparser2'
import {closeRow, endLine, type LineWriter, newWriter, openCell, openRow, type PageLine, write} from './html-lines.ts'
import {complaint} from './messages.ts'

/** What an element is to the reader: running text, the title in the page's head, navigation and the like, not shown, or no text at all. */
export type Role = 'text' | 'title' | 'furniture' | 'hidden' | 'code'

/** An element of a page, in document order. `parent` is its index, -1 for none; `marks` are its id and classes. */
export interface PageElement {
  readonly name: string
  readonly marks: string
  readonly parent: number
  readonly role: Role
  readonly preformatted: boolean
}

/** A page taken apart: 网页. `hidden` are the texts that are not shown and were left out. */
export interface Page {
  readonly elements: readonly PageElement[]
  readonly lines: readonly PageLine[]
  readonly hidden: readonly string[]
}

const limits = {depth: 300, elements: 300_000} as const

const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const furniture = wordsIn('nav footer aside')
const code = wordsIn('script style noscript template iframe object svg select textarea button')
const blocks = wordsIn(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul',
)

/**
 * Lays a page out into lines. Comments, scripts and the like are no text; hidden elements are read only when `withHidden`.
 *
 * @throws InputError html-too-complex
 */
export function pageIn(
  markup: string,
  {source, withHidden = false}: {readonly source: string; readonly withHidden?: boolean},
): Page {
  const writer = newWriter()
  const elements: PageElement[] = []
  const open: number[] = []
  const hidden: string[] = []
  const present = (): PageElement => elements[open.at(-1) ?? -1] ?? outermost
  const isShown = (): boolean => present().role !== 'code' && (withHidden || present().role !== 'hidden')
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= limits.depth || elements.length >= limits.elements)
        throw complaint('html-too-complex', {source})
      elements.push({...elementOf(name, attributes, present()), parent: open.at(-1) ?? -1})
      open.push(elements.length - 1)
      if (isShown()) openTag(writer, name, elements.length - 1)
    },
    onclosetag(name) {
      if (isShown()) closeTag(writer, name)
      open.pop()
    },
    ontext(text) {
      const {startIndex: at, endIndex} = parser
      const entity = endIndex - at + 1 !== text.length
      if (isShown()) write(writer, {text, at, entity, element: open.at(-1) ?? -1, preformatted: present().preformatted})
      else if (present().role === 'hidden' && text.trim() !== '') hidden.push(text)
    },
  })
  parser.end(markup)
  endLine(writer)
  return {elements, lines: writer.lines, hidden}
}

const outermost: PageElement = {name: '', marks: '', parent: -1, role: 'text', preformatted: false}

function elementOf(name: string, attributes: Readonly<Record<string, string>>, parent: PageElement) {
  const {id = '', class: classes = ''} = attributes
  const role = parent.role === 'text' ? roleOf(name, attributes) : parent.role
  return {name, marks: `${id} ${classes}`, role, preformatted: parent.preformatted || name === 'pre'}
}

function roleOf(name: string, attributes: Readonly<Record<string, string>>): Role {
  if (code.has(name)) return 'code'
  if (name === 'title') return 'title'
  if ('hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '')) return 'hidden'
  return furniture.has(name) ? 'furniture' : 'text'
}

function openTag(writer: LineWriter, name: string, element: number): void {
  if (name === 'tr') openRow(writer, element)
  else if (name === 'td' || name === 'th') openCell(writer)
  else if (blocks.has(name)) endLine(writer)
}

function closeTag(writer: LineWriter, name: string): void {
  if (name === 'tr') closeRow(writer)
  else if (blocks.has(name)) endLine(writer)
}
