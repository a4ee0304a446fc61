import {areaOf, type OfdDocument} from './ofd-document.ts'
import {type Drawn, drawnBy} from './ofd-draw.ts'
import {moved, type Turn} from './ofd-geometry.ts'
import type {Budget} from './ofd-limits.ts'
import {damagedOfd, type OfdPackage, type OfdPart} from './ofd-package.ts'
import {unitsIn} from './ofd-resources.ts'
import type {TurnedRun} from './ofd-text.ts'
import type {PrintedPage} from './printed.ts'
import {childAt, childrenOf, type XmlElement} from './xml.ts'

/** A page as it is printed, and how much of it could not be taken into the text. */
export interface OfdPage extends PrintedPage {
  readonly hidden: number
  readonly turned: number
  readonly missing: number
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
const manyOutlines = 100

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
  const isRecognised = pictures >= 0.5 && lettersIn(texts) > 2 * lettersIn(shown)
  const read = (isRecognised ? texts : shown).map(({run}) => run)
  const turn = mainTurn(read)
  const {width, height} = boxOf(part, press)
  const isOutlined = read.length === 0 && drawn.filter(({kind}) => kind === 'outline').length >= manyOutlines
  return {
    ...(turn % 2 === 0 ? {width, height} : {width: height, height: width}),
    runs: withoutTwins(read.filter(run => run.turn === turn)),
    pictures: isOutlined ? 1 : pictures,
    hidden: isRecognised ? 0 : texts.length - shown.length,
    turned: read.filter(run => run.turn !== turn).length,
    missing: drawn.filter(({kind}) => kind === 'missing').length,
    isRecognised,
  }
}

const boxOf = ({root}: OfdPart, {document}: Press) => areaOf(childAt(root, 'ofd:Area')) ?? document.area ?? a4

/** What a page draws: the templates under it, its own content, the templates over it. */
function* drawnOn(part: OfdPart, press: Press, path: readonly XmlElement[]): Generator<Drawn> {
  const {book, document, spend} = press
  if (path.includes(part.root)) throw damagedOfd(book.source, `其中的模板页 ${part.path} 循环引用`)
  const templates = childrenOf(part.root, 'ofd:Template').map(reference => {
    spend(reference)
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

/** The runs without those that are printed again on the same spot, as makers do to make letters bold. */
function withoutTwins(runs: readonly TurnedRun[]): readonly TurnedRun[] {
  const seen = new Set<string>()
  return runs.filter(({text, x, y, size}) => {
    const step = Math.max(size, 0.1) / 4
    const [column, row] = [Math.round(x / step), Math.round(y / step)]
    const spots = [-1, 0, 1].flatMap(dx => [-1, 0, 1].map(dy => `${column + dx},${row + dy},${text}`))
    const isTwin = spots.some(spot => seen.has(spot))
    seen.add(`${column},${row},${text}`)
    return !isTwin
  })
}
