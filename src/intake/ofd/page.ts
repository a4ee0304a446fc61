import type {PrintedPage, PrintedRun} from '../printed/index.ts'
import {isScan} from '../printed/scans.ts'
import {childAt, childrenOf, type XmlElement} from '../xml.ts'
import {areaOf, type OfdDocument} from './document.ts'
import {type Drawn, drawnBy} from './draw.ts'
import {moved, type Turn} from './geometry.ts'
import type {Budget} from './limits.ts'
import {damagedOfd, type OfdPackage, type OfdPart} from './package.ts'
import {unitsIn} from './resources.ts'
import type {TurnedRun} from './text.ts'

/** A page as it is printed, its lengths in points, and how much of it could not be taken into the text. */
export interface OfdPage extends PrintedPage {
  readonly hidden: number
  readonly turned: number
  readonly missing: number
  /** Pictures that are more than marks, unless the words in them were recognised. */
  readonly pictured: number
  /** Whether its text is what was recognised behind a picture of the page. */
  readonly isRecognised: boolean
}

/** What is needed to draw a page. */
export interface Press {
  readonly book: OfdPackage
  readonly document: OfdDocument
  readonly spend: Budget
}

/** From how many outlines on a page without text its words are taken to be drawn as outlines. */
const manyOutlines = 150

/** From what share of the page on a picture is more than a mark. */
const leastPicture = 0.001

/** How many objects a template counts for, beside its own. */
const templateWorth = 50

/** How deep templates may stand in templates. */
const deepest = 8

/** How many points a millimetre has. */
const point = 72 / 25.4

const a4 = {x: 0, y: 0, width: 210, height: 297} as const

/**
 * A page with its templates as it is printed: 版面页. Text that is turned against most of the page is left out, and so is hidden text,
 * unless the page is a picture that hides the words recognised in it.
 *
 * @throws InputError ofd-damaged, ofd-too-complex, zip-bomb
 */
export function pageOf(part: OfdPart, press: Press): OfdPage {
  const drawn = [...drawnOn(part, press, [])]
  const pictures = Math.min(
    1,
    sumOf(drawn, each => (each.kind === 'picture' ? each.share : 0)),
  )
  const texts = drawn.filter(each => each.kind === 'run')
  const shown = texts.filter(({hidden}) => !hidden)
  const isRecognised = isScan({characters: 0, pictures}) && lettersIn(texts) > 2 * lettersIn(shown)
  const read = (isRecognised ? texts : shown).map(({run}) => run)
  const turn = mainTurn(read)
  const {width, height} = boxOf(part, press)
  const isOutlined =
    isScan({characters: lettersIn(shown), pictures: 1}) &&
    drawn.filter(({kind}) => kind === 'outline').length >= manyOutlines
  return {
    width: point * (turn % 2 === 0 ? width : height),
    height: point * (turn % 2 === 0 ? height : width),
    runs: joinedRuns(read.filter(run => run.turn === turn)).map(inPoints),
    pictures: isOutlined ? 1 : pictures,
    hidden: isRecognised ? 0 : texts.length - shown.length,
    turned: read.filter(run => run.turn !== turn).length,
    pictured: isRecognised ? 0 : drawn.filter(each => each.kind === 'picture' && each.share >= leastPicture).length,
    missing: drawn.filter(({kind}) => kind === 'missing').length,
    isRecognised,
  }
}

const boxOf = ({root}: OfdPart, {document}: Press) => areaOf(childAt(root, 'ofd:Area')) ?? document.area ?? a4

/** What a page draws: the templates under it, its own content, the templates over it. */
function* drawnOn(part: OfdPart, press: Press, path: readonly XmlElement[]): Generator<Drawn> {
  const {book, document, spend} = press
  if (path.includes(part.root) || path.length > deepest)
    throw damagedOfd(book.source, `其中的模板页 ${part.path} 循环引用或嵌套过深`)
  const templates = childrenOf(part.root, 'ofd:Template').map(reference => {
    spend(reference, templateWorth)
    const {part: own, isAbove} = document.templateAt(reference.attributes['TemplateID'] ?? '')
    const order = reference.attributes['ZOrder']
    return {own, isAbove: order === undefined ? isAbove : order === 'Foreground'}
  })
  const inside = [...path, part.root]
  for (const {own, isAbove} of templates) if (!isAbove) yield* drawnOn(own, press, inside)
  yield* contentOf(part, press)
  for (const {own, isAbove} of templates) if (isAbove) yield* drawnOn(own, press, inside)
}

function* contentOf({path, root}: OfdPart, press: Press): Generator<Drawn> {
  const {book, document, spend} = press
  const page = boxOf({path, root}, press)
  const units = unitsIn(childrenOf(root, 'ofd:PageRes'), {from: path, book, others: document.units})
  const canvas = {source: book.source, page, matrix: moved(-page.x, -page.y), hidden: false, units, inside: [], spend}
  for (const content of childrenOf(root, 'ofd:Content')) yield* drawnBy(content, canvas)
}

const sumOf = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0)

const lettersIn = (texts: readonly {readonly run: TurnedRun}[]): number =>
  sumOf(texts, ({run}) => run.text.replace(/\s/g, '').length)

/** How most of the text is turned. */
function mainTurn(runs: readonly TurnedRun[]): Turn {
  const turns = [0, 1, 2, 3] as const
  const letters = turns.map(turn => lettersIn(runs.filter(run => run.turn === turn).map(run => ({run}))))
  const most = Math.max(...letters)
  return turns.find(turn => letters[turn] === most) ?? 0
}

const inPoints = (run: TurnedRun): PrintedRun => ({
  text: run.text,
  x: run.x * point,
  y: run.y * point,
  width: run.width * point,
  size: run.size * point,
})

/** Runs that are drawn one after another and touch, as one: fonts are not read, so gaps too small to be a blank are not one. */
function joinedRuns(runs: readonly TurnedRun[]): readonly TurnedRun[] {
  const joined: TurnedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && touches(last, run)) {
      joined[joined.length - 1] = {...last, text: last.text + run.text, width: run.x + run.width - last.x}
    } else joined.push(run)
  }
  return joined
}

function touches(last: TurnedRun, run: TurnedRun): boolean {
  const gap = (run.x - last.x - last.width) / run.size
  const isLatin = /[!-~]$/.test(last.text) && /^[!-~]/.test(run.text)
  const isLevel = Math.abs(run.y - last.y) < 0.1 * run.size && Math.abs(run.size - last.size) < 0.1 * run.size
  return isLevel && gap > -0.4 && gap < (isLatin ? 0.3 : 0.6)
}
