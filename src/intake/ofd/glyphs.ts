import {childAt, type XmlElement} from '../xml.ts'
import {type Matrix, type Point, placed} from './geometry.ts'

/** A character with the place where it is drawn and the width that is usual for it: 字形. */
export interface Glyph extends Point {
  readonly character: string
  readonly width: number
}

/** How a text object draws: its map to the page, the height of its letters there, and the vector that a character moves on by. */
export interface Pen {
  readonly matrix: Matrix
  readonly size: number
  /** The width of a full-width character on the page. */
  readonly advance: number
  /** The step from a full-width character to the next in the object's own units, where none is given. */
  readonly step: Point
}

const limits = {lostGlyphs: 10_000} as const

/** The glyphs of one `TextCode`, whose first stands at `start` in the object's own units. */
export function glyphsOf(code: XmlElement, characters: readonly string[], {start, pen}: {start: Point; pen: Pen}) {
  const across = stepsIn(code.attributes['DeltaX'], characters.length)
  const down = stepsIn(code.attributes['DeltaY'], characters.length)
  const given = across.length + down.length > 0
  const glyphs: Glyph[] = []
  let {x, y} = start
  characters.forEach((character, at) => {
    const share = widthOf(character)
    glyphs.push({character, ...placed(pen.matrix, x, y), width: share * pen.advance})
    x += given ? (across[at] ?? across.at(-1) ?? 0) : share * pen.step.x
    y += given ? (down[at] ?? down.at(-1) ?? 0) : share * pen.step.y
  })
  return glyphs
}

/**
 * The steps of a `DeltaX` or `DeltaY`, at most so many: `3 4 4` or, shortened, `3 g 2 4`. Where there are fewer than characters, the last
 * one stands for those that are missing.
 */
function stepsIn(text: string | undefined, most: number): readonly number[] {
  const words = (text ?? '').split(/[\s,]+/).filter(word => word !== '')
  const steps: number[] = []
  for (let at = 0; at < words.length && steps.length < most; at += 1) {
    const isRepeated = words[at] === 'g'
    const times = isRepeated ? numberOf(words[at + 1]) : 1
    if (isRepeated) at += 2
    for (let time = 0; time < times && steps.length < most; time += 1) steps.push(numberOf(words[at]))
  }
  return steps
}

const numberOf = (word: string | undefined): number => {
  const number = Number(word)
  return Number.isFinite(number) ? number : 0
}

/** The usual width of a character as a share of a full-width one. */
const widthOf = (character: string): number => {
  if (/[iljt.,:;'|!I()[\]]/.test(character)) return 0.3
  return /[\u0020-\u02ff]/.test(character) ? 0.5 : 1
}

/** The characters of a `TextCode`; where there are only glyphs, which no character belongs to, U+FFFD for each. */
export function charactersOf(code: XmlElement, object: XmlElement): readonly string[] {
  const text = code.text.replace(/\s*[\r\n]\s*/g, '')
  if (text !== '') return [...text]
  const glyphs = childAt(object, 'ofd:CGTransform', 'ofd:Glyphs')?.text.match(/\S+/g)?.length ?? 0
  return Array.from({length: Math.min(glyphs, limits.lostGlyphs)}, () => '\ufffd')
}
