import type {Assessment, Evidence, Finding, Gap, Passage, Place, Problem} from '../model/assessment.ts'
import type {Named, Shortcoming} from '../model/draft.ts'
import {touches, within} from '../model/place.ts'
import {unnumbered} from './numbering.ts'
import {pairsIn, sharedPairs} from './pairs.ts'
import {findingsOf, mentionsIn, outermost} from './passages.ts'

/** A shortcoming before it has its number. */
export type Unnumbered = Omit<Shortcoming, 'number'>

type Clauses = readonly Passage[]

/** Most characters of an item that are taken over, and of a name for its matter; fewest of a name. */
const [longest, shortName, shortest] = [200, 36, 4]
/** How far into a clause a measure may begin, and how much of it a cause has to be, for the whole to be one. */
const [opening, most] = [6, 0.6]
/** Most passages of the plan that are set against one item, and most passages that are set against a contradiction. */
const [mostMeasures, mostAgainst] = [3, 1]

/** A passage without what `bare` takes from its head: still a slice of the report. */
function headless(passage: Passage, bare: (text: string) => string): Passage {
  const [quote, text] = [bare(passage.quote), bare(passage.text)]
  const [start, end] = passage.span
  return quote === '' ? passage : {...passage, quote, text, span: [start + passage.quote.length - quote.length, end]}
}

/** A passage without the number at its head. */
const withoutNumber = (passage: Passage): Passage => headless(passage, unnumbered)

/** Words that join a clause to the one before it: 但, 同时, 也没有. */
const joint = /^[，,]?(?:但是?|然而|不过|同时|此外|另外|而且|并且|也(?=没|未|不|缺|存在))[，,]?/

/** A passage that stands by itself: without number, and without the word that joins it to what goes before. */
const byItself = (passage: Passage): Passage => headless(withoutNumber(passage), text => text.replace(joint, ''))

const named = (assessment: Assessment, indicators: readonly string[]): readonly Named[] =>
  findingsOf(assessment, indicators).map(({indicator, title}) => ({indicator, title}))

/** Where the plan, or a resolve elsewhere, names what these findings are about. */
export const plannedFor = (findings: readonly Finding[]): readonly Passage[] =>
  outermost(findings.flatMap(finding => mentionsIn(finding, 'planned')))
    .slice(0, mostMeasures)
    .map(withoutNumber)

/** Whether a clause is taken up by a place from nearly its beginning. */
const opensWith = (place: Place, clause: Place): boolean => touches(place, clause) && place[0] <= clause[0] + opening

/** Whether a place is most of a clause and runs to its end. */
const fills = ([from, to]: Place, [start, end]: Place): boolean =>
  to >= end - 2 && Math.min(to, end) - Math.max(from, start) >= (end - start) * most

/** How a clause begins that says what will be done about the matter, where an item holds its own plan. */
const resolving = /^(?:针对[^，]{0,8}，)?(?:下一?步|下一年|明年|今后|接下来|20\d\d年[^，：]{0,6}(?:将|拟|要|计划))/

/** The clauses of an item: those that name its matter, and those that say what will be done about it. */
function halves({said, measures}: Problem, resolves: readonly Place[]): readonly [Clauses, Clauses] {
  const stops = [...measures.map(({span}) => span), ...resolves]
  const turn = said.findIndex(
    ({span, text}, at) => at > 0 && (resolving.test(text) || stops.some(place => opensWith(place, span))),
  )
  return turn < 0 ? [said, []] : [said.slice(0, turn), said.slice(turn)]
}

/** The clauses of an item that are taken over: the first, and those that are no cause, as far as there is room. */
function takenOver(clauses: Clauses, {reasons}: Problem): Clauses {
  const isCause = ({span}: Passage) => reasons.some(reason => fills(reason.span, span))
  const own = clauses.filter((clause, at) => at === 0 || !isCause(clause))
  const lengths = own.map((_, at) => own.slice(0, at + 1).reduce((sum, {text}) => sum + text.length, 0))
  return own.filter((_, at) => at === 0 || (lengths[at] ?? 0) <= longest)
}

/** Where the plan takes an item up: as was found, else in the item itself, else where it names what the item is about. */
function measuresFor({answered, measures}: Problem, resolved: Clauses, findings: readonly Finding[]): Clauses {
  if (measures.length > 0 || !answered) return measures.map(withoutNumber)
  const own = resolved.filter(({line}) => line === resolved[0]?.line).slice(0, mostMeasures)
  return own.length > 0 ? own.map(withoutNumber) : plannedFor(findings)
}

/** A passage as far as nothing of the plan stands in it. */
function beforePlan(passage: Passage, measures: Clauses): Passage {
  const {quote, text, span} = passage
  const [first] = measures.map(({span: [at]}) => at - span[0]).filter(at => at > shortest && at < quote.length)
  if (first === undefined || text.length !== quote.length) return passage
  return {...passage, quote: quote.slice(0, first), text: text.slice(0, first), span: [span[0], span[0] + first]}
}

/** How an item may be called: by its first clause where that is short, else by what it concedes. */
function nameOf({said: [first]}: Problem, conceded: readonly Evidence[]): Passage | null {
  const short = ({text}: Passage) => unnumbered(text).length <= shortName
  if (first === undefined || short(first)) return first ?? null
  return conceded.find(one => short(one) && one.text.length > 5) ?? first
}

