import {SaxesParser, type SaxesTagNS} from 'saxes'
import type {Anchor, AnchorPiece, Namespace} from '../../model/anchor.ts'
import type {Span} from '../../model/span.ts'

/** An element that is not closed yet. */
interface Open {
  readonly name: string
  /** The paragraph that it is, where it is one to which comments can be fastened. */
  readonly paragraph: GrowingAnchor | undefined
  /** The piece of the paragraph around it that it begins. */
  readonly piece: {readonly start: number; text: string} | undefined
}

interface GrowingAnchor extends Anchor {
  readonly pieces: AnchorPiece[]
}

/** What a document's XML tells of the places for comments. */
export interface Anchors {
  readonly namespace: Namespace | undefined
  readonly anchors: ReadonlyMap<number, Anchor>
  /** The largest id of a comment that the text refers to; -1 where there is none. */
  readonly lastId: number
}

const word = /\/wordprocessingml\/(2006\/)?main$/
const math = /\/officeDocument\/(2006\/)?math$/
const signs: ReadonlyMap<string, string> = new Map([['w:noBreakHyphen', '-']])
const gone = new Set(['w:del', 'w:moveFrom', 'w:rt', 'Fallback'])

const nameOf = ({uri, local}: SaxesTagNS): string =>
  word.test(uri) ? `w:${local}` : math.test(uri) ? `m:${local}` : local

/** Follows the XML of a document and keeps the paragraphs with what stands directly in them. */
function follower(tagPlace: () => Span) {
  const open: Open[] = []
  const anchors = new Map<number, Anchor>()
  let [ordinal, lastId] = [0, -1]
  let namespace: Namespace | undefined

  const isInside = (names: ReadonlySet<string>): boolean => open.some(({name}) => names.has(name))
  const host = () => open.find(({paragraph}) => paragraph !== undefined)?.paragraph
  const pieceOpen = () => open.find(({piece}) => piece !== undefined)?.piece
  const add = (text: string): void => {
    const piece = pieceOpen()
    if (piece && !isInside(gone) && !open.some(({name}) => name === 'w:txbxContent')) piece.text += text
  }
  const paragraphOf = (tag: SaxesTagNS): GrowingAnchor | undefined => {
    ordinal += 1
    namespace ??= {prefix: tag.prefix, uri: tag.uri}
    const around = host()
    const anchor: GrowingAnchor = {
      pieces: around?.pieces ?? [],
      only: around === undefined ? null : around.pieces.length,
    }
    anchors.set(ordinal, anchor)
    return around === undefined ? anchor : undefined
  }
  return {
    opened(tag: SaxesTagNS): void {
      const name = nameOf(tag)
      const isPiece = open.at(-1)?.paragraph !== undefined && name !== 'w:pPr'
      const piece = isPiece ? {start: tagPlace().start, text: ''} : undefined
      open.push({name, piece, paragraph: name === 'w:p' ? paragraphOf(tag) : undefined})
      add(signs.get(name) ?? '')
      if (!name.startsWith('w:comment')) return
      const id = Object.values(tag.attributes).find(({local}) => local === 'id')?.value
      lastId = Math.max(lastId, Number(id) || 0)
    },
    closed(): void {
      const closing = open.pop()
      if (closing?.piece) open.at(-1)?.paragraph?.pieces.push({...closing.piece, end: tagPlace().end})
    },
    text(text: string): void {
      const name = open.at(-1)?.name
      if (name === 'w:t' || name === 'm:t') add(text)
    },
    found: (): Anchors => ({namespace, anchors, lastId}),
  }
}

/**
 * The places for comments (批注位置) in the XML of a document part, by UTF-16 offset. Paragraphs are counted from 1 as they begin, wherever
 * they stand. Throws where the XML is not well-formed.
 */
export function anchorsIn(xml: string): Anchors {
  const parser = new SaxesParser({xmlns: true, position: true})
  const followed = follower(() => ({start: xml.lastIndexOf('<', parser.position - 1), end: parser.position}))
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', followed.opened)
  parser.on('closetag', followed.closed)
  parser.on('text', followed.text)
  parser.on('cdata', followed.text)
  parser.write(xml).close()
  return followed.found()
}
