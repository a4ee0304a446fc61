import type {Level, List} from '../docx/numbering.ts'
import {type DocFile, viewOf} from './file.ts'

/** A level as it is read, and where the next thing stands. */
interface ReadLevel {
  readonly level: Level
  readonly end: number
}

/** The names that WordprocessingML gives the ways of writing numbers, by their codes in the binary format (MSONFC). */
const formats: readonly string[] = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText'],
  ...['hex', 'chicago', 'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth'],
  ...['decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand', 'decimalEnclosedCircle'],
  ...['decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung'],
  ...['decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle'],
  ...['ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting'],
  ...['ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting'],
  ...['chineseLegalSimplified', 'chineseCountingThousand'],
]

/**
 * The lists of a document, the first one being that which paragraphs call 1: 自动编号. Reads PlfLst with the levels that follow it, and
 * PlfLfo with what each use of a list changes ([MS-DOC] 2.9.192, 2.9.195).
 *
 * @throws RangeError when they are damaged
 */
export function listsIn({part}: DocFile): readonly List[] {
  const uses = part(74)
  const definitions = part(73)
  if (uses.length < 4 || definitions.length < 2) return []
  const levels = levelsIn(definitions.length, part(73, 2 ** 24))
  const view = viewOf(uses)
  const total = Math.min(view.getUint32(0, true), Math.floor(uses.length / 16))
  const lists: List[] = []
  let at = 4 + total * 16
  for (let use = 0; use < total; use += 1) {
    const id = view.getInt32(4 + use * 16, true)
    const changed = changesOf(uses, at + 4, view.getUint8(4 + use * 16 + 12))
    at = changed.end
    const all = new Map([...(levels.get(id) ?? new Map<number, Level>()), ...changed.levels])
    lists.push({abstract: String(id), levels: all, restarts: changed.restarts})
  }
  return lists
}

function levelsIn(length: number, bytes: Uint8Array): ReadonlyMap<number, ReadonlyMap<number, Level>> {
  const view = viewOf(bytes)
  const total = view.getUint16(0, true)
  const lists = new Map<number, ReadonlyMap<number, Level>>()
  let at = length
  for (let list = 0; list < total; list += 1) {
    const start = 2 + list * 28
    const levels = new Map<number, Level>()
    const own = (view.getUint8(start + 26) & 1) === 1 ? 1 : 9
    while (levels.size < own) {
      const read = levelAt(bytes, at, levels.size)
      levels.set(levels.size, read.level)
      at = read.end
    }
    lists.set(view.getInt32(start, true), levels)
  }
  return lists
}

/** What a use of a list changes: where levels start, and whole levels. */
function changesOf(bytes: Uint8Array, start: number, total: number) {
  const view = viewOf(bytes)
  const restarts = new Map<number, number>()
  const levels = new Map<number, Level>()
  let end = start
  for (let change = 0; change < total; change += 1) {
    const flags = view.getUint32(end + 4, true)
    if ((flags & 16) !== 0) restarts.set(flags & 15, startAt(view, end))
    end += 8
    if ((flags & 32) === 0) continue
    const read = levelAt(bytes, end, flags & 15)
    levels.set(flags & 15, read.level)
    if ((flags & 16) !== 0) restarts.set(flags & 15, startAt(view, end))
    end = read.end
  }
  return {restarts, levels, end}
}

const startAt = (view: DataView, at: number): number => Math.max(0, view.getInt32(at, true))

/** A level ([MS-DOC] LVL): 28 bytes, changes of properties, and its text, in which the signs 0 to 8 stand for numbers of levels. */
function levelAt(bytes: Uint8Array, at: number, place: number): ReadLevel {
  const view = viewOf(bytes)
  const flags = view.getUint8(at + 5)
  const text = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(text, true)
  const end = text + 2 + length * 2
  if (end > bytes.length) throw new RangeError('a list level out of bounds')
  const written = new TextDecoder('utf-16le').decode(bytes.subarray(text + 2, end))
  const shown = [...written].map(char => (char <= '\b' ? `%${char.charCodeAt(0) + 1}` : char)).join('')
  const code = view.getUint8(at + 4)
  const level: Level = {
    format: code === 255 ? 'none' : (formats[code] ?? 'decimal'),
    text: shown,
    start: startAt(view, at),
    suffix: ['tab', 'space', 'nothing'][view.getUint8(at + 15)] ?? 'tab',
    restart: (flags & 8) === 0 ? place : view.getUint8(at + 26),
    style: undefined,
    decimal: (flags & 4) !== 0,
  }
  return {level, end}
}
