import type {ReadableStreamDefaultReader} from 'node:stream/web'
import type {PDFPageProxy} from 'pdfjs-dist'
import type {TextContent, TextItem} from 'pdfjs-dist/types/src/display/api.js'
import type {PrintedRun} from './printed.ts'

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

/**
 * The runs of a page as it is looked at, turned as it says. Reading stops with an error behind `most` characters.
 *
 * @throws RangeError
 */
export async function runsOn(page: PDFPageProxy, most: number): Promise<readonly FontRun[]> {
  const view = matrixOf(page.getViewport({scale: 1}).transform)
  const runs: FontRun[] = []
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({disableNormalization: true})
    .getReader()
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const {items, styles} = part.value
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      runs.push(runOf(item, styles, view))
      size += item.str.length
    }
    if (size <= most) continue
    const error = new RangeError(`more than ${most} characters on page ${page.pageNumber}`)
    await reader.cancel(error)
    throw error
  }
  return runs
}

function runOf({str, transform, width, fontName}: TextItem, styles: TextContent['styles'], view: Matrix): FontRun {
  const [a, b, c, d, x, y] = after(view, matrixOf(transform))
  const turned = styles[fontName]?.vertical === true || a <= 0 || Math.abs(b) > Math.abs(a) * 0.1
  return {text: str, x, y, width, size: Math.hypot(c, d), font: fontName, ...(turned ? {turned} : {})}
}
