import htm from 'htm'

/** The attributes of an element: `true` for one that has no value. */
export type Attributes = Readonly<Record<string, string | number | true>>

/** One element of a page part: 元素. */
export interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Markup[]
}

/** A part of a page as plain data (标记): whoever shows it inserts its texts as text. Made by `markup`; never changed. */
export type Markup = string | number | Element | readonly Markup[]

/** What may stand in a template: a child, the value of an attribute (left out where it is null or false), or attributes to spread. */
export type Content = Markup | boolean | null | undefined | Readonly<Record<string, string | number | boolean | null>>

const codeOf = (unit: string): string => `[U+${(unit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

const unseen = /[\f\r\v\p{Cc}\p{Cs}\p{Bidi_Control}]/u

/** Text in which characters that would act unseen, controls and those that turn the direction of writing, are shown by their numbers. */
function shown(text: string): string {
  if (!unseen.test(text)) return text
  return text
    .replace(/[\r\f\v]/g, ' ')
    .replace(/(?![\n\t ])[\p{Cc}\p{Bidi_Control}]/gu, codeOf)
    .replace(/\p{Cs}/gu, '\ufffd')
}

const tags: ReadonlySet<string> = new Set(
  `a article b blockquote button caption circle dd defs details div dl dt em h1 h2 h3 h4 header input label li main
  mark nav ol option output p pattern q rect search section select small span strong summary sup svg table tbody td
  th thead tr ul`.split(/\s+/),
)

/** Whether an element may stand in a part of a page (允许的元素): none that runs, styles, loads or sends anything is among them. */
export const isAllowed = (tag: string): boolean => tags.has(tag)

/** Whether an attribute may stand there (允许的属性): none that runs is among them. */
export const isAllowedAttribute = (name: string): boolean => /^(?!on|style$|ping$|srcdoc$)[a-z][\w:-]*$/i.test(name)

const isList = (content: Content): content is readonly Markup[] => Array.isArray(content)
const isElement = (content: Content): content is Element =>
  typeof content === 'object' && content !== null && 'tag' in content

function childOf(content: Content): Markup {
  if (typeof content === 'string') return shown(content)
  if (typeof content === 'number' || isElement(content)) return content
  return isList(content) ? content.map(childOf) : []
}

function attributesOf(given: Readonly<Record<string, Content>>): Attributes {
  const attributes: Record<string, string | number | true> = {}
  for (const name of Object.keys(given)) {
    if (!isAllowedAttribute(name)) throw new TypeError(`no element of a page part has the attribute ${name}`)
    const value = given[name]
    if (typeof value === 'string') attributes[name] = shown(value)
    else if (typeof value === 'number' || value === true) attributes[name] = value
  }
  return attributes
}

function element(
  tag: string,
  attributes: Readonly<Record<string, Content>> | null,
  ...children: readonly Content[]
): Element {
  if (!isAllowed(tag)) throw new TypeError(`no part of a page has the element ${tag}`)
  return {tag, attributes: attributesOf(attributes ?? {}), children: children.map(childOf)}
}

/** The types of the package speak of another form of it than the one that is loaded. */
const template = (htm as unknown as typeof htm.default).bind(element)

/**
 * A template of a page part, in the notation of HTML. Whatever is put into it is text or an attribute's value, never markup, unless `markup`
 * made it. Every element is closed (`<input/>`); a line break with the blanks around it is left out, other white space stays.
 */
export const markup = (strings: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  childOf(template(strings, ...contents))

/** Nothing at all. */
export const nothing: Markup = []

/** Pieces of markup with a sign between them. */
export const joined = (pieces: readonly Markup[], between: string): Markup =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]))
