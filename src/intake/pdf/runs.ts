import type {ReadableStreamDefaultReader} from 'node:stream/web'
import type {PDFPageProxy} from 'pdfjs-dist'
import type {TextContent, TextItem} from 'pdfjs-dist/types/src/display/api.js'
import type {PrintedRun} from '../printed/index.ts'

/** A run with the font it is printed in, by the name that it has in this document. */
export interface FontRun extends PrintedRun {
  readonly font: string
}

type Matrix = readonly [number, number, number, number, number, number]

/** One change of coordinates after another. */
export const after = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
]

/** Numbers from the library as a change of coordinates; what is missing is as if there were none. */
export const matrixOf = (numbers: ArrayLike<number> | null | undefined): Matrix => [
  numbers?.[0] ?? 1,
  numbers?.[1] ?? 0,
  numbers?.[2] ?? 0,
  numbers?.[3] ?? 1,
  numbers?.[4] ?? 0,
  numbers?.[5] ?? 0,
]

/** The text of a page, and its size as that text is read. */
export interface PageText {
  readonly width: number
  readonly height: number
  readonly runs: readonly FontRun[]
}

/** A run where the page shows it, and by how many quarters it is turned clockwise; aslant where that is no number. */
interface ShownRun {
  readonly run: FontRun
  readonly quarters: number
}

/**
 * The runs of a page as it is looked at; a page whose text is turned is turned back. Reading stops with an error behind `most` characters.
 *
 * @throws RangeError
 */
export async function textOn(page: PDFPageProxy, most: number): Promise<PageText> {
  const {transform, width, height} = page.getViewport({scale: 1})
  const view = matrixOf(transform)
  const shown: ShownRun[] = []
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({disableNormalization: true})
    .getReader()
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const {items, styles} = part.value
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      shown.push(shownRun(item, styles, view))
      size += item.str.length
    }
    if (size <= most) continue
    const error = new RangeError(`more than ${most} characters on page ${page.pageNumber}`)
    await reader.cancel(error)
    throw error
  }
  return turnedBack(shown, {width, height})
}

function shownRun({str, transform, width, fontName}: TextItem, styles: TextContent['styles'], view: Matrix): ShownRun {
  const [a, b, c, d, x, y] = after(view, matrixOf(transform))
  const quarters = (Math.atan2(b, a) / Math.PI) * 2
  const whole = Math.round(quarters)
  const aslant = styles[fontName]?.vertical === true || Math.abs(quarters - whole) > 0.07
  return {
    run: {text: str, x, y, width, size: Math.hypot(c, d), font: fontName},
    quarters: aslant ? Number.NaN : (whole + 4) % 4,
  }
}

/** The runs that stand as most of the text does, upright; the others are marked as turned. */
function turnedBack(shown: readonly ShownRun[], {width, height}: Omit<PageText, 'runs'>): PageText {
  const amounts = [0, 0, 0, 0]
  for (const {run, quarters} of shown)
    if (!Number.isNaN(quarters)) amounts[quarters] = (amounts[quarters] ?? 0) + run.text.trim().length
  const turn = amounts.indexOf(Math.max(...amounts))
  const places: readonly ((run: FontRun) => {readonly x: number; readonly y: number})[] = [
    ({x, y}) => ({x, y}),
    ({x, y}) => ({x: y, y: width - x}),
    ({x, y}) => ({x: width - x, y: height - y}),
    ({x, y}) => ({x: height - y, y: x}),
  ]
  const runs = shown.map(({run, quarters}) => ({
    ...run,
    ...places[turn]?.(run),
    ...(quarters === turn ? {} : {turned: true}),
  }))
  return turn % 2 === 0 ? {width, height, runs} : {width: height, height: width, runs}
}
