import type {Rulebook} from '../model/rulebook.ts'
import {completed} from './completed.ts'
import type {Complaint} from './errors.ts'
import {complaintOf, described, type Fault} from './fault.ts'
import {indicatorFaults} from './indicators.ts'
import {marks} from './kinds.ts'
import {weakened} from './law.ts'
import type {Draft} from './merge.ts'
import {type Names, unknownArticles, unknownNames} from './names.ts'
import {nearName} from './near.ts'
import {patternFaults} from './patterns.ts'
import {pointFaults} from './points.ts'
import {repeatsIn} from './repeats.ts'
import {shaped} from './shape.ts'
import type {Sheet} from './sheet.ts'
import {syntaxComplaints} from './syntax.ts'

/** What a rule file adds to the content, and everything that is wrong with it. */
export interface Checked {
  readonly part: Draft
  readonly complaints: readonly Complaint[]
}

/** Check one rule file against its schema, the names of all files, and the shipped rulebook. */
export function checked(sheet: Sheet, names: Names, base?: Rulebook): Checked {
  const syntax = syntaxComplaints(sheet)
  if (!sheet.sound) return {part: {}, complaints: syntax}
  const {part, faults} = judged(sheet, names, base)
  return {part, complaints: [...syntax, ...faults.map(fault => complaintOf(sheet, fault))]}
}

function judged(
  sheet: Sheet,
  names: Names,
  base?: Rulebook,
): {readonly part: Draft; readonly faults: readonly Fault[]} {
  const {kind, value} = sheet
  if (value === null) return {part: {}, faults: [{code: 'file-empty', at: []}]}
  if (kind === null) return {part: {}, faults: [unknownKind(value)]}
  const {part, faults} = shaped(kind, completed(kind, value, base))
  const others = [
    ...unknownNames(sheet, names),
    ...unknownArticles(sheet, names),
    ...patternFaults(sheet, names),
    ...repeatsIn(sheet),
    ...indicatorFaults(sheet),
    ...pointFaults(sheet, names),
    ...weakened(sheet, names, base),
  ]
  return {part: named(part, sheet.path), faults: [...faults, ...others]}
}

/** Points bear the name of the file that gives them. */
const named = (part: Draft, file: string): Draft =>
  part.systems === undefined
    ? part
    : {...part, systems: part.systems.map(one => (one.points ? {...one, points: {...one.points, file}} : one))}

function unknownKind(value: unknown): Fault {
  const keys = Object.values(marks)
  const hints = Object.keys(Object(value)).map(key => nearName(key, keys))
  const hint = hints.find(found => found !== undefined)
  return {code: 'file-unknown', at: [], found: described(value), expected: keys.join('、'), hint}
}
