/** How an item stands: ✓ in order · △ partly · ✗ wanting · － does not apply. */
export type Mark = 'good' | 'part' | 'bad' | 'none'

/** A labelled sentence: 建议 请补写……. */
export interface Detail {
  readonly label: string
  readonly text: string
}

/** One row with the sentences under it. */
export interface Item {
  readonly mark: Mark
  readonly title: string
  readonly state: string
  /** The words of the report on which the state rests, where they stand beside it. */
  readonly said?: string
  readonly details: readonly Detail[]
  /** How deep it stands in a tree, from 0. */
  readonly depth?: number
}

/** Several remarks on one row. */
export const remarks = (...texts: readonly string[]): string => texts.filter(text => text !== '').join(' · ')

/** How an item stands and what that rests on, in one line. */
export const stateOf = ({state, said = ''}: Item): string => remarks(state, said)

/** Rows that belong together, and plain lines after them. */
export interface Group {
  readonly title: string | null
  readonly items: readonly Item[]
  readonly lines: readonly string[]
}

/** A part of a sheet under one heading. */
export interface Part {
  readonly heading: string
  readonly note: string | null
  readonly groups: readonly Group[]
}

/** What is to be shown, in order, before anybody decides how: 版面. Terminal and Markdown lay out the same sheet. */
export interface Sheet {
  readonly title: string
  readonly head: readonly Detail[]
  readonly parts: readonly Part[]
  readonly notes: readonly string[]
}

/** The parts that say something. */
export const filled = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(({note, groups}) => note !== null || groups.some(({items, lines}) => items.length + lines.length > 0))
