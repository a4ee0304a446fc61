import {z} from 'zod'
import {Indicator, Sources, System} from './indicator.ts'
import {Classes, FactRules, MoodRules, OutlineRules, ParticularRules, ThemeRules} from './rules.ts'

const files = {
  classes: Classes,
  outline: OutlineRules,
  moods: MoodRules,
  particulars: ParticularRules,
  themes: ThemeRules,
  facts: FactRules,
  sources: Sources,
  system: System,
  indicator: Indicator,
}

/** JSON Schemas of all kinds of rule file, by kind: an editor completes and checks by them (编辑器校验). */
export const editorSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(files).map(([kind, schema]) => [kind, z.toJSONSchema(schema as z.ZodType, {io: 'input'})]),
  )
