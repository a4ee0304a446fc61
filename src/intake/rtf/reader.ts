import {longestContent} from '../body.ts'
import type {PlacedParagraph} from '../doc/tables.ts'
import {symbolOf} from '../docx/symbols.ts'
import type {Met, Piece} from '../lines.ts'
import {complaint, count, type Tally} from '../messages.ts'
import {isContentsStyle, isNumberField} from '../word.ts'
import {charsets, symbolBytes} from './words.ts'

/** What holds inside a group and is forgotten at its end. `goal` says what becomes of its text. */
export interface Group {
  goal: 'body' | 'nowhere' | 'fonts' | 'styles' | 'field' | 'twofold' | 'label' | 'box'
  isNew: boolean
  font: number
  wideFont: number | undefined
  afterWide: boolean
  fallback: number
  hidden: boolean
  deleted: boolean
  inserted: boolean
  inTable: boolean
  level: number
  style: number
}

/** The text of the body or of a text box as it grows: `carried` are the paragraphs before `text` that have lost their mark. */
interface Story {
  readonly paragraphs: PlacedParagraph[]
  readonly boxes: PlacedParagraph[]
  readonly carried: Piece[]
  text: string
}

/** How far an RTF document has been read. `bytes` wait to be decoded, `skip` fallback characters to be passed over. */
export interface Progress {
  readonly source: string
  readonly tally: Tally
  readonly groups: Group[]
  readonly stories: Story[]
  readonly met: Met
  /** The encodings of fonts, and their names. */
  readonly fonts: Map<number, string>
  readonly fontNames: Map<number, string>
  readonly contents: Set<number>
  group: Group
  bytes: number[]
  bytesEncoding: string
  encoding: string
  skip: number
  paragraphs: number
  /** How many characters were taken in all. */
  length: number
  labels: number
  numbered: number
  label: string
  /** What the group around the present place names or says: a font, a style, a field. */
  words: string
  said: string
}

/** The state of a reader at the start of a document. */
export function beginning(source: string, tally: Tally): Progress {
  const group: Group = {
    ...{goal: 'body', isNew: false, font: -1, wideFont: undefined, afterWide: false, fallback: 1, hidden: false},
    ...{deleted: false, inserted: false, inTable: false, level: 1, style: 0},
  }
  return {
    ...{source, tally, group, groups: [], stories: [newStory()], fonts: new Map(), contents: new Set(), bytes: []},
    ...{met: {tables: 0, lost: 0}, fontNames: new Map()},
    ...{bytesEncoding: '', encoding: 'windows-1252', skip: 0, paragraphs: 0, length: 0, labels: 0, numbered: 0},
    ...{label: '', words: '', said: ''},
  }
}

const newStory = (): Story => ({paragraphs: [], boxes: [], carried: [], text: ''})
/** Whether a text has not begun. */
export const isBlank = (story: Story | undefined): boolean =>
  !story || (story.text === '' && story.carried.length === 0)

const storyOf = (progress: Progress): Story => progress.stories.at(-1) ?? newStory()

/** Takes a byte of text. Bytes are decoded together, since two of them may make one character. */
export function takeByte(progress: Progress, byte: number): void {
  if (progress.skip > 0) {
    progress.skip -= 1
    return
  }
  if (progress.group.goal === 'nowhere') return
  const {font, wideFont = font} = progress.group
  const own = progress.fonts.get(wideFont) ?? progress.fonts.get(font) ?? progress.encoding
  const encoding = own === symbolBytes && progress.group.goal === 'fonts' ? progress.encoding : own
  if (encoding !== progress.bytesEncoding && (byte > 127 || progress.bytes.length === 0)) {
    flush(progress)
    progress.bytesEncoding = encoding
  }
  progress.bytes.push(byte)
  if (progress.bytes.length > longestContent * 4) throw tooLong(progress)
}

/** Decodes the bytes that wait. */
export function flush(progress: Progress): void {
  if (progress.bytes.length === 0) return
  const {bytes, bytesEncoding} = progress
  progress.bytes = []
  if (bytesEncoding === symbolBytes) for (const byte of bytes) takeSign(progress, 0xf000 + byte)
  else takeText(progress, new TextDecoder(bytesEncoding).decode(Uint8Array.from(bytes)))
}

/** Takes a sign of a symbol font as what it looks like; one without counterpart is lost, but as a mere bullet it was no text. */
export function takeSign(progress: Progress, point: number): void {
  const {font, goal} = progress.group
  const found = symbolOf(point, progress.fontNames.get(font) ?? '')
  if (found !== undefined) takeText(progress, found)
  else if (goal === 'body' || goal === 'box') progress.met.lost += 1
}

