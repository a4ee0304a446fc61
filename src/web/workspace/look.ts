import type {Disclosure, Force, GapKind, Standing} from '../../index.ts'

/** What the rows of the matrix are sorted by: a column that names or counts, or one indicator. */
export type SortKey = 'file' | 'name' | 'level' | 'must' | 'should' | 'substantiated' | 'decided'

/** The order of the rows. */
export type Sort =
  | {readonly by: SortKey; readonly descending: boolean}
  | {readonly by: 'indicator'; readonly indicator: string; readonly descending: boolean}

/** What is looked for; an empty word stands for everything. */
export interface Filter {
  readonly group: string
  readonly kind: GapKind | ''
  readonly disclosure: Disclosure | ''
  readonly standing: Standing | ''
  readonly severity: Force | ''
  readonly search: string
}

/** How the reviewer looks at many reports (矩阵视图). */
export interface Look {
  readonly part: 'matrix' | 'picture'
  /** Null for the latest year there is; `all` for every year. */
  readonly year: number | 'unknown' | 'all' | null
  readonly sort: Sort
  readonly filter: Filter
  /** The indicator whose column is opened. */
  readonly open: string | null
  /** The cell in which the keyboard is: null for the heads. */
  readonly at: {readonly unit: string | null; readonly indicator: string | null}
}

/** A filter that lets everything through. */
export const noFilter: Filter = {group: '', kind: '', disclosure: '', standing: '', severity: '', search: ''}

/** How it is looked at first. */
export const plainLook: Look = {
  part: 'matrix',
  year: null,
  sort: {by: 'file', descending: false},
  filter: noFilter,
  open: null,
  at: {unit: null, indicator: null},
}
