import {Parser} from 'htmlparser2'
import {longestContent} from '../body.ts'
import {complaint} from '../messages.ts'
import {closeRow, endLine, type LineWriter, newWriter, openCell, openRow, type PageLine, write} from './lines.ts'
import {closeList, type Lists, labelOf, noLists, openList} from './lists.ts'

/** What an element is to the reader: running text, the title in the page's head, navigation and the like, not shown, or no text at all. */
export type Role = 'text' | 'title' | 'furniture' | 'hidden' | 'code'

/** An element of a page, in document order. `parent` is its index, -1 for none; `marks` are its id and classes. */
export interface PageElement {
  readonly name: string
  readonly marks: string
  readonly parent: number
  readonly role: Role
  readonly preformatted: boolean
  readonly linked: boolean
}

/** What a page has beside its text, which it may have in its place: 脚本、框架、图片、嵌入文件、附件. */
export type Beside = 'script' | 'frame' | 'picture' | 'embedded' | 'attachment'

/**
 * A page taken apart: 网页. `hidden` are the texts that are not shown and were left out, `declared` what its `meta` elements say, by
 * their names, and `beside` counts what is no text.
 */
export interface Page {
  readonly elements: readonly PageElement[]
  readonly lines: readonly PageLine[]
  readonly hidden: readonly string[]
  readonly declared: ReadonlyMap<string, string>
  readonly beside: ReadonlyMap<Beside, number>
}

/** More than any page has: elements in each other and in all, characters of markup, characters that are shown. */
const limits = {depth: 300, elements: 300_000, markup: 8_000_000, shown: 4 * longestContent} as const

const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const furniture = wordsIn('nav footer aside')
const code = wordsIn(
  'script style noscript noframes template iframe object embed svg select textarea button xml rt rp datalist canvas audio video map',
)
const blocks = wordsIn(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul',
)

/**
 * Lays a page out into lines. Comments, scripts and the like are no text; hidden elements are read only when `withHidden`.
 *
 * @throws InputError html-too-complex, text-too-long
 */
export function pageIn(
  markup: string,
  {source, withHidden = false}: {readonly source: string; readonly withHidden?: boolean},
): Page {
  if (sizeOf(markup) > limits.markup) throw complaint('html-too-complex', {source})
  const sheet = newSheet()
  let size = 0
  const {writer, elements, open, hidden} = sheet
  const present = (): PageElement => elements[open.at(-1) ?? -1] ?? outermost
  const isShown = (): boolean => present().role !== 'code' && (withHidden || present().role !== 'hidden')
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= limits.depth || elements.length >= limits.elements)
        throw complaint('html-too-complex', {source})
      note(sheet, name, attributes)
      elements.push({...elementOf(name, attributes, present()), parent: open.at(-1) ?? -1})
      open.push(elements.length - 1)
      if (isShown()) openTag(sheet, {name, attributes, at: parser.startIndex})
    },
    onclosetag(name) {
      if (isShown()) closeTag(sheet, name)
      open.pop()
    },
    ontext(text) {
      const {startIndex: at, endIndex} = parser
      const {preformatted, linked, role} = present()
      if (isShown() && role !== 'title') size += text.length
      if (size > limits.shown) throw complaint('text-too-long', {source})
      const entity = endIndex - at + 1 !== text.length
      if (isShown()) write(writer, {text, at, entity, element: open.at(-1) ?? -1, preformatted, linked})
      else if (role === 'hidden' && text.trim() !== '') hidden.push(text)
    },
  })
  parser.end(markup)
  endLine(writer)
  return {...sheet, lines: writer.lines}
}

/** The length of markup without the files embedded in it. */
function sizeOf(markup: string): number {
  let size = markup.length
  if (size > limits.markup) for (const [file] of markup.matchAll(/;base64,[\w+/=%]*/g)) size -= file.length
  return size
}

interface Sheet {
  readonly writer: LineWriter
  readonly lists: Lists
  readonly elements: PageElement[]
  /** The elements open around the present place, outermost first, by their index. */
  readonly open: number[]
  readonly hidden: string[]
  readonly declared: Map<string, string>
  readonly beside: Map<Beside, number>
}

const newSheet = (): Sheet => ({
  writer: newWriter(),
  lists: noLists(),
  elements: [],
  open: [],
  hidden: [],
  declared: new Map(),
  beside: new Map(),
})

type Attributes = Readonly<Record<string, string>>

const besides: Readonly<Record<string, Beside>> = {
  script: 'script',
  frame: 'frame',
  img: 'picture',
  iframe: 'embedded',
  embed: 'embedded',
  object: 'embedded',
}
const attachment = /\.(?:docx?|wps|rtf|pdf|ofd|zip|rar|xlsx?)(?:$|[?#])/i

/** Keeps what an element says without words. */
function note({declared, beside}: Sheet, name: string, attributes: Attributes): void {
  const {name: key = '', content = '', href = ''} = attributes
  if (name === 'meta' && key !== '' && !declared.has(key.toLowerCase()) && content.length <= 1000)
    declared.set(key.toLowerCase(), content.trim())
  const kind = Object.hasOwn(besides, name) ? besides[name] : undefined
  const found = name === 'a' && attachment.test(href) ? 'attachment' : kind
  if (found !== undefined) beside.set(found, (beside.get(found) ?? 0) + 1)
}

const outermost: PageElement = {name: '', marks: '', parent: -1, role: 'text', preformatted: false, linked: false}

function elementOf(name: string, attributes: Attributes, parent: PageElement) {
  const {id = '', class: classes = '', href} = attributes
  const role = parent.role === 'text' ? roleOf(name, attributes) : parent.role
  return {
    name,
    marks: `${id} ${classes}`.slice(0, 500),
    role,
    preformatted: parent.preformatted || name === 'pre',
    linked: parent.linked || (name === 'a' && href !== undefined && !/^#./.test(href)),
  }
}

const concealed = /(?:display\s*:\s{0,9}none|visibility\s*:\s{0,9}hidden|mso-hide\s*:\s{0,9}all)/i

function roleOf(name: string, attributes: Attributes): Role {
  if (code.has(name)) return 'code'
  if (name === 'title') return 'title'
  if ('hidden' in attributes || concealed.test(attributes['style']?.slice(0, 2000) ?? '')) return 'hidden'
  return furniture.has(name) ? 'furniture' : 'text'
}

function openTag({writer, lists, elements}: Sheet, {name, attributes, at}: Tag): void {
  if (name === 'tr') openRow(writer, elements.length - 1)
  else if (name === 'td' || name === 'th') openCell(writer)
  else if (blocks.has(name)) endLine(writer)
  if (name === 'ol' || name === 'ul') openList(lists, name, attributes)
  if (name !== 'li') return
  const text = labelOf(lists, attributes)
  writer.label = text === undefined ? undefined : {text, at}
}

interface Tag {
  readonly name: string
  readonly attributes: Attributes
  readonly at: number
}

function closeTag({writer, lists}: Sheet, name: string): void {
  if (name === 'tr') closeRow(writer)
  else if (blocks.has(name)) endLine(writer)
  if (name === 'ol' || name === 'ul') closeList(lists)
  if (name === 'li') writer.label = undefined
}
