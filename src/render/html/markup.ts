/** Text that is HTML already: 标记. Made by `markup` only, so that whatever else is put into a page is escaped. */
export interface Markup {
  readonly html: string
}

/** What may stand in a template: plain text, which is escaped, or markup. */
export type Content = string | number | Markup | readonly Markup[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const codeOf = (unit: string): string => `[U+${(unit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/**
 * Text as HTML text or as the value of a quoted attribute. Characters that would act unseen, controls and those that turn the direction of
 * writing, are shown by their numbers.
 */
export const escaped = (text: string): string =>
  text
    .replace(/[\r\f\v]/g, ' ')
    .replace(/(?![\n\t ])[\p{Cc}\p{Bidi_Control}]/gu, codeOf)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, sign => entities[sign] ?? sign)

function htmlOf(content: Content): string {
  if (typeof content === 'string') return escaped(content)
  if (typeof content === 'number') return String(content)
  return 'html' in content ? content.html : content.map(({html}) => html).join('')
}

/** A template of HTML. Everything put into it is escaped unless it is markup itself; attributes stand in double quotes. */
export const markup = (strings: TemplateStringsArray, ...contents: readonly Content[]): Markup => ({
  html: strings.map((string, index) => string + htmlOf(contents[index] ?? '')).join(''),
})

/** Nothing at all. */
export const nothing: Markup = {html: ''}

/** Pieces of markup with a sign between them. */
export const joined = (pieces: readonly Markup[], between: string): Markup => ({
  html: pieces.map(({html}) => html).join(escaped(between)),
})
