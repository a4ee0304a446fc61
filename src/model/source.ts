import type {Span} from './span.ts'

/** The document formats that can be read. */
export const formats = ['txt', 'md', 'html', 'docx', 'doc', 'pdf', 'ofd'] as const
export type Format = (typeof formats)[number]

/** Whether readable text and file are the same text, so that its lines and characters are those that an editor shows. */
export const isTextual = (format: Format): boolean => format === 'txt' || format === 'md' || format === 'html'

/** Bytes with a name, as they came: 源文件. `name` is the path as the user gave it, `-` for standard input. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes in hexadecimal, where it is known already. */
  readonly sha256?: string
}

/** Something that was lost or left out while reading, e.g. `tracked-deletion`. */
export interface Warning {
  readonly code: string
  readonly message: string
}

/** Where a stretch of the readable text stands in its document, as far as the format knows: 原文位置. All are counted from 1. */
export interface Position {
  readonly page?: number
  /** In the body of a Word document, empty paragraphs and those of tables and text boxes included, as the file has them. */
  readonly paragraph?: number
  readonly table?: number
  readonly row?: number
  readonly cell?: number
}

/** A stretch of the readable text that stands in one place: a paragraph, a cell, a page. */
export interface Stretch extends Span {
  readonly position: Position
}

/** How much was read of a document: 读取情况. What a format does not have, or does not tell, is null. */
export interface Extraction {
  readonly pages: number | null
  readonly paragraphs: number | null
  readonly tables: number | null
  /** UTF-16 units of readable text. */
  readonly characters: number
  /** Characters that stood in the document and could not be made out. */
  readonly lost: number
}

/** A text whose every UTF-16 unit knows its place: `text[i]` stands at `origin[i]` of the text it was made from. */
export interface MappedText {
  readonly text: string
  readonly origin: Uint32Array
}

/**
 * What intake makes of a source file: 采集结果.
 *
 * `content` is the readable text to which all spans of an assessment refer: for .txt, .md and .html the file's own decoded text, else
 * the paragraphs and table rows with their numbering, one a line. `plain` is the same without markup, each unit with its place in `content`.
 */
export interface Reading {
  readonly name: string
  readonly format: Format
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string
  readonly content: string
  readonly plain: MappedText
  /** In order of their starts; empty where lines are all there is to say. */
  readonly stretches: readonly Stretch[]
  readonly extraction: Extraction
  /** What the document says of itself beside the report: 索引号, 成文日期, by the name it gives it. */
  readonly metadata: Readonly<Record<string, string>>
  readonly warnings: readonly Warning[]
}

/** A text as it would be read from a plain text file. */
export const readingOf = (name: string, content: string): Reading => ({
  name,
  format: 'txt',
  sha256: '',
  content,
  plain: {text: content, origin: Uint32Array.from({length: content.length}, (_, at) => at)},
  stretches: [],
  extraction: {pages: null, paragraphs: null, tables: null, characters: content.length, lost: 0},
  metadata: {},
  warnings: [],
})
