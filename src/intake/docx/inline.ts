import {complaint, count, type Tally} from '../messages.ts'
import {isNumberField} from '../word.ts'
import {childAt, valueAt, type XmlElement} from '../xml.ts'
import {alternativeIn, type Layout, live} from './layout.ts'
import {isOn} from './styles.ts'
import {symbolOf, withSymbols} from './symbols.ts'

/** What a paragraph gives: its characters, line ends among them, and the text boxes anchored in it. */
export interface Inline {
  readonly text: string
  readonly boxes: readonly XmlElement[]
}

/** Characters, a text box, or the beginning, separation or end of a field. */
type Token =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'box'; readonly box: XmlElement}
  | {readonly kind: 'field'; readonly mark: string}

/** Around a token: whether its run is hidden, and in which font it is. */
interface Setting {
  readonly hidden: boolean
  readonly font: string
}

const signs: ReadonlyMap<string, string> = new Map([
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  ['w:ptab', '\t'],
  ['w:tab', '\t'],
])

/** The characters of a paragraph as they are shown, and its text boxes. Of a field its result counts, not its code. */
export function inlineOf(paragraph: XmlElement, layout: Layout): Inline {
  const hidden = hiddenStyle(valueAt(paragraph, 'w:pPr', 'w:pStyle'), layout) ?? false
  const boxes: XmlElement[] = []
  const codes: boolean[] = []
  let [text, held] = ['', '']
  for (const token of tokensIn(paragraph, layout, {hidden, font: ''})) {
    if (token.kind === 'field') {
      follow(codes, token.mark)
      if (!codes.includes(true)) held = ''
    } else if (codes.includes(true)) held += token.kind === 'text' ? token.text : ''
    else if (token.kind === 'text') text += token.text
    else boxes.push(token.box)
  }
  return {text: text + held, boxes}
}

/** Whether a style, by itself or what it is based on, hides text; undefined when it does not say. */
export const hiddenStyle = (id: string | undefined, {styles}: Layout): boolean | undefined =>
  id === undefined ? undefined : styles(id).find(({hidden}) => hidden !== undefined)?.hidden

/** Keeps the open fields of a paragraph: true where the code is, false where the result is. */
function follow(codes: boolean[], mark: string): void {
  if (mark === 'begin') codes.push(true)
  else if (codes.length > 0 && mark === 'separate') codes[codes.length - 1] = false
  else if (mark === 'end') codes.pop()
}

function* tokensIn(parent: XmlElement, layout: Layout, setting: Setting): Generator<Token> {
  for (const {name, attributes} of parent.children)
    if (name === 'w:fldSimple') refuseNumber(attributes['w:instr'] ?? '', layout)
  for (const element of live(parent, layout.tally)) yield* tokensOf(element, layout, setting)
}

function* tokensOf(element: XmlElement, layout: Layout, setting: Setting): Generator<Token> {
  const {name, attributes} = element
  if (name === 'w:r') yield* runTokens(element, layout, setting)
  else if (name === 'w:fldChar') yield* fieldTokens(element)
  else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
    for (const box of boxesIn(element, layout.tally)) yield {kind: 'box', box}
  else if (name === 'w:t' || name === 'm:t') yield textToken(element.text, layout, setting)
  else if (name === 'w:sym') {
    const text = symbolOf(Number.parseInt(attributes['w:char'] ?? '', 16), attributes['w:font'] ?? '')
    if (text === undefined) layout.met.lost += 1
    else yield {kind: 'text', text}
  } else if (name === 'w:instrText') refuseNumber(element.text, layout)
  else if (signs.has(name)) yield {kind: 'text', text: signs.get(name) ?? ''}
}

/** Refuses a field whose number is not in the file: without it headings would be misread. */
function refuseNumber(instruction: string, {source}: Layout): void {
  if (isNumberField(instruction)) throw complaint('numbering-unread', {source, severity: 'unjudgeable'})
}

function textToken(text: string, {met}: Layout, {font}: Setting): Token {
  const line = text.replace(/[\r\n]+/g, ' ')
  if (!/[\uf000-\uf0ff]/.test(line)) return {kind: 'text', text: line}
  const read = withSymbols(line, font)
  met.lost += read.lost
  return {kind: 'text', text: read.text}
}

/** The mark of a field, and the box that an old check box shows. */
function* fieldTokens(field: XmlElement): Generator<Token> {
  const mark = field.attributes['w:fldCharType'] ?? ''
  const box = mark === 'begin' ? childAt(field, 'w:ffData', 'w:checkBox') : undefined
  if (box) yield {kind: 'text', text: isOn(childAt(box, 'w:checked') ?? childAt(box, 'w:default')) ? '☑' : '☐'}
  yield {kind: 'field', mark}
}

function* runTokens(run: XmlElement, layout: Layout, outer: Setting): Generator<Token> {
  const properties = childAt(run, 'w:rPr')
  const own = isOn(childAt(properties, 'w:vanish'))
  const hidden = own ?? hiddenStyle(valueAt(properties, 'w:rStyle'), layout) ?? outer.hidden
  const fonts = childAt(properties, 'w:rFonts')?.attributes ?? {}
  const tokens = tokensIn(run, layout, {hidden, font: fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? outer.font})
  if (!hidden) yield* tokens
  else {
    const shown = [...tokens]
    if (shown.some(token => token.kind === 'box' || (token.kind === 'text' && token.text !== '')))
      count(layout.tally, 'hidden-text')
    yield* shown.filter(({kind}) => kind === 'field')
  }
}

/** The text boxes in a drawing. Its pictures and charts are counted, or else the document embedded in it. */
function boxesIn(parent: XmlElement, tally: Tally): readonly XmlElement[] {
  const isEmbedded = childAt(parent, 'o:OLEObject') !== undefined
  const found = [...drawn(parent)]
  const left = isEmbedded ? 0 : found.filter(({name}) => pictures.has(name)).length
  count(tally, 'pictures-left-out', left)
  count(tally, 'embedded-left-out', isEmbedded ? 1 : 0)
  return found.filter(({name}) => name === 'w:txbxContent')
}

/** The text boxes and pictures in a drawing, in their order. */
function* drawn(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (child.name === 'w:txbxContent' || pictures.has(child.name)) yield child
    else yield* drawn(child.name === 'mc:AlternateContent' ? alternativeIn(child) : child)
  }
}

const pictures = new Set(['pic:pic', 'v:imagedata', 'v:textpath', 'c:chart', 'dgm:relIds'])
