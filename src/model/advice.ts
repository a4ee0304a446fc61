/** What is wrong with rules that are well formed: 规则检查. */
export const adviceCodes = [
  'frame-dead',
  'rule-unexercised',
  'fact-unused',
  'indicator-unlisted',
  'phrase-dead',
  'phrase-swallowed',
  'phrase-overfitted',
] as const

/** One piece of advice. `where` is the id of a rule, indicator or word list; `found` the words it is about. */
export interface Advice {
  readonly code: (typeof adviceCodes)[number]
  readonly where: string
  readonly found: string
}
