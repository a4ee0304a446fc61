import type {Numberer} from './docx-numbering.ts'
import {isOn, type StyleChain} from './docx-styles.ts'
import {count, type NoticeCode, type Tally} from './messages.ts'
import {isDataRow} from './tables.ts'
import {childAt, valueAt, type XmlElement} from './xml.ts'

/** What is needed to lay out the body of a document. `tally` is added to, and `numberOf` counts on, as the text is read. */
export interface Layout {
  readonly styles: StyleChain
  readonly numberOf: Numberer
  readonly tally: Tally
}

/** What a part of a paragraph gives: its characters, and the text boxes anchored in it. */
interface Inline {
  readonly text: string
  readonly boxes: readonly XmlElement[]
}

/** Elements that only wrap what they hold; those of mathematics do so too. */
const wrappers = new Set([
  ...['w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:fldSimple', 'w:smartTag', 'w:customXml', 'w:dir'],
  ...['w:bdo', 'w:ruby', 'w:rubyBase', 'mc:AlternateContent', 'mc:Choice'],
])

const notices: ReadonlyMap<string, NoticeCode> = new Map([
  ['w:altChunk', 'embedded-left-out'],
  ['w:commentReference', 'comments-left-out'],
  ['w:del', 'tracked-deletion'],
  ['w:endnoteReference', 'notes-left-out'],
  ['w:footnoteReference', 'notes-left-out'],
  ['w:ins', 'tracked-insertion'],
  ['w:moveFrom', 'tracked-deletion'],
  ['w:moveTo', 'tracked-insertion'],
])

const signs: ReadonlyMap<string, string> = new Map([
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  ['w:ptab', '\t'],
  ['w:tab', '\t'],
])

/** The lines of a body, table cell or text box: one for each paragraph, line break and table row. Blank ones are left out. */
export function* linesIn(parent: XmlElement, layout: Layout): Generator<string> {
  let carried: Inline = {text: '', boxes: []}
  for (const block of live(parent, layout.tally)) {
    if (block.name === 'w:tbl') yield* rowsIn(block, layout)
    if (block.name !== 'w:p' || isContents(block, layout)) continue
    const own = inlineOf(block, layout, hiddenStyle(valueAt(block, 'w:pPr', 'w:pStyle'), layout) ?? false)
    const whole = joined([carried, own])
    const markDeleted = childAt(block, 'w:pPr', 'w:rPr', 'w:del') !== undefined
    if (markDeleted) count(layout.tally, 'tracked-deletion')
    else yield* linesOf(whole, layout, layout.numberOf(childAt(block, 'w:pPr')))
    carried = markDeleted ? whole : {text: '', boxes: []}
  }
  yield* linesOf(carried, layout, '')
}

function* linesOf({text, boxes}: Inline, layout: Layout, label: string): Generator<string> {
  for (const line of `${label}${text}`.split('\n')) if (line.trim() !== '') yield line.trimEnd()
  for (const box of boxes) yield* linesIn(box, layout)
}

function* rowsIn(table: XmlElement, layout: Layout): Generator<string> {
  for (const row of live(table, layout.tally)) {
    if (row.name !== 'w:tr') continue
    if (childAt(row, 'w:trPr', 'w:del')) {
      count(layout.tally, 'tracked-deletion')
      continue
    }
    const cells = [...live(row, layout.tally)]
      .filter(({name}) => name === 'w:tc')
      .map(cell => [...linesIn(cell, layout)])
    const cellTexts = cells.map(lines => lines.join(' ').replace(/[\t ]+/g, ' '))
    if (isDataRow(cells.map(lines => lines.length))) yield cellTexts.join('\t').trimEnd()
    else yield* cells.flat()
  }
}

/** The children that count: wrappers give way to what they hold, tracked deletions are gone. What the user should know is tallied. */
function* live(parent: XmlElement, tally: Tally): Generator<XmlElement> {
  for (const child of parent.children) {
    const notice = notices.get(child.name)
    if (notice) count(tally, notice)
    if (wrappers.has(child.name) || (child.name.startsWith('m:') && child.name !== 'm:t')) yield* live(child, tally)
    else if (notice === undefined) yield child
  }
}

/** A line of a table of contents: it would look like a heading and is none. */
function isContents(paragraph: XmlElement, {styles, tally}: Layout): boolean {
  const style = valueAt(paragraph, 'w:pPr', 'w:pStyle')
  const found = style !== undefined && /^toc \d$/i.test(styles(style)[0]?.name ?? '')
  if (found) count(tally, 'contents-left-out')
  return found
}

const joined = (parts: readonly Inline[]): Inline => ({
  text: parts.map(({text}) => text).join(''),
  boxes: parts.flatMap(({boxes}) => boxes),
})

const inlineOf = (parent: XmlElement, layout: Layout, hidden: boolean): Inline =>
  joined([...live(parent, layout.tally)].map(element => pieceOf(element, layout, hidden)))

function pieceOf(element: XmlElement, layout: Layout, hidden: boolean): Inline {
  const {name, text, attributes} = element
  if (name === 'w:r') return runOf(element, layout, hidden)
  if (name === 'w:t' || name === 'm:t') return {text: text.replace(/[\r\n]+/g, ' '), boxes: []}
  if (name === 'w:sym') return {text: symbolOf(attributes['w:char'] ?? ''), boxes: []}
  if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
    return {text: '', boxes: boxesIn(element, layout.tally)}
  return {text: signs.get(name) ?? '', boxes: []}
}

function runOf(run: XmlElement, layout: Layout, hiddenParagraph: boolean): Inline {
  const properties = childAt(run, 'w:rPr')
  const own = isOn(childAt(properties, 'w:vanish'))
  const hidden = own ?? hiddenStyle(valueAt(properties, 'w:rStyle'), layout) ?? hiddenParagraph
  const inline = inlineOf(run, layout, hidden)
  if (!hidden) return inline
  if (inline.text !== '') count(layout.tally, 'hidden-text')
  return {text: '', boxes: []}
}

const hiddenStyle = (id: string | undefined, {styles}: Layout): boolean | undefined =>
  id === undefined ? undefined : styles(id).find(({hidden}) => hidden !== undefined)?.hidden

/** The sign of a code point in hexadecimal; nothing for those that only a symbol font can show. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16)
  return point < 0xd800 ? String.fromCodePoint(point) : ''
}

function boxesIn(parent: XmlElement, tally: Tally): readonly XmlElement[] {
  return parent.children.flatMap(child => {
    if (child.name === 'pic:pic' || child.name === 'v:imagedata') count(tally, 'pictures-left-out')
    if (child.name === 'mc:Fallback') return []
    return child.name === 'w:txbxContent' ? [child] : boxesIn(child, tally)
  })
}
