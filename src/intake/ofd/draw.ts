import type {XmlElement} from '../xml.ts'
import {type Box, type Matrix, numbersIn, shareOf, within} from './geometry.ts'
import type {Budget} from './limits.ts'
import {damagedOfd} from './package.ts'
import type {UnitFinder} from './resources.ts'
import {isHidden, matrixOf, runsOf, type TurnedRun} from './text.ts'

/** What a page shows: a piece of text, a picture by the share of the page it covers, an outline, or a composite that is not defined. */
export type Drawn =
  | {readonly kind: 'run'; readonly run: TurnedRun; readonly hidden: boolean}
  | {readonly kind: 'picture'; readonly share: number}
  | {readonly kind: 'outline'}
  | {readonly kind: 'missing'}

/** Where and how objects are drawn. */
export interface Canvas {
  readonly source: string
  readonly page: Box
  readonly matrix: Matrix
  readonly hidden: boolean
  readonly units: UnitFinder
  /** The composites that are being drawn, the outermost first. */
  readonly inside: readonly XmlElement[]
  readonly spend: Budget
}

const deepest = 16

/** How many objects a composite counts for, beside its own. */
const compositeWorth = 5

/**
 * What the objects below an element draw, in their order: 图元.
 *
 * @throws InputError ofd-damaged when composites hold one another, ofd-too-complex
 */
export function* drawnBy(parent: XmlElement, canvas: Canvas): Generator<Drawn> {
  for (const object of parent.children) {
    if (object.name === 'ofd:Layer' || object.name === 'ofd:PageBlock') yield* drawnBy(object, canvas)
    const draw = drawers.get(object.name)
    if (draw === undefined) continue
    canvas.spend(object, object.name === 'ofd:CompositeObject' ? compositeWorth : 1)
    const matrix = within(canvas.matrix, matrixOf(object))
    yield* draw(object, {...canvas, matrix, hidden: canvas.hidden || isHidden(object)})
  }
}

type Drawer = (object: XmlElement, canvas: Canvas) => Iterable<Drawn>

const drawers: ReadonlyMap<string, Drawer> = new Map<string, Drawer>([
  [
    'ofd:TextObject',
    (object, {matrix, page, hidden}) => runsOf(object, {matrix, page}).map(run => ({kind: 'run', run, hidden})),
  ],
  ['ofd:ImageObject', (object, canvas) => pictureOf(object, canvas)],
  ['ofd:PathObject', (_, {hidden}) => (hidden ? [] : [{kind: 'outline'}])],
  ['ofd:CompositeObject', (object, canvas) => compositeOf(object, canvas)],
])

/** A picture fills the square of its own units, which its `CTM` stretches; without one it fills its `Boundary`. */
function pictureOf({attributes}: XmlElement, {matrix, page, hidden}: Canvas): readonly Drawn[] {
  if (hidden) return []
  const [, , width = 0, height = 0] = numbersIn(attributes['Boundary'])
  const area = attributes['CTM'] === undefined ? {width, height} : {width: 1, height: 1}
  return [{kind: 'picture', share: shareOf(area, matrix, page)}]
}

function* compositeOf({attributes}: XmlElement, canvas: Canvas): Generator<Drawn> {
  const id = attributes['ResourceID'] ?? ''
  const unit = canvas.units(id)
  if (unit === undefined) yield {kind: 'missing'}
  else if (canvas.inside.includes(unit) || canvas.inside.length >= deepest)
    throw damagedOfd(canvas.source, `其中的复合图元 ${id} 循环引用或嵌套过深`)
  else yield* drawnBy(unit, {...canvas, inside: [...canvas.inside, unit]})
}