/** What is said to be done of the very thing that an item says is wanting. */
function contradicting(assessment: Assessment, {ref, span}: Problem): readonly Evidence[] {
  const gaps = assessment.gaps.filter(({kind, problem}) => kind === 'contradicted' && problem === ref)
  const found = findingsOf(
    assessment,
    gaps.map(({indicator}) => indicator),
  )
  return found
    .flatMap(finding => {
      const wanting = mentionsIn(finding, 'admitted')
        .filter(one => within(one.span, span))
        .map(({text}) => new Set(pairsIn(text)))
      const alike = ({text}: Evidence) => Math.max(0, ...wanting.map(pairs => sharedPairs(text, pairs)))
      return mentionsIn(finding, 'done')
        .filter(one => unnumbered(one.text) === one.text && alike(one) > 1)
        .toSorted((a, b) => alike(b) - alike(a))
    })
    .slice(0, mostAgainst)
}

/** An item of the report's own problem part, in its own words. */
export function ownItem(assessment: Assessment, problem: Problem): Unnumbered {
  const {ref, span, indicators, reasons, cause, answered, open, empty} = problem
  const findings = findingsOf(assessment, indicators)
  const inside = (mood: 'planned' | 'admitted') =>
    findings.flatMap(finding => mentionsIn(finding, mood)).filter(one => within(one.span, span))
  const [matter, resolved] = halves(
    problem,
    inside('planned').map(place => place.span),
  )
  const words = takenOver(matter, problem)
  const called = nameOf(problem, inside('admitted'))
  const taken = measuresFor(problem, resolved, findings)
  const name = called && beforePlan(byItself(called), taken)
  const left = matter.filter(one => !words.includes(one) && !reasons.some(({span: why}) => touches(why, one.span)))
  return {
    ...{origin: 'own', ref, about: named(assessment, indicators)},
    ...{words: words.map((one, index) => (index === 0 ? withoutNumber(one) : one)), name, shortened: left.length > 0},
    ...{admission: null, supplement: null, against: contradicting(assessment, problem)},
    cause,
    reasons: reasons.filter(reason => !words.some(one => within(reason.span, one.span))),
    answered,
    measures: taken,
    open: answered && resolved.length === 0 ? named(assessment, open) : [],
    empty,
  }
}

const found = (assessment: Assessment, gap: Gap): Finding | undefined => findingsOf(assessment, [gap.indicator])[0]

/** What a shortcoming has that no problem item holds. */
export const plain = {
  ref: null,
  shortened: false,
  against: [],
  cause: false,
  reasons: [],
  open: [],
  empty: false,
} as const

/** Words of the report on a shortcoming that no problem item holds, and what they are about. */
const inWords = (origin: 'conceded' | 'unmet', said: Passage, findings: readonly Finding[]): Unnumbered => ({
  ...plain,
  ...{origin, about: findings.map(({indicator, title}) => ({indicator, title}))},
  ...{words: [byItself(said)], name: byItself(said), admission: null, supplement: null},
  ...{answered: plannedFor(findings).length > 0, measures: plannedFor(findings)},
})

/** What the problem part concedes outside its items and its causes, each of its places once; nothing where it is not known which are its causes. */
export function concededApart(assessment: Assessment): readonly Unnumbered[] {
  const {problems} = assessment
  if (problems.some(({cause, reasons}) => cause && reasons.length === 0)) return []
  const held = problems.map(({span}) => span)
  const causal = new Set(problems.flatMap(({reasons}) => reasons.map(({line}) => line)))
  const findings = assessment.gaps
    .filter(({disclosure}) => disclosure !== 'disclosed')
    .flatMap(gap => found(assessment, gap) ?? [])
  const free = (finding: Finding) =>
    mentionsIn(finding, 'admitted').filter(
      ({span, line}) => !causal.has(line) && !held.some(place => touches(place, span)),
    )
  return outermost(findings.flatMap(free)).map(said =>
    inWords(
      'conceded',
      said,
      findings.filter(finding => free(finding).some(({span}) => within(span, said.span))),
    ),
  )
}

/** Targets that the report itself says were not met. */
export const unmetTargets = (assessment: Assessment): readonly Unnumbered[] =>
  assessment.unmet.map(said =>
    inWords(
      'unmet',
      said,
      assessment.findings.filter(({mentions}) => mentions.some(({span}) => touches(span, said.span))),
    ),
  )

/**
 * Duties that stand in the plan only, with the wording to be kept or struck out. None where a problem item itself holds the resolve; good
 * practice is no matter for a confession.
 */
export const plannedOnly = (assessment: Assessment): readonly Unnumbered[] =>
  assessment.gaps.flatMap((gap): readonly Unnumbered[] => {
    const finding = found(assessment, gap)
    if (gap.kind !== 'planned-only' || gap.severity === 'hint' || gap.disclosure === 'disclosed') return []
    if (finding === undefined || finding.admitted) return []
    const {admission, supplement} = gap
    const measures = plannedFor([finding])
    if (measures.some(({span}) => assessment.problems.some(item => within(span, item.span)))) return []
    return [
      {
        ...plain,
        ...{origin: 'planned', about: named(assessment, [gap.indicator]), words: [], name: null},
        ...{admission, supplement, answered: measures.length > 0, measures},
      },
    ]
  })
