import {type Attributes, type Element, isAllowed, isAllowedAttribute, type Markup} from './markup.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const special = /[&<>"']/
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, sign => entities[sign] ?? sign) : text

/** Elements without contents: those of HTML and the shapes of our pictures. */
const empty: ReadonlySet<string> = new Set(['circle', 'input', 'rect'])

/** Elements after which a line of the file ends: white space there shows nowhere. */
const lined: ReadonlySet<string> = new Set([
  'article',
  'details',
  'div',
  'header',
  'label',
  'main',
  'p',
  'section',
  'tr',
])

function attributesOf(attributes: Attributes): string {
  let html = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (!isAllowedAttribute(name)) throw new TypeError(`no element of a page part has the attribute ${name}`)
    html += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
  }
  return html
}

function elementOf({tag, attributes, children}: Element): string {
  if (!isAllowed(tag)) throw new TypeError(`no part of a page has the element ${tag}`)
  if (empty.has(tag)) return `<${tag}${attributesOf(attributes)}/>`
  return `<${tag}${attributesOf(attributes)}>${htmlOf(children)}</${tag}>${lined.has(tag) ? '\n' : ''}`
}

/** A part of a page as HTML (网页文本), every text and value escaped. Throws TypeError on an element or attribute that no part may have. */
export function htmlOf(markup: Markup): string {
  if (typeof markup === 'string') return escaped(markup)
  if (typeof markup === 'number') return String(markup)
  if ('tag' in markup) return elementOf(markup)
  let html = ''
  for (const one of markup) html += htmlOf(one)
  return html
}
