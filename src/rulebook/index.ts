import {bigramsOf} from '../model/bigrams.ts'
import {lexiconOf} from '../model/lexicon.ts'
import {patternListsOf} from '../model/lists.ts'
import {registerOf} from '../model/register.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {checked} from './check.ts'
import {type Complaint, RulebookError} from './errors.ts'
import type {Content} from './kinds.ts'
import {canonical, type Draft, merged} from './merge.ts'
import {messages} from './messages.ts'
import {namesIn} from './names.ts'
import {repeatedIds} from './repeats.ts'
import {type RuleFile, type Sheet, sheetOf} from './sheet.ts'

export {parted} from '../model/examples.ts'
export {editorSchemas} from '../model/schemas.ts'
export {type Complaint, printed, RulebookError} from './errors.ts'
export type {Code} from './messages.ts'
export type {RuleFile} from './sheet.ts'

/** What reading a rulebook needs beside its files. */
export interface RulebookOptions {
  /** SHA-256 of a text, in hexadecimal; passed in so that the same code runs in Node and in a page. */
  readonly hash: (text: string) => string
  /** The shipped rulebook, to which the files are a user's additions. */
  readonly base?: Rulebook
}

/** The files without which no report can be read. */
const required = ['outline', 'moods', 'particulars', 'figures'] as const

/**
 * Read rule files into one checked rulebook: 读取规程. The order of the files does not matter.
 *
 * @throws RulebookError with every complaint about every file.
 */
export function readRulebook(files: readonly RuleFile[], {hash, base}: RulebookOptions): Rulebook {
  const sheets = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(sheetOf)
  const names = namesIn(sheets, base)
  const read = sheets.map(sheet => checked(sheet, names, base))
  const complaints = [
    ...read.flatMap(sheet => sheet.complaints),
    ...repeatedIds(sheets, base),
    ...missing(sheets, base),
  ]
  const draft = read.reduce<Draft>(
    (whole, {part}) => merged(whole, part),
    merged({classes: {}, themes: {}}, base ?? {}),
  )
  if (complaints.length > 0 || !isComplete(draft)) throw new RulebookError(complaints)
  const version = `sha256:${hash(canonical(draft))}`
  const book = {...draft, version, register: registerOf(draft.sources)}
  return {...book, bigrams: bigramsOf(draft.indicators), lexicon: lexiconOf(patternListsOf(book), draft.classes)}
}

const missing = (sheets: readonly Sheet[], base?: Rulebook): readonly Complaint[] =>
  required
    .filter(name => !base && !sheets.some(({kind}) => kind === name))
    .map(name => `rules/${name}.yaml`)
    .map(path => ({code: 'file-missing', path, line: 1, column: 1, message: messages['file-missing'](path)}))

const isComplete = (draft: Draft): draft is Content => required.every(name => draft[name] !== undefined)
