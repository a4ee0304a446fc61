import type {Evidence} from './assessment.ts'
import type {Citation} from './explanation.ts'
import type {Force, Standing} from './standing.ts'

/** What an item is worth and what of it is earned and lost. */
export interface Points {
  readonly full: number
  readonly earned: number
  readonly lost: number
}

/** One row of the self-rating table. */
export interface RatedItem {
  readonly number: number
  /** Title of its group: 一级. */
  readonly group: string
  readonly indicator: string
  readonly title: string
  readonly force: Force
  readonly conditional: boolean
  readonly standing: Standing
  readonly admitted: boolean
  readonly evidence: readonly Evidence[]
  readonly bases: readonly Citation[]
  /** Null where the system gives it none. */
  readonly points: Points | null
}

/** How many items of a group, or of all, have each standing. */
export interface RatedGroup extends Readonly<Record<Standing, number>> {
  readonly group: string
  readonly items: number
  readonly points: Points | null
}

/** The self-rating table: 自评表. */
export interface Rating {
  readonly title: string | null
  readonly body: string | null
  readonly year: number | null
  readonly system: string
  /** The file that gives the points, or null where there are none. */
  readonly pointsFrom: string | null
  readonly items: readonly RatedItem[]
  readonly groups: readonly RatedGroup[]
  readonly total: RatedGroup
}
