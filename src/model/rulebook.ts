import type {z} from 'zod'
import type {StoredBigrams} from './bigrams.ts'
import type {FigureRules} from './figures.ts'
import type {Indicator, Source, System} from './indicator.ts'
import type {Lexicon} from './lexicon.ts'
import type {Register} from './register.ts'
import type {FactRule, MoodRules, OutlineRules, ParticularRules, RedLine} from './rules.ts'

/** Everything that `rules/` and `indicators/` say, checked: 规程. Plain data: it can be stored as JSON. */
export interface Rulebook {
  /** `sha256:` of its contents. */
  readonly version: string
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly outline: z.infer<typeof OutlineRules>['outline']
  readonly moods: z.infer<typeof MoodRules>['moods']
  readonly particulars: z.infer<typeof ParticularRules>['particulars']
  readonly themes: Readonly<Record<string, readonly string[]>>
  readonly facts: readonly FactRule[]
  readonly redlines: readonly RedLine[]
  readonly figures: z.infer<typeof FigureRules>['figures']
  readonly indicators: readonly Indicator[]
  readonly systems: readonly System[]
  readonly sources: readonly Source[]
  /** The titles of its sources. */
  readonly register: Register
  /** The bigrams of its indicators' words. */
  readonly bigrams: StoredBigrams
  /** All its patterns, compiled. */
  readonly lexicon: Lexicon
}
