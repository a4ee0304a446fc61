import {symbolOf, withSymbols} from '../docx/symbols.ts'
import type {Met} from '../lines.ts'
import {complaint, count, type Tally} from '../messages.ts'
import {isNumberField} from '../word.ts'
import type {DocParagraph, DocRun} from './paragraphs.ts'
import type {Change} from './properties.ts'
import type {DocStyles} from './styles.ts'

/** What is needed to tell which characters a reader sees. `tally` and `met` are added to, and `fields` grows and shrinks, as the text is read. */
export interface Seeing {
  readonly source: string
  readonly styles: DocStyles
  readonly tally: Tally
  readonly met: Met
  /** The names of fonts by their numbers. */
  readonly fonts: readonly string[]
  /** For each field that is open, whether its instruction rather than its result is being read. */
  readonly fields: ('instruction' | 'result')[]
  /** The number of the text box that is anchored at a character. */
  readonly boxAt: (cp: number) => number | undefined
}

/** What a reader sees of a paragraph: its characters, and the text boxes anchored in it. */
export interface Seen {
  readonly text: string
  readonly boxes: readonly number[]
}

const codes = {
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  vanish: 0x083c,
  style: 0x4a30,
  symbol: 0x6a09,
  font: 0x4a4f,
} as const

const find = (changes: readonly Change[], code: number): Change | undefined =>
  changes.findLast(change => change.code === code)

const isOn = (changes: readonly Change[], code: number): boolean => find(changes, code)?.value.getUint8(0) === 1

/** Whether a revision deleted these characters. */
export const isDeleted = ({changes}: DocRun): boolean => isOn(changes, codes.deleted)

/** The characters of a paragraph that its reader sees. What is left out is tallied, once for each run. */
export function seenIn({runs, style}: DocParagraph, seeing: Seeing): Seen {
  const boxes: number[] = []
  let text = ''
  for (const run of runs) {
    const shown = shownIn(run, seeing, boxes)
    if (shown === '') continue
    const notice = isDeleted(run) ? 'tracked-deletion' : isHidden(run, style, seeing.styles) ? 'hidden-text' : undefined
    if (notice) count(seeing.tally, notice)
    else text += shown
    if (!notice && isOn(run.changes, codes.inserted)) count(seeing.tally, 'tracked-insertion')
  }
  return {text, boxes}
}

/** Whether characters are hidden: by themselves, by their style, or by that of their paragraph. */
export function isHidden({changes}: DocRun, paragraphStyle: number, styles: DocStyles): boolean {
  const inParagraph = styles.characters(paragraphStyle, codes.vanish)?.value.getUint8(0) === 1
  const style = find(changes, codes.style)?.value.getUint16(0, true)
  const named = style === undefined ? undefined : styles.characters(style, codes.vanish)?.value.getUint8(0)
  const styled = named === undefined ? inParagraph : named === 1
  const own = find(changes, codes.vanish)?.value.getUint8(0)
  if (own === undefined || own === 0x80) return styled
  return own === 0x81 ? !styled : own === 1
}

const signs: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\n'],
  ['\v', '\n'],
  ['\f', '\n'],
  ['\x0e', '\n'],
  ['\x1e', '-'],
])

function shownIn({cp, text, changes}: DocRun, seeing: Seeing, boxes: number[]): string {
  const {fields} = seeing
  const special = isOn(changes, codes.special)
  let shown = ''
  let instruction = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\x13' && fields.push('instruction') > 100) throw new RangeError('fields nested too deep')
    if (char === '\x13') continue
    if (char === '\x14' && fields.length > 0) fields[fields.length - 1] = 'result'
    else if (char === '\x15') fields.pop()
    else if (fields.includes('instruction')) instruction += char
    else if (char < ' ' || special)
      shown += special ? specialSign(char, cp + at, {changes, seeing, boxes}) : (signs.get(char) ?? '')
    else shown += char
  }
  if (isNumberField(instruction)) throw complaint('numbering-unread', {source: seeing.source, severity: 'unjudgeable'})
  return withoutSymbols(shown, changes, seeing)
}

/** Characters with the signs of a symbol font among them as what they look like. */
function withoutSymbols(shown: string, changes: readonly Change[], {fonts, met}: Seeing): string {
  if (!/[\uf000-\uf0ff]/.test(shown)) return shown
  const read = withSymbols(shown, fonts[find(changes, codes.font)?.value.getUint16(0, true) ?? -1] ?? '')
  met.lost += read.lost
  return read.text
}

/** A character that stands for something else: a picture, a text box, a sign of another font. Notes and comments are counted apart. */
function specialSign(
  char: string,
  cp: number,
  {changes, seeing, boxes}: {changes: readonly Change[]; seeing: Seeing; boxes: number[]},
): string {
  const symbol = find(changes, codes.symbol)?.value
  if (char === '(' && symbol) {
    const found = symbolOf(symbol.getUint16(2, true), seeing.fonts[symbol.getUint16(0, true)] ?? '')
    if (found === undefined) seeing.met.lost += 1
    return found ?? ''
  }
  const box = char === '\b' ? seeing.boxAt(cp) : undefined
  if (box !== undefined) boxes.push(box)
  else if (char === '\x01') count(seeing.tally, 'pictures-left-out')
  return char < ' ' ? (signs.get(char) ?? '') : char
}
