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
}

/** A page taken apart: 网页. `hidden` counts the characters that are not shown and were left out. */
export interface Page {
  readonly elements: readonly PageElement[]
  readonly lines: readonly PageLine[]
  readonly hidden: number
}

const limits = {depth: 300, elements: 300_000} as const

const roles: Readonly<Record<Exclude<Role, 'text' | 'hidden'>, ReadonlySet<string>>> = {
  title: new Set(['title']),
  furniture: new Set(['nav', 'footer', 'aside']),
  code: new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'select', 'textarea', 'button']),
}

const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'br',
    'caption',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'head',
    'header',
    'hr',
    'html',
    'legend',
    'li',
    'main',
  ],
  ...[
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'title',
    'tr',
    'ul',
  ],
])

/**
 * Lays a page out into lines. Comments, scripts and the like are no text; hidden elements are read only when `withHidden`.
 *
 * @throws InputError html-too-complex
 */
export function pageIn(
  markup: string,
  {source, withHidden = false}: {readonly source: string; readonly withHidden?: boolean},
): Page {
  const elements: PageElement[] = []
  const open: number[] = []
  const writer = newWriter()
  let [hidden, preformatted] = [0, 0]
  const parser = new Parser({
    onopentag(name, attributes) {
      const tooComplex = open.length >= limits.depth || elements.length >= limits.elements
      if (tooComplex) throw complaint('html-too-complex', {source})
      const parent = open.at(-1) ?? -1
      open.push(
        elements.push({
          name,
          marks: marksOf(attributes),
          parent,
          role: roleOf(name, attributes, elements[parent]?.role),
        }) - 1,
      )
      preformatted += name === 'pre' ? 1 : 0
      if (!isLeftOut()) openTag(writer, name, elements.length - 1)
    },
    onclosetag(name) {
      if (!isLeftOut()) closeTag(writer, name)
      preformatted -= name === 'pre' ? 1 : 0
      open.pop()
    },
    ontext(text) {
      const {startIndex: at, endIndex} = parser
      const entity = endIndex - at + 1 !== text.length
      if (!isLeftOut()) write(writer, {text, at, entity, element: open.at(-1) ?? -1, preformatted: preformatted > 0})
      else if (roleNow() === 'hidden') hidden += text.trim().length
    },
  })
  const roleNow = (): Role => elements[open.at(-1) ?? -1]?.role ?? 'text'
  const isLeftOut = (): boolean => roleNow() === 'code' || (roleNow() === 'hidden' && !withHidden)
  parser.end(markup)
  endLine(writer)
  while (writer.rows.length > 0) closeRow(writer)
  return {elements, lines: writer.lines, hidden}
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

function roleOf(name: string, attributes: Readonly<Record<string, string>>, parent: Role = 'text'): Role {
  if (parent !== 'text') return parent
  if (roles.code.has(name)) return 'code'
  if (roles.title.has(name)) return 'title'
  if ('hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '')) return 'hidden'
  return roles.furniture.has(name) ? 'furniture' : 'text'
}

const marksOf = ({id = '', class: classes = ''}: Readonly<Record<string, string>>): string => `${id} ${classes}`
