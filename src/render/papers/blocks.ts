import type {Block} from '../../model/paper.ts'

/** A paragraph, indented by `depth` steps. */
export const paragraph = (text: string, depth = 0): Block => ({kind: 'paragraph', text, depth})

/** The heading of a part. */
export const heading = (text: string): Block => ({kind: 'heading', text})

/** A table whose first `lead` columns name a row; nothing where it has no rows. */
export const table = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  lead = columns.length,
): readonly Block[] => (rows.length === 0 ? [] : [{kind: 'table', lead, columns, rows}])

/** Blocks with others in front; nothing where there are none. */
export const ledBy = (lead: readonly Block[], blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [...lead, ...blocks]
