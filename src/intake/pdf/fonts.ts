import {lostCharacter} from '../printed/characters.ts'
import type {FontRun} from './runs.ts'

const han = /[\u4e00-\u9fff]/g
/** What a Chinese report is printed with: Han, its marks, Latin, pinyin, Greek, signs and frames; blanks do not count. */
const usual =
  /[\s!-~\u00a1-\u00ff\u0100-\u017f\u01cd-\u01dc\u0251\u0261\u0391-\u03c9\u1e3f\u2010-\u206f\u20ac\u2100-\u22ff\u2460-\u27bf\u2e80-\u9fff\ue000-\uffff]|[\u{20000}-\u{323af}]/gu
/** From how many characters on a font is looked at, and what share of them must be as expected. */
const least = {usual: {from: 10, share: 0.7}, common: {from: 20, share: 0.7}}

/** The characters that a double-byte encoding has for everyday use, by the first and last lead byte and the trail bytes it uses. */
function charactersIn(encoding: string, [from, to]: readonly [number, number], trails: readonly number[]): string {
  const leads = range(from, to)
  const codes = leads.flatMap(lead => trails.flatMap(trail => [lead, trail]))
  return new TextDecoder(encoding).decode(Uint8Array.from(codes))
}

const range = (from: number, to: number): readonly number[] => Array.from({length: to - from + 1}, (_, at) => from + at)

/** The 3,755 everyday characters of GB 2312, and the 5,401 of Big5. */
const commonCharacters = (): ReadonlySet<string> =>
  new Set([
    ...charactersIn('gb18030', [0xb0, 0xd7], range(0xa1, 0xfe)),
    ...charactersIn('big5', [0xa4, 0xc6], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]),
  ])

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether what a font shows cannot be what was printed: its characters have no names, so that glyph numbers were taken for them. */
function isNonsense(text: string, common: ReadonlySet<string>): boolean {
  const characters = [...text].length
  if (characters >= least.usual.from && countOf(text, usual) < characters * least.usual.share) return true
  const ideographs = text.match(han) ?? []
  const known = ideographs.filter(character => common.has(character)).length
  return ideographs.length >= least.common.from && known < ideographs.length * least.common.share
}

/** The runs of all pages; those in fonts whose characters have no meaning to be found are of lost characters. */
export function withLosses(pages: readonly (readonly FontRun[])[]): readonly (readonly FontRun[])[] {
  const texts = new Map<string, string[]>()
  for (const {font, text} of pages.flat()) {
    const known = texts.get(font)
    if (known) known.push(text.replace(/\s+/g, ''))
    else texts.set(font, [text.replace(/\s+/g, '')])
  }
  const common = commonCharacters()
  const lost = new Set([...texts].filter(([, found]) => isNonsense(found.join(''), common)).map(([font]) => font))
  if (lost.size === 0) return pages
  const blot = (run: FontRun): FontRun => ({...run, text: run.text.replace(/\S/gu, lostCharacter)})
  return pages.map(runs => runs.map(run => (lost.has(run.font) ? blot(run) : run)))
}
