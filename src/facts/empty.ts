import type {Span} from '../model/span.ts'
import type {SceneReading} from './reading.ts'
import {inside, wordsAt} from './scene.ts'

/** Most characters that may be left of a formula, and longest formula, in units. */
const [mostLeft, longest] = [1, 90]
/** How an item is numbered. */
const number =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).、．]|[一二三四五六七八九]是|第[一二三四五六七八九]，|——|●|其[一二三四]，|首先，?|其次，?|再次，?|最后，?)/
/** Marks, and words that only join others. */
const joining = /[，。；：、！？“”（）\s]|[的地得和与及或在对上中从于把将是了着被都也仍还尚但而且并又就其]/g

/** Whether an item is a formula (空泛): 法治意识有待提高, with no matter, place, figure, example or cause. */
export function isEmpty(reading: SceneReading, span: Span, reasons: readonly Span[]): boolean {
  const {places, rules, numerals} = reading
  if (reasons.length > 0 || span.end - span.start > longest || inside(numerals, span).length > 0) return false
  const words = wordsAt(reading, span)
  if (/[《“]/.test(words)) return false
  const left = [...words]
  for (const {start, end} of inside(places(rules.outline.formulas), span))
    left.fill('', start - span.start, end - span.start)
  const [head = ''] = number.exec(words) ?? []
  left.fill('', 0, head.length)
  return left.join('').replace(joining, '').length <= mostLeft
}
