import {type Element, isAllowed, type Markup} from './markup.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign)

/** Elements without contents: those of HTML and the shapes of our pictures. */
const empty = new Set(['br', 'circle', 'hr', 'img', 'input', 'rect', 'wbr'])

/** Elements after which a line of the file ends: white space there shows nowhere. */
const lined = new Set(['article', 'details', 'div', 'header', 'label', 'main', 'p', 'section', 'tr'])

function attributeOf([name, value]: readonly [string, string | number | true]): string {
  if (!/^(?!on)[a-z][\w:-]*$/i.test(name)) throw new TypeError(`no element of a page part has the attribute ${name}`)
  return value === true ? ` ${name}` : ` ${name}="${typeof value === 'number' ? value : escaped(value)}"`
}

function elementOf({tag, attributes, children}: Element): string {
  if (!isAllowed(tag)) throw new TypeError(`no part of a page has the element ${tag}`)
  const head = tag + Object.entries(attributes).map(attributeOf).join('')
  if (empty.has(tag)) return `<${head}/>`
  return `<${head}>${htmlOf(children)}</${tag}>${lined.has(tag) ? '\n' : ''}`
}

/** A part of a page as HTML (网页文本), every text and value escaped. Throws TypeError on an element or attribute that no part may have. */
export function htmlOf(markup: Markup): string {
  if (typeof markup === 'string') return escaped(markup)
  if (typeof markup === 'number') return String(markup)
  return 'tag' in markup ? elementOf(markup) : markup.map(htmlOf).join('')
}
