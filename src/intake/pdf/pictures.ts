import type * as Library from 'pdfjs-dist'
import type {PDFPageProxy} from 'pdfjs-dist'
import type {Rule} from '../printed/grid.ts'
import {after, matrixOf} from './runs.ts'

/** What a page shows beside its text: pictures, their share of the page, outlines, and how much text is invisible. */
export interface Drawn {
  readonly pictures: number
  readonly share: number
  readonly outlines: number
  readonly visible: number
  readonly hidden: number
  /** Thin upright and level boxes on a page that is not turned, counted from its top. */
  readonly rules: readonly Rule[]
}

/** A picture covers at least this many units (1/72 inch) each way; smaller ones are marks. */
const leastSide = 20

type Operations = typeof Library.OPS

interface Ground {
  matrix: ReturnType<typeof matrixOf>
  /** Whether the ground was laid for something that was then left out, as pictures are. */
  open: boolean
  mode: number
}

/** A box that is thin and long, or none. */
function ruleOf([a, b, c, d, e, f]: ReturnType<typeof matrixOf>, box: ArrayLike<number> | null): readonly Rule[] {
  if (!box) return []
  const place = (x = 0, y = 0) => ({x: a * x + c * y + e, y: b * x + d * y + f})
  const [one, two] = [place(box[0], box[1]), place(box[2], box[3])]
  const [left, right] = [Math.min(one.x, two.x), Math.max(one.x, two.x)]
  const [top, bottom] = [Math.min(one.y, two.y), Math.max(one.y, two.y)]
  const [thin, long] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)]
  return thin <= 3 && long >= 6 ? [{left, right, top, bottom}] : []
}

/**
 * What is drawn on a page. Pictures are not decoded, the library leaves them out; so a picture is where the ground was laid for one (its
 * unit square scaled up) and then nothing painted.
 */
export async function drawnOn(page: PDFPageProxy, OPS: Operations): Promise<Drawn> {
  const {fnArray, argsArray} = await page.getOperatorList()
  const {width, height, transform} = page.getViewport({scale: 1})
  const view = matrixOf(transform)
  const rules: Rule[] = []
  const saved: Ground[] = []
  let ground: Ground = {matrix: matrixOf(null), open: false, mode: 0}
  const drawn = {pictures: 0, area: 0, outlines: 0, visible: 0, hidden: 0}

  const close = (): void => {
    const [a, b, c, d] = ground.matrix
    if (!ground.open || Math.hypot(a, b) < leastSide || Math.hypot(c, d) < leastSide) return
    drawn.pictures += 1
    drawn.area += Math.min(Math.abs(a * d - b * c), width * height)
  }
  const restore = (): void => {
    close()
    ground = saved.pop() ?? ground
  }
  const lay = (numbers: unknown, open: boolean): void => {
    ground = {...ground, matrix: after(ground.matrix, matrixOf(numbers as ArrayLike<number> | null)), open}
  }
  const save = (): void => {
    saved.push(ground)
    ground = {...ground, open: false}
  }
  const show = (glyphs: unknown): void => {
    ground.open = false
    const size = Array.isArray(glyphs) ? glyphs.filter(glyph => typeof glyph === 'object').length : 0
    if (ground.mode === 3 || ground.mode === 7) drawn.hidden += size
    else drawn.visible += size
  }

  const steps: Readonly<Record<number, (operands: readonly unknown[]) => void>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: operands => lay(operands, true),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      save()
      lay(matrix, false)
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.setTextRenderingMode]: ([mode]) => {
      ground.mode = Number(mode)
    },
    [OPS.showText]: ([glyphs]) => show(glyphs),
    [OPS.constructPath]: ([, , box]) => {
      ground.open = false
      if (view[1] === 0) rules.push(...ruleOf(after(view, ground.matrix), box as ArrayLike<number> | null))
      drawn.outlines += 1
    },
    [OPS.shadingFill]: () => {
      ground.open = false
    },
  }
  for (const [at, step] of fnArray.entries()) steps[step]?.((argsArray[at] ?? []) as readonly unknown[])
  close()
  const {area, ...counts} = drawn
  return {...counts, rules, share: Math.min(1, area / (width * height))}
}