/** Takes characters to where the group wants them. */
export function takeText(progress: Progress, text: string): void {
  const {goal, deleted, hidden, inserted} = progress.group
  if (goal === 'fonts' || goal === 'styles' || goal === 'field') progress.words += text
  if (goal !== 'body' && goal !== 'label' && goal !== 'box') return
  const notice = deleted ? 'tracked-deletion' : hidden ? 'hidden-text' : inserted ? 'tracked-insertion' : undefined
  if (notice && progress.said !== notice) count(progress.tally, notice)
  progress.said = notice ?? ''
  if (deleted || hidden) return
  progress.length += text.length
  if (progress.length > longestContent) throw tooLong(progress)
  if (goal === 'label') progress.label += text
  else storyOf(progress).text += text
}

const tooLong = ({source}: Progress) => complaint('text-too-long', {source})

/** Begins a group. */
export function open(progress: Progress): void {
  flush(progress)
  progress.skip = 0
  if (progress.groups.length >= 500)
    throw complaint('rtf-damaged', {source: progress.source, found: '其中的分组嵌套超过 500 层'})
  progress.groups.push(progress.group)
  progress.group = {...progress.group, isNew: false}
}

/** Ends a group; false when it was the last. */
export function close(progress: Progress): boolean {
  flush(progress)
  progress.skip = 0
  const {group} = progress
  const outer = progress.groups.pop()
  if (!outer) return false
  progress.group = outer
  if (group.goal === 'label' && outer.goal !== 'label') endLabel(progress)
  if (group.goal === 'fonts' || group.goal === 'styles' || group.goal === 'field') endWords(progress, group)
  if (group.goal === 'box' && outer.goal !== 'box') endBox(progress, group)
  return progress.groups.length > 0
}

/** The printed number of a paragraph; a bullet is none, and the tab after it is a space, or nothing after a full-width sign. */
function endLabel(progress: Progress): void {
  const written = progress.label
  progress.label = ''
  const label = written.trim()
  if (!/[\p{L}\p{N}]/u.test(label)) return
  const apart = written.endsWith(' ') || (written.endsWith('\t') && /[!-~]$/.test(label))
  takeText(progress, apart ? `${label} ` : label)
}

/** Takes note of what a group names. A field whose number is not in the file is refused. */
function endWords(progress: Progress, {goal, style, font}: Group): void {
  const {source, words} = progress
  progress.words = ''
  const name = words.trim().replace(/;$/, '')
  if (goal === 'styles' && isContentsStyle(name)) progress.contents.add(style)
  if (goal === 'fonts' && name !== '') progress.fontNames.set(font, name)
  if (goal === 'field' && isNumberField(words)) throw complaint('numbering-unread', {source, severity: 'unjudgeable'})
}

/** Begins a text box, whose text follows the paragraph that it is anchored in. */
export function openBox(progress: Progress): void {
  progress.group.goal = 'box'
  progress.group.inTable = false
  progress.stories.push(newStory())
}

function endBox(progress: Progress, group: Group): void {
  if (!isBlank(storyOf(progress))) endParagraph(progress, undefined, group)
  const box = progress.stories.pop()
  storyOf(progress).boxes.push(...(box?.paragraphs ?? []))
}

/** More paragraphs than any report has. */
const mostParagraphs = 50_000

/** Ends a paragraph, cell or row, in as many tables as the group says. */
export function endParagraph(progress: Progress, end: PlacedParagraph['end'], group: Group, nested = false): void {
  flush(progress)
  const {goal, deleted, level, inTable, style} = group
  if (goal !== 'body' && goal !== 'box' && !(nested && end === 'row')) return
  if (end !== 'row') progress.paragraphs += 1
  if (progress.paragraphs > mostParagraphs)
    throw complaint('rtf-damaged', {source: progress.source, found: `其中的段落超过 ${mostParagraphs} 个`})
  const story = storyOf(progress)
  const isContents = progress.contents.has(style) && story.text.trim() !== ''
  if (isContents) count(progress.tally, 'contents-left-out')
  story.carried.push({text: isContents ? '' : story.text, position: {paragraph: progress.paragraphs}})
  story.text = ''
  if (deleted && end === undefined) {
    count(progress.tally, 'tracked-deletion')
    return
  }
  const inside = end !== undefined ? (nested ? Math.max(2, level) : 1) : inTable ? Math.max(1, level) : 0
  const depth = Math.min(50, inside)
  story.paragraphs.push({depth, end, pieces: story.carried.splice(0)})
  story.paragraphs.push(...story.boxes.map(box => ({...box, depth: Math.min(50, box.depth + depth)})))
  story.boxes.length = 0
}

/** Notes the encoding of a font. */
export function noteFont(progress: Progress, charset: number): void {
  const encoding = charsets.get(charset)
  if (encoding) progress.fonts.set(progress.group.font, encoding)
}
