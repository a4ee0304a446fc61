import {z} from 'zod'
import {FigureRules} from './figures.ts'
import {Indicator, Sources, System} from './indicator.ts'
import {Classes, FactRules, MoodRules, OutlineRules, ParticularRules, RedLines, ThemeRules} from './rules.ts'

/** The schema of each kind of rule file (规程文件种类). */
export const fileSchemas = {
  classes: Classes,
  outline: OutlineRules,
  moods: MoodRules,
  particulars: ParticularRules,
  themes: ThemeRules,
  facts: FactRules,
  redlines: RedLines,
  figures: FigureRules,
  sources: Sources,
  system: System,
  indicator: Indicator,
} as const

/** Kinds of which a user's file says only what it adds. */
const additive = ['outline', 'moods', 'particulars', 'figures']

/** A schema in which nothing is required. */
const optional = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(optional)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key]) => key !== 'required')
  return Object.fromEntries(kept.map(([key, value]) => [key, optional(value)]))
}

/** JSON Schemas of all kinds of rule file, by kind: an editor completes and checks by them (编辑器校验). */
export const editorSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(fileSchemas).map(([kind, schema]) => {
      const whole = z.toJSONSchema(schema as z.ZodType, {io: 'input'})
      return [kind, Object(additive.includes(kind) ? optional(whole) : whole)]
    }),
  )
