import {z} from 'zod'
import {isDay} from './day.ts'
import {standings} from './standing.ts'
import {id, text} from './words.ts'

/** What every decision keeps of the finding as it was: its standing and the words that it rested on. */
const seen = {standing: z.enum(standings), evidence: z.array(text)}
const day = z.string().refine(isDay, '应为年-月-日，如 2024-05-01')

/** What a reviewer decided on one finding (复核决定): agree 认可, overrule 改判 with a reason, waive 免于要求 with reason, office and last day. */
export const Decision = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({
      decision: z.literal('agree'),
      ...seen,
      reason: text.optional(),
      office: text.optional(),
      until: day.optional(),
    }),
    z.strictObject({
      decision: z.literal('overrule'),
      ...seen,
      reason: text,
      office: text.optional(),
      until: day.optional(),
    }),
    z.strictObject({decision: z.literal('waive'), ...seen, reason: text, office: text, until: day}),
  ],
  '应为 agree、overrule、waive 之一',
)
export type Decision = z.infer<typeof Decision>

const table = <Value extends z.ZodType>(key: z.ZodString, value: Value) =>
  z
    .record(key, value)
    .nullable()
    .transform(entries => entries ?? {})

/** The decisions on one report, and the hash of the file by which it is known again under another name. */
export const ReportDecisions = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制的 SHA-256'),
  decisions: table(id, Decision),
})
export type ReportDecisions = z.infer<typeof ReportDecisions>

/** `duibiao.review.yaml`: decisions by report (its path from the folder of this file) and indicator. */
export const DecisionFile = z.strictObject({reports: table(z.string(), ReportDecisions)})
export type DecisionFile = z.infer<typeof DecisionFile>
