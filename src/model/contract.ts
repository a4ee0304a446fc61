import {z} from 'zod'
import {defectKinds, gapKinds} from './assessment.ts'
import {moods} from './fact.ts'
import {levels, roles} from './report.ts'
import {formats} from './source.ts'
import {forces, standings} from './standing.ts'

// What a key means is said in `assessment.ts`; a test holds both to each other.

const count = z.int().nonnegative()
const place = z.int().positive()
const span = z.tuple([count, count]).describe('[start, end) in UTF-16 units of the readable text')

const position = z
  .strictObject({
    page: place.exactOptional(),
    paragraph: place.exactOptional(),
    table: place.exactOptional(),
    row: place.exactOptional(),
    cell: place.exactOptional(),
  })
  .nullable()
  .describe('where in the document, counted from 1; null where the line says it all')

const passage = {
  quote: z.string().describe('the readable text at span, verbatim'),
  text: z.string().describe('the same words after repair'),
  span,
  line: place,
  position,
  section: z.string(),
}
const Passage = z.strictObject(passage)
const Evidence = z.strictObject({...passage, mood: z.enum(moods)})

const Document = z.strictObject({
  file: z.string(),
  format: z.enum(formats),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  characters: count,
  extraction: z.strictObject({
    pages: count.nullable(),
    paragraphs: count.nullable(),
    tables: count.nullable(),
    characters: count,
    lost: count,
  }),
  metadata: z.record(z.string(), z.string()),
  warnings: z.array(z.strictObject({code: z.string(), message: z.string()})),
})

const Report = z.strictObject({
  title: z.string().nullable(),
  body: z.string().nullable(),
  level: z.enum(levels).nullable(),
  province: z.string().nullable(),
  county: z.string().nullable(),
  year: z.int().nullable(),
  date: z.string().nullable(),
})

const Section = z.strictObject({number: z.string().nullable(), heading: z.string(), role: z.enum(roles), span})

const Problem = z.strictObject({
  ref: z.string(),
  text: z.string(),
  span,
  line: place,
  said: z.array(Passage),
  indicators: z.array(z.string()),
  cause: z.boolean(),
  reasons: z.array(Passage),
  answered: z.boolean(),
  measures: z.array(Passage),
  open: z.array(z.string()),
  empty: z.boolean(),
})

const Finding = z.strictObject({
  indicator: z.string(),
  title: z.string(),
  force: z.enum(forces),
  conditional: z.boolean(),
  built: z.boolean(),
  standing: z.enum(standings).nullable(),
  reason: z.enum(['declared', 'level', 'year']).nullable(),
  admitted: z.boolean(),
  lacking: z.array(z.string()),
  near: z.array(z.strictObject({line: place, text: z.string()})),
  evidence: z.array(Evidence).max(3),
  mentions: z.array(Evidence).optional().describe('only with --verbose'),
})

const Gap = z.strictObject({
  indicator: z.string(),
  kind: z.enum(gapKinds),
  severity: z.enum(forces),
  disclosure: z.enum(['disclosed', 'related', 'undisclosed']),
  problem: z.string().nullable(),
  remedy: z.string(),
  supplement: z.string(),
  admission: z.string(),
})

const Owning = z.strictObject({indicator: z.string().nullable(), problem: z.string().nullable()})

const Cells = z.strictObject({
  admitted: z.array(Owning),
  blind: z.array(z.union([z.strictObject({indicator: z.string()}), z.strictObject({defect: count})])),
  confessedOnly: z.array(Owning),
  contradicted: z.array(Owning),
})

const Figure = z.strictObject({
  indicator: z.string(),
  what: z.string(),
  value: z.number(),
  unit: z.string(),
  approx: z.boolean(),
  quote: z.string(),
  span,
})

const Defect = z.strictObject({kind: z.enum(defectKinds), certain: z.boolean(), ...passage, message: z.string()})

/** One assessment as it is printed. */
export const PrintedAssessment = z.strictObject({
  schema: z.literal('duibiao/assessment@1'),
  tool: z.strictObject({version: z.string(), rulebook: z.string()}),
  document: Document,
  report: Report,
  sections: z.array(Section),
  problems: z.array(Problem),
  findings: z.array(Finding),
  gaps: z.array(Gap),
  disclosure: Cells,
  quantities: z.array(Figure),
  unmet: z.array(Passage),
  defects: z.array(Defect),
  coverage: z.strictObject({relations: count, checked: count}),
  summary: z.strictObject({
    system: z.string(),
    substantiated: count,
    asserted: count,
    planned: count,
    absent: count,
    notApplicable: count,
  }),
})
export type PrintedAssessment = z.infer<typeof PrintedAssessment>

/** What is printed for a file that could not be used. */
export const PrintedFailure = z.strictObject({
  document: z.strictObject({file: z.string()}),
  error: z.strictObject({code: z.string(), message: z.string()}),
})

/** The JSON Schema of a line of `--format json`: the contract as other programs check it (输出格式约定). */
export const contractSchema = (): object => ({
  title: 'duibiao/assessment@1',
  ...z.toJSONSchema(z.union([PrintedAssessment, PrintedFailure])),
})
