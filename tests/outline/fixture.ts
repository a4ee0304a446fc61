import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'
import type {PatternList} from '../../src/model/lexicon.ts'
import type {Hits} from '../../src/model/matcher.ts'
import {numeralsIn} from '../../src/model/numeral.ts'
import type {Outline, ReadableText} from '../../src/model/report.ts'
import {MoodRules, OutlineRules} from '../../src/model/rules.ts'
import type {Span} from '../../src/model/span.ts'
import {outlineOf} from '../../src/outline/index.ts'
import {matcherFor} from '../model/compiled.ts'
import {repaired} from '../text/fixture.ts'

const folder = join(import.meta.dirname, '../../rules')
const read = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
const {classes} = z.object({classes: z.record(z.string(), z.array(z.string()))}).parse(read('classes'))

/** The rules that the outline needs, as shipped. */
export const rules = {...OutlineRules.parse(read('outline')), ...MoodRules.parse(read('moods'))}

const isList = (value: unknown): value is PatternList => Array.isArray(value) && typeof value[0] === 'string'
const listsIn = (value: unknown): readonly PatternList[] =>
  isList(value) ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : []
const matcher = matcherFor([...listsIn(rules.outline), ...listsIn(rules.moods)], classes)

/** A text, its outline, and the places of the patterns. */
export interface Outlined {
  readonly text: ReadableText
  readonly outline: Outline
  readonly hits: Hits
}

/** The outline of a plain text. */
export async function outlined(content: string): Promise<Outlined> {
  const text = await repaired(content)
  const hits = matcher.scan(
    text.text,
    numeralsIn(text.text).filter(({kind}) => kind === 'count' || kind === 'percent'),
  )
  return {text, hits, outline: outlineOf(text, hits, rules)}
}

/** The words of a span. */
export const words = ({text}: Outlined, {start, end}: Span): string => text.text.slice(start, end)

/** A paragraph of work done, to stand under headings. */
export const done = '全年召开专题会议4次，组织学法12次，开展执法检查316次，化解纠纷186件，各项工作有序开展。'
/** Two shortcomings, and two intentions. */
export const lacks = '一是执法力量薄弱，持证人员较少。二是普法形式单一，群众参与不够。'
export const plans = '一是将加强执法培训，争取全员持证。二是将创新普法形式，扩大覆盖面。'
