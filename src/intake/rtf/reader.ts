import type {PlacedParagraph} from '../doc/tables.ts'
import {complaint, count, type Tally} from '../messages.ts'
import {charsets} from './words.ts'

/** What holds inside a group and is forgotten at its end. `goal` says what becomes of its text. */
export interface Group {
  goal: 'body' | 'nowhere' | 'fonts' | 'styles' | 'twofold' | 'label' | 'box'
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

/** The text of the body or of a text box as it grows. */
interface Story {
  readonly paragraphs: PlacedParagraph[]
  readonly boxes: PlacedParagraph[]
  text: string
}

/** How far an RTF document has been read. `bytes` wait to be decoded, `skip` fallback characters to be passed over. */
export interface Progress {
  readonly source: string
  readonly tally: Tally
  readonly groups: Group[]
  readonly stories: Story[]
  readonly fonts: Map<number, string>
  readonly contents: Set<number>
  group: Group
  bytes: number[]
  bytesEncoding: string
  encoding: string
  skip: number
  paragraphs: number
  labels: number
  numbered: number
  label: string
  styleName: string
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
    ...{bytesEncoding: '', encoding: 'windows-1252', skip: 0, paragraphs: 0, labels: 0, numbered: 0},
    ...{label: '', styleName: '', said: ''},
  }
}

const newStory = (): Story => ({paragraphs: [], boxes: [], text: ''})
const storyOf = (progress: Progress): Story => progress.stories.at(-1) ?? newStory()

/** Takes a byte of text. Bytes are decoded together, since two of them may make one character. */
export function takeByte(progress: Progress, byte: number): void {
  if (progress.skip > 0) {
    progress.skip -= 1
    return
  }
  if (progress.group.goal === 'nowhere') return
  const {font, wideFont = font} = progress.group
  const encoding = progress.fonts.get(wideFont) ?? progress.fonts.get(font) ?? progress.encoding
  if (encoding !== progress.bytesEncoding && (byte > 127 || progress.bytes.length === 0)) {
    flush(progress)
    progress.bytesEncoding = encoding
  }
  progress.bytes.push(byte)
}

/** Decodes the bytes that wait. */
export function flush(progress: Progress): void {
  if (progress.bytes.length === 0) return
  const text = new TextDecoder(progress.bytesEncoding).decode(Uint8Array.from(progress.bytes))
  progress.bytes = []
  takeText(progress, text)
}

/** Takes characters to where the group wants them. */
export function takeText(progress: Progress, text: string): void {
  const {goal, deleted, hidden, inserted} = progress.group
  if (goal === 'styles') progress.styleName += text
  if (goal === 'nowhere' || goal === 'fonts' || goal === 'styles' || goal === 'twofold') return
  const notice = deleted ? 'tracked-deletion' : hidden ? 'hidden-text' : inserted ? 'tracked-insertion' : undefined
  if (notice && progress.said !== notice) count(progress.tally, notice)
  progress.said = notice ?? ''
  if (deleted || hidden) return
  if (goal === 'label') progress.label += text
  else storyOf(progress).text += text
}

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
  if (group.goal === 'styles') endStyle(progress, group.style)
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

function endStyle(progress: Progress, style: number): void {
  if (/^\s*(toc|contents|目录) ?\d/i.test(progress.styleName)) progress.contents.add(style)
  progress.styleName = ''
}

/** Begins a text box, whose text follows the paragraph that it is anchored in. */
export function openBox(progress: Progress): void {
  progress.group.goal = 'box'
  progress.group.inTable = false
  progress.stories.push(newStory())
}

function endBox(progress: Progress, group: Group): void {
  if (storyOf(progress).text !== '') endParagraph(progress, undefined, group)
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
  if (deleted && end === undefined) {
    count(progress.tally, 'tracked-deletion')
    return
  }
  if (end !== 'row') progress.paragraphs += 1
  if (progress.paragraphs > mostParagraphs)
    throw complaint('rtf-damaged', {source: progress.source, found: `其中的段落超过 ${mostParagraphs} 个`})
  const story = storyOf(progress)
  const isContents = progress.contents.has(style) && story.text.trim() !== ''
  if (isContents) count(progress.tally, 'contents-left-out')
  const lines = isContents ? [] : story.text.split('\n').filter(line => line.trim() !== '')
  const inside = end !== undefined ? (nested ? Math.max(2, level) : 1) : inTable ? Math.max(1, level) : 0
  const depth = Math.min(50, inside)
  story.paragraphs.push({depth, end, number: progress.paragraphs, lines: lines.map(line => line.trimEnd())})
  story.paragraphs.push(...story.boxes.map(box => ({...box, depth: Math.min(50, box.depth + depth)})))
  story.boxes.length = 0
  story.text = ''
}

/** Notes the encoding of a font. */
export function noteFont(progress: Progress, charset: number): void {
  const encoding = charsets.get(charset)
  if (encoding) progress.fonts.set(progress.group.font, encoding)
}
