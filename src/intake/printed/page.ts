import type {Rule} from './grid.ts'

/** A piece of text on a printed page: 文字块. All in one unit of length; `y` is its base line, counted from the top of the page. */
export interface PrintedRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of a character. */
  readonly size: number
  /** Whether it runs upwards, downwards or aslant, as a watermark does: such text is left out. */
  readonly turned?: boolean
}

/** A page as it is printed: 版面页. `pictures` is the share of the page that pictures cover, 0 to 1. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PrintedRun[]
  readonly pictures: number
  /** The rules of its tables, where they are known. */
  readonly rules?: readonly Rule[]
}
