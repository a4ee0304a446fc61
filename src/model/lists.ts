import type {PatternList} from './lexicon.ts'
import type {Rulebook} from './rulebook.ts'
import type {FrameRule} from './rules.ts'

/** Every list of patterns in a rulebook, in a settled order: 全部词语式. */
export const patternListsOf = ({
  outline,
  moods,
  particulars,
  themes,
  facts,
  redlines,
  figures,
  register,
}: Omit<Rulebook, 'lexicon' | 'bigrams' | 'version'>): readonly PatternList[] => [
  ...[outline.roles, outline.unroles, outline.hints, outline.openings, moods, particulars, themes].flatMap(lists =>
    Object.values(lists),
  ),
  ...figureLists(figures),
  ...[
    outline.subject,
    outline.heads,
    outline.causes,
    outline.uncauses,
    outline.implied,
    outline.common,
    outline.formulas,
    register.running,
    ...outline.others.map(({words}) => words),
  ],
  ...[...facts, ...redlines].flatMap(ruleLists),
]

const ruleLists = ({frames, except, without, particular, lacks, holders}: FrameRule): readonly PatternList[] => [
  ...frames.flatMap(frame => [frame.say, frame.topic, frame.act, frame.holder, frame.without].map(list => list ?? [])),
  ...[except, without, particular, lacks, holders?.own, holders?.others].map(list => list ?? []),
]

const figureLists = ({
  traits,
  outcomes,
  grounds,
  sets,
  same,
  stages,
  ...lists
}: Rulebook['figures']): readonly PatternList[] => [
  ...[traits, outcomes, grounds, lists].flatMap(own => Object.values(own)),
  ...[...sets, ...stages].flat(),
  ...same,
]
