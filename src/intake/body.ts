import type {Extraction, MappedText, Stretch, Warning} from '../model/source.ts'

/** How many of each a reader met, as far as the format has them. `lost` counts characters that have no meaning to be found. */
export type Amounts = Partial<Pick<Extraction, 'pages' | 'paragraphs' | 'tables' | 'lost'>>

/** What a reader makes of a file; without `plain` the content is itself plain. */
export interface Body {
  readonly content: string
  readonly plain?: MappedText
  readonly stretches?: readonly Stretch[]
  readonly amounts?: Amounts
  readonly metadata?: Readonly<Record<string, string>>
  readonly warnings: readonly Warning[]
}

/** The longest readable text that is accepted, in UTF-16 units: some 250 pages, five times the longest report. */
export const longestContent = 150_000
