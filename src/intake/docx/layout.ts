import type {Met} from '../lines.ts'
import {count, type NoticeCode, type Tally} from '../messages.ts'
import {childAt, type XmlElement} from '../xml.ts'
import type {Numberer} from './numbering.ts'
import type {StyleChain} from './styles.ts'

/** What is needed to lay out the body of a document. `tally` and `met` are added to, and `numberOf` counts on, as the text is read. */
export interface Layout {
  readonly source: string
  readonly styles: StyleChain
  /** Begins to count anew, as each text box does. */
  readonly numbering: () => Numberer
  readonly numberOf: Numberer
  readonly tally: Tally
  readonly met: Met
}

/** Elements that only wrap what they hold; those of mathematics do so too. */
const wrappers = new Set([
  ...['w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:fldSimple', 'w:smartTag', 'w:customXml', 'w:dir'],
  ...['w:bdo', 'w:ruby', 'w:rubyBase'],
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
  ['w:subDoc', 'embedded-left-out'],
])

/** What stands before a part of a formula, so that one half does not become 12. */
const mathSigns: ReadonlyMap<string, XmlElement> = new Map([
  ['m:den', {name: 'm:t', attributes: {}, children: [], text: '/', ordinal: 0}],
  ['m:sup', {name: 'm:t', attributes: {}, children: [], text: '^', ordinal: 0}],
])

/** The children that count: wrappers give way to what they hold, tracked deletions are gone. What the user should know is tallied. */
export function* live(parent: XmlElement, tally: Tally): Generator<XmlElement> {
  const open = [parent.children.values()]
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const {done, value: child} = inner.next()
    if (done) {
      open.pop()
      continue
    }
    const notice = notices.get(child.name)
    const sign = mathSigns.get(child.name)
    if (notice) count(tally, notice)
    if (sign && child.children.length > 0) yield sign
    if (isWrapper(child)) open.push(child.children.values())
    else if (child.name === 'mc:AlternateContent') open.push(alternativeIn(child).children.values())
    else if (notice === undefined) yield child
  }
}

const isWrapper = ({name}: XmlElement): boolean => wrappers.has(name) || (name.startsWith('m:') && name !== 'm:t')

/** Of several forms of the same content the one that a present program shows. */
export const alternativeIn = (element: XmlElement): XmlElement =>
  childAt(element, 'mc:Choice') ?? childAt(element, 'mc:Fallback') ?? element
