import {isContentsStyle} from '../word.ts'
import {viewOf} from './file.ts'
import {type Change, changesIn} from './properties.ts'

/** What a style of a binary Word document says: 样式. `base` is the number of the style that it changes. */
interface DocStyle {
  readonly base: number
  readonly isContents: boolean
  readonly paragraph: readonly Change[]
  readonly characters: readonly Change[]
}

/** The styles of a document by their numbers. */
export interface DocStyles {
  /** Whether a style is one of the lines of a table of contents. */
  readonly isContents: (style: number) => boolean
  /** What a style and those it is based on say of a property, the nearest one. */
  readonly paragraph: (style: number, code: number) => Change | undefined
  readonly characters: (style: number, code: number) => Change | undefined
}

/** Reads the style sheet ([MS-DOC] 2.9.271). */
export function docStyles(sheet: Uint8Array): DocStyles {
  const styles = sheet.length < 6 ? [] : stylesIn(sheet)
  const chain = (style: number): readonly DocStyle[] => {
    const found = new Set<DocStyle>()
    let own = styles[style]
    while (own && !found.has(own) && found.size < 50) {
      found.add(own)
      own = styles[own.base]
    }
    return [...found]
  }
  const nearest = (kind: 'paragraph' | 'characters') => (style: number, code: number) =>
    chain(style)
      .map(own => own[kind].findLast(change => change.code === code))
      .find(change => change !== undefined)
  return {
    isContents: style => styles[style]?.isContents ?? false,
    paragraph: nearest('paragraph'),
    characters: nearest('characters'),
  }
}

function stylesIn(sheet: Uint8Array): readonly (DocStyle | undefined)[] {
  const view = viewOf(sheet)
  const [headerSize, total, baseSize] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)]
  const styles: (DocStyle | undefined)[] = []
  let at = 2 + headerSize
  while (styles.length < total && at + 2 <= sheet.length) {
    const size = view.getUint16(at, true)
    styles.push(size === 0 ? undefined : styleOf(sheet.subarray(at + 2, at + 2 + size), baseSize))
    at += 2 + size + (size % 2)
  }
  return styles
}

function styleOf(bytes: Uint8Array, baseSize: number): DocStyle {
  const view = viewOf(bytes)
  const type = view.getUint16(2, true) & 15
  const length = view.getUint16(baseSize, true)
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(baseSize + 2, baseSize + 2 + length * 2))
  const parts = partsOf(bytes, baseSize + 4 + length * 2, view.getUint16(4, true) & 15)
  const own = view.getUint16(0, true) & 0xfff
  return {
    base: view.getUint16(2, true) >> 4,
    isContents: (own >= 19 && own <= 27) || isContentsStyle(name),
    paragraph: type === 1 ? changesIn((parts[0] ?? new Uint8Array()).subarray(2)) : [],
    characters: changesIn((type === 1 ? parts[1] : type === 2 ? parts[0] : undefined) ?? new Uint8Array()),
  }
}

/** The lists of changes of a style, each with its length before it, at even places. */
function partsOf(bytes: Uint8Array, start: number, total: number): readonly Uint8Array[] {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = []
  let at = start
  while (parts.length < total && at + 2 <= bytes.length) {
    const size = view.getUint16(at, true)
    parts.push(bytes.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size % 2)
  }
  return parts
}
