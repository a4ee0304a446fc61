import type {Commentable, Namespace} from '../../model/anchor.ts'
import type {Span} from '../../model/span.ts'
import {notesWords as own} from '../papers/notes-words.ts'
import {escapedXml} from '../xml.ts'
import {plainText} from './paragraphs.ts'

/** A comment (批注): where in the document's XML it begins and ends, and its paragraphs. */
export interface Comment {
  readonly anchor: Span
  readonly paragraphs: readonly string[]
}

/** Insertions into a text, each at an offset, in the order in which they stand there. */
function inserted(text: string, insertions: readonly {readonly at: number; readonly markup: string}[]): string {
  const pieces: string[] = []
  let end = 0
  for (const {at, markup} of insertions.toSorted((a, b) => a.at - b.at)) {
    pieces.push(text.slice(end, at), markup)
    end = at
  }
  return pieces.join('') + text.slice(end)
}

/** Markup put at the end of what the root element of a part holds. `of` makes it with the prefix of the root. */
function appended(xml: string, of: (prefix: string) => string): string {
  const closing = /<\/((?:[^\s:<>/]+:)?)[^\s:<>/]+\s*>(?:\s|<!--(?:[^-]|-[^-])*-->)*$/.exec(xml)
  if (closing) return inserted(xml, [{at: closing.index, markup: of(closing[1] ?? '')}])
  const [whole = '', prefix = '', name = '', rest = ''] =
    /<((?:[^\s:<>/!?]+:)?)([^\s:<>/!?]+)([^<]*)\/>\s*$/.exec(xml) ?? []
  return `${xml.slice(0, xml.length - whole.length)}<${prefix}${name}${rest}>${of(prefix)}</${prefix}${name}>`
}

/** A prefix for elements and attributes, and the declaration it needs. */
function prefixFor({prefix, uri}: Namespace, xml: string) {
  const root = /<[^!?][^>]*>/.exec(xml)?.[0] ?? ''
  const bound =
    prefix !== '' && [`xmlns:${prefix}="${uri}"`, `xmlns:${prefix}='${uri}'`].some(text => root.includes(text))
  const name = prefix === '' ? 'w' : prefix
  return {w: `${name}:`, declared: bound ? '' : ` xmlns:${name}="${uri}"`}
}

function documentWith({document: {text}, namespace, nextId}: Commentable, comments: readonly Comment[]): string {
  const {w, declared} = prefixFor(namespace, text)
  const ends = comments.map(({anchor}, index) => ({
    at: anchor.end,
    markup:
      `<${w}commentRangeEnd${declared} ${w}id="${nextId + index}"/>` +
      `<${w}r${declared}><${w}commentReference ${w}id="${nextId + index}"/></${w}r>`,
  }))
  const starts = comments.map(({anchor}, index) => ({
    at: anchor.start,
    markup: `<${w}commentRangeStart${declared} ${w}id="${nextId + index}"/>`,
  }))
  return inserted(text, [...ends, ...starts])
}

function commentXml({paragraphs}: Comment, id: number, {w, declared}: ReturnType<typeof prefixFor>): string {
  const layout = `<${w}pPr><${w}spacing ${w}before="0" ${w}after="0" ${w}line="240" ${w}lineRule="auto"/><${w}ind ${w}left="0" ${w}firstLineChars="0" ${w}firstLine="0"/><${w}jc ${w}val="left"/></${w}pPr>`
  const size = `<${w}rPr><${w}sz ${w}val="20"/></${w}rPr>`
  const said = paragraphs.map((text, index) => {
    const mark = index === 0 ? `<${w}r><${w}annotationRef/></${w}r>` : ''
    const run = `<${w}r>${size}<${w}t xml:space="preserve">${escapedXml(plainText(text))}</${w}t></${w}r>`
    return `<${w}p>${layout}${mark}${run}</${w}p>`
  })
  const names = `${w}author="${own.author}" ${w}initials="${own.initials}"`
  return `<${w}comment${declared} ${w}id="${id}" ${names}>${said.join('')}</${w}comment>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function commentsWith({comments: {text}, namespace: {uri}, nextId}: Commentable, comments: readonly Comment[]): string {
  const whole = text ?? `${declaration}<w:comments xmlns:w="${uri}"></w:comments>`
  return appended(whole, rootPrefix => {
    const prefix = rootPrefix.replace(':', '')
    const names = {w: prefix === '' ? 'w:' : rootPrefix, declared: prefix === '' ? ` xmlns:w="${uri}"` : ''}
    return comments.map((comment, index) => commentXml(comment, nextId + index, names)).join('')
  })
}

const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const [transitional, strict] = ['http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml'] as const

function relationsWith({relations: {text}, comments: {path}, namespace: {uri}}: Commentable): string {
  const whole = text ?? `${declaration}<Relationships xmlns="${packages}"></Relationships>`
  const type = uri.startsWith(strict)
    ? `${strict}/officeDocument/relationships/comments`
    : `${transitional}/officeDocument/2006/relationships/comments`
  let id = 'rIdDuibiao'
  while (whole.includes(`"${id}"`) || whole.includes(`'${id}'`)) id += '1'
  return appended(whole, prefix => `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${escapedXml(path)}"/>`)
}

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

function typesWith({types: {text}, comments: {path}}: Commentable): string {
  return appended(text, prefix => `<${prefix}Override PartName="/${escapedXml(path)}" ContentType="${commentsType}"/>`)
}

/** The parts of a document with comments fastened to it, by path, and no others: text put between the original text, nothing written anew. */
export function partsWithComments(laid: Commentable, comments: readonly Comment[]): ReadonlyMap<string, string> {
  const ordered = comments.toSorted((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end)
  if (ordered.length === 0) return new Map()
  return new Map([
    [laid.document.path, documentWith(laid, ordered)],
    [laid.comments.path, commentsWith(laid, ordered)],
    ...(laid.comments.text === null
      ? ([
          [laid.relations.path, relationsWith(laid)],
          [laid.types.path, typesWith(laid)],
        ] as const)
      : []),
  ])
}
