import type {Evidence} from './assessment.ts'
import type {Force, Standing} from './standing.ts'

/** One indicator and every passage of the report that bears on it. */
export interface IndexedIndicator {
  readonly number: number
  /** Title of its group: 一级. */
  readonly group: string
  readonly indicator: string
  readonly title: string
  readonly force: Force
  readonly standing: Standing
  readonly admitted: boolean
  readonly passages: readonly IndexedPassage[]
  /** Places that sound alike without being evidence. */
  readonly near: readonly {readonly line: number; readonly text: string}[]
}

/** A passage with the heading of the part in which it stands; null before the first. */
export interface IndexedPassage extends Evidence {
  readonly heading: string | null
}
