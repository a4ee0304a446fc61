import {type DocFile, placesIn} from './file.ts'
import {
  type Change,
  changesIn,
  characterFormatting,
  type Formatter,
  type Formatting,
  paragraphFormatting,
} from './properties.ts'

/** Characters of one formatting. `cp` counts the first of them from the start of the document. */
export interface DocRun {
  readonly cp: number
  readonly text: string
  readonly changes: readonly Change[]
}

/** A paragraph with the mark that ends it: `\r`, `\x07` at the end of a cell or row, `\f` at the end of a section. */
export interface DocParagraph {
  readonly runs: readonly DocRun[]
  readonly mark: DocRun
  readonly style: number
  readonly changes: readonly Change[]
}

/** The paragraphs of a document between two characters, as they stand in the file. */
export type ParagraphReader = (from: number, to: number) => readonly DocParagraph[]

/** Reads the paragraphs of a document: 段落. */
export function paragraphReader(file: DocFile): ParagraphReader {
  const formatting = {characters: characterFormatting(file), paragraphs: paragraphFormatting(file)}
  const sections = new Set(placesIn(file.part(6), 12).positions.slice(1))
  return (from, to) => {
    const paragraphs: DocParagraph[] = []
    let runs: DocRun[] = []
    for (const {run, at, width, properties} of runsBetween(file, {from, to}, formatting.characters)) {
      let start = 0
      for (let end = 0; end < run.text.length; end += 1) {
        const char = run.text[end]
        const ends = char === '\r' || char === '\x07' || (char === '\f' && sections.has(run.cp + end + 1))
        if (!ends) continue
        if (end > start) runs.push({...run, cp: run.cp + start, text: run.text.slice(start, end)})
        const {style, changes} = formatting.paragraphs(at + end * width)
        const mark = {...run, cp: run.cp + end, text: char}
        paragraphs.push({runs, mark, ...styled(style, [...changes, ...properties])})
        start = end + 1
        runs = []
      }
      if (start < run.text.length) runs.push({...run, cp: run.cp + start, text: run.text.slice(start)})
    }
    const mark = {cp: to, text: '\r', changes: []}
    return runs.length === 0 ? paragraphs : [...paragraphs, {runs, mark, style: 0, changes: []}]
  }
}

/** A change of the style of a paragraph counts more than the style that it was written with. */
function styled(style: number, changes: readonly Change[]): Pick<Formatting, 'style' | 'changes'> {
  const changed = changes.findLast(({code}) => code === 0x4600)
  return {style: changed ? changed.value.getUint16(0, true) : style, changes}
}

interface PlacedRun {
  readonly run: DocRun
  readonly at: number
  readonly width: number
  readonly properties: readonly Change[]
}

function* runsBetween(
  {document, pieces}: DocFile,
  {from, to}: {readonly from: number; readonly to: number},
  characters: Formatter,
): Generator<PlacedRun> {
  const decoders = {1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', {ignoreBOM: true})}
  for (const piece of pieces) {
    if (piece.to <= from || piece.from >= to) continue
    const properties = changesIn(piece.properties)
    const {width} = piece
    const end = piece.at + (Math.min(to, piece.to) - piece.from) * width
    let at = piece.at + Math.max(0, from - piece.from) * width
    while (at < end) {
      const formatting = characters(at)
      const stop = Math.min(end, at + Math.ceil((formatting.to - at) / width) * width)
      const text = decoders[width].decode(document.subarray(at, stop))
      const cp = piece.from + (at - piece.at) / width
      yield {run: {cp, text, changes: [...formatting.changes, ...properties]}, at, width, properties}
      at = stop
    }
  }
}
