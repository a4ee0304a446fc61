import type {Span} from './span.ts'

/** A part of a document's package, by its path; without text where it has to be made. */
export interface PartText {
  readonly path: string
  readonly text: string | null
}

/** Something that stands directly in a paragraph, mostly a run: where in the XML, and its characters. */
export interface AnchorPiece extends Span {
  readonly text: string
}

/** A paragraph to which a comment can be fastened: 批注位置. Text boxes hold none; theirs go to the piece of the paragraph that holds the box. */
export interface Anchor {
  readonly pieces: readonly AnchorPiece[]
  /** Index of the piece that is meant; null where the words tell. */
  readonly only: number | null
}

/** What a prefix is called in a part, and what it stands for. An empty prefix is none. */
export interface Namespace {
  readonly prefix: string
  readonly uri: string
}

/** A Word document laid open for comments: the parts that change, and the places in its text. */
export interface Commentable {
  readonly document: PartText & {readonly text: string}
  readonly comments: PartText
  readonly relations: PartText
  readonly types: PartText & {readonly text: string}
  /** The namespace of the document's elements. */
  readonly namespace: Namespace
  /** By the ordinal of the paragraph, as positions have it. */
  readonly anchors: ReadonlyMap<number, Anchor>
  /** The first id that no comment has. */
  readonly nextId: number
}
