import type {SourceFile} from '../../model/source.ts'
import type {Body} from '../body.ts'
import {tableLines} from '../doc/tables.ts'
import {bodyOf} from '../lines.ts'
import {complaint, count, type Tally} from '../messages.ts'
import {
  beginning,
  close,
  endParagraph,
  flush,
  isBlank,
  noteFont,
  open,
  openBox,
  type Progress,
  takeByte,
  takeSign,
  takeText,
} from './reader.ts'
import {type Token, tokensIn} from './tokens.ts'
import {characters, encodingOf, knownNew, leftOut} from './words.ts'

/**
 * The text of an RTF document as its reader sees it, its printed numbers with it; the same things left out as of a .docx.
 *
 * @throws InputError rtf-damaged, numbering-unread, text-too-long
 */
export function readRtf({name: source, bytes}: SourceFile): Body {
  const tally: Tally = new Map()
  const progress = beginning(source, tally)
  if (!readGroups(progress, bytes)) throw complaint('rtf-damaged', {source, found: '文件不完整，或分组没有配对'})
  if (!isBlank(progress.stories[0]))
    endParagraph(progress, undefined, {...progress.group, deleted: false, inTable: false})
  if (progress.numbered > 0 && progress.labels === 0)
    throw complaint('numbering-unread', {source, severity: 'unjudgeable'})
  return bodyOf(tableLines(progress.stories[0]?.paragraphs ?? [], progress.met), progress.met, tally)
}

/** Words of a document that never stand behind its end: there they tell that a group was closed too early. */
const inDocuments = /^(?:rtf|pard?|cell|row)$/

/** Reads all groups; false when the last is not closed, or was closed before the end. */
function readGroups(progress: Progress, bytes: Uint8Array): boolean {
  let isOver = false
  for (const token of tokensIn(bytes, progress.source)) {
    if (isOver) {
      if (token.kind === 'word' && inDocuments.test(token.name)) return false
    } else if (token.kind === 'open') open(progress)
    else if (token.kind === 'byte') takeByte(progress, token.byte)
    else if (token.kind === 'word') takeWord(progress, token)
    else isOver = !close(progress)
  }
  return isOver
}

type Word = Extract<Token, {kind: 'word'}>

function takeWord(progress: Progress, {name, number}: Word): void {
  const {group} = progress
  if (progress.skip > 0 && name !== '*' && name !== 'u') {
    progress.skip -= 1
    return
  }
  flush(progress)
  if (name === 'u') {
    takeUnit(progress, number ?? 0)
    return
  }
  const sign = characters.get(name)
  if (sign !== undefined) takeText(progress, sign)
  else if (name === '*') group.isNew = true
  else if (beginsGroup(progress, name)) return
  else if (group.goal === 'fonts' || group.goal === 'styles') definition(progress, name, number)
  else if (!setting(progress, name, number)) paragraphWord(progress, name)
}

/** A UTF-16 unit; the characters after it stand for it where Unicode is not known. */
function takeUnit(progress: Progress, number: number): void {
  const unit = number & 0xffff
  if (unit < 0xf000 || unit > 0xf0ff) takeText(progress, String.fromCharCode(unit))
  else takeSign(progress, unit)
  progress.skip = progress.group.fallback
}

/** Whether a word says what its group is for. */
function beginsGroup(progress: Progress, name: string): boolean {
  const {group, tally} = progress
  const isNew = group.isNew
  group.isNew = false
  if (group.goal === 'twofold' && name === 'ud') group.goal = 'body'
  else if (group.goal === 'nowhere' || group.goal === 'twofold') return false
  else if (leftOut.has(name) || (isNew && !knownNew.has(name))) {
    const notice = leftOut.get(name)
    if (notice) count(tally, notice)
    group.goal = 'nowhere'
  } else if (name === 'fonttbl') group.goal = 'fonts'
  else if (name === 'stylesheet') group.goal = 'styles'
  else if (name === 'upr') group.goal = 'twofold'
  else if (name === 'fldinst') group.goal = 'field'
  else if (name === 'shptxt') openBox(progress)
  else if (name === 'listtext' || name === 'pntext') {
    group.goal = 'label'
    progress.labels += 1
  } else return isNew
  return true
}

function definition(progress: Progress, name: string, number = 0): void {
  if (name === 'f') progress.group.font = number
  else if (name === 'fcharset') noteFont(progress, number)
  else if (name === 's') progress.group.style = number
}

/** Takes a word that sets a property; whether it was one. */
function setting(progress: Progress, name: string, number: number | undefined): boolean {
  const {group} = progress
  const isOn = number !== 0
  if (name === 'ansicpg') progress.encoding = encodingOf(number ?? 1252)
  else if (name === 'uc') group.fallback = Math.max(0, number ?? 1)
  else if (name === 'v') group.hidden = isOn
  else if (name === 'deleted') group.deleted = isOn
  else if (name === 'revised') group.inserted = isOn
  else if (name === 'f') group.font = number ?? -1
  else if (name === 'af' && group.afterWide) group.wideFont = number
  else if (/^[ldh][oib]ch$/.test(name)) group.afterWide = name === 'dbch'
  else if (name === 'intbl') group.inTable = isOn
  else if (name === 'itap') group.level = number ?? 1
  else if (name === 's') group.style = number ?? 0
  else if (name === 'ls' && group.goal === 'body' && isOn) progress.numbered += 1
  else if (name === 'object' && group.goal === 'body') count(progress.tally, 'embedded-left-out')
  else if (name === 'pard') Object.assign(group, {inTable: false, level: 1, style: 0})
  else if (name === 'plain') Object.assign(group, {hidden: false, deleted: false, inserted: false, wideFont: undefined})
  else return false
  return true
}

function paragraphWord(progress: Progress, name: string): void {
  const {group} = progress
  if (name === 'par' || name === 'sect') endParagraph(progress, undefined, group)
  else if (name === 'cell') endParagraph(progress, 'cell', group)
  else if (name === 'row') endParagraph(progress, 'row', group)
  else if (name === 'nestcell') endParagraph(progress, 'cell', group, true)
  else if (name === 'nestrow') endParagraph(progress, 'row', group, true)
}
