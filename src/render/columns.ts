const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const weightless = /\p{M}/u

function widthOf(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (code >= 0x4e00 && code < 0xa000) return 2
  return weightless.test(char) ? 0 : wide.test(char) ? 2 : 1
}

/**
 * Columns that a text takes on a terminal: Han characters and full-width marks two, combining marks none, others
 * one.
 */
export function width(text: string): number {
  let columns = 0
  for (const char of text) columns += widthOf(char)
  return columns
}

/** The text with spaces after it up to the given width. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

// A word of Latin letters or one other character, with the marks that may not leave it: “ before, ，。” after.
const unit = /[（(《“‘〔「【]*(?:[\w.%:/\\@+-]+|[\s\S])[、，。；：！？）)》”’〕」】…%]*/gu

/**
 * Cut into lines of at most `columns`; no line begins with a closing mark or ends with an opening one, where the
 * width allows.
 */
export function wrap(text: string, columns: number): readonly string[] {
  if (width(text) <= columns) return [text]
  const lines: string[] = []
  let line = ''
  let filled = 0
  const add = (piece: string, size: number): void => {
    if (filled + size > columns && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      filled = 0
    }
    if (line === '' && piece === ' ') return
    line += piece
    filled += size
  }
  for (const [piece] of text.matchAll(unit)) {
    const size = width(piece)
    if (size <= columns) add(piece, size)
    else for (const char of piece) add(char, width(char))
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
