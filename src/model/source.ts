/** The document formats that can be read. */
export const formats = ['txt', 'md', 'html', 'docx'] as const
export type Format = (typeof formats)[number]

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

/** A text whose every UTF-16 unit knows its place: `text[i]` stands at `origin[i]` of the text it was made from. */
export interface MappedText {
  readonly text: string
  readonly origin: Uint32Array
}

/**
 * What intake makes of a source file: 采集结果.
 *
 * `content` is the readable text to which all spans of an assessment refer: for .txt, .md and .html the file's own decoded text, for
 * .docx the paragraphs and table rows with their numbering. `plain` is the same without markup, each unit with its place in `content`.
 */
export interface Reading {
  readonly name: string
  readonly format: Format
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string
  readonly content: string
  readonly plain: MappedText
  readonly warnings: readonly Warning[]
}
