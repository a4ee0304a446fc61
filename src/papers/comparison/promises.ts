import type {Passage} from '../../model/assessment.ts'
import {type Outcome, outcomes, type Promised} from '../../model/comparison.ts'
import type {Mention} from '../../model/fact.ts'
import type {Block} from '../../model/report.ts'
import {firstFrom, hull, overlaps, type Span} from '../../model/span.ts'
import {pairsIn, sharedPairs} from '../pairs.ts'
import {bareWords, blockFinder, type Side, sentencesOf} from './side.ts'

/** Most places that are shown of one thing. */
const most = 3

type Mentions = readonly Mention[]

/** Whether a block belongs to the plan (下一步安排), if only in part. */
const planned =
  ({report}: Side) =>
  (block: Block | undefined): boolean =>
    block !== undefined && (block.role === 'plan' || report.outline.sections[block.section]?.mixed === 'plan')

/** The mentions of last year's plan that intend something, by fact; those of a heading only where nothing else says it. */
function promisedIn(side: Side): ReadonlyMap<string, Mentions> {
  const blockOf = blockFinder(side)
  const inPlan = planned(side)
  const promised = [...side.read.facts].flatMap(([fact, {mentions}]) => {
    const own = mentions.filter(({mood, span}) => mood === 'planned' && inPlan(blockOf(span)))
    const direct = own.filter(({indirect}) => !indirect)
    return own.length === 0 || !side.asking.has(fact) ? [] : [[fact, direct.length > 0 ? direct : own] as const]
  })
  return new Map(promised)
}

/** Turns mentions into places: those of one sentence are one, in the order of the first of each. */
function placesFinder({report}: Side): (mentions: Mentions) => readonly Span[] {
  const clauses = report.text.lines.flatMap(line => line.clauses)
  return mentions => {
    const places = new Map<number, Span>()
    for (const {span} of mentions) {
      const clause = firstFrom(clauses, span.start + 1) - 1
      places.set(clause, hull(places.get(clause) ?? span, span))
    }
    return [...places.values()]
  }
}

/** What was promised of one thing: the objects it names and its pairs of characters. */
interface Wanted {
  readonly topics: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

/** So many pairs of characters in common tell that it is the same object. */
const enough = 3

const wordsAt = ({report}: Side, {start, end}: Span): string => bareWords(report.text.text.slice(start, end))

function wantedOf(side: Side, mentions: Mentions): Wanted {
  const pairs = mentions.flatMap(({span}) => pairsIn(wordsAt(side, span)))
  return {topics: new Set(mentions.map(({topic}) => topic)), pairs: new Set(pairs)}
}

/** A mention of this year's report, how near it comes to what was promised, and whether it names the same object. */
interface Found {
  readonly mention: Mention
  readonly near: number
  readonly close: boolean
}

function nearestFirst(side: Side, mentions: Mentions, {topics, pairs}: Wanted): readonly Found[] {
  const found = mentions.map((mention): Found => {
    const {topic, span, strength, indirect} = mention
    const shared = sharedPairs(wordsAt(side, span), pairs)
    const named = topics.has(topic)
    return {
      mention,
      near: (named ? 4 : 0) + Math.min(shared, 8) + 2 * strength - (indirect ? 6 : 0),
      close: !indirect && (named || shared >= enough),
    }
  })
  return found.toSorted((a, b) => b.near - a.near || a.mention.span.start - b.mention.span.start)
}

/** What this year's report says of a fact that counts, nearest first. */
interface Said {
  readonly outcome: Outcome
  readonly found: readonly Found[]
  readonly admitted: readonly Found[]
}

function saidOf(fact: string, wanted: Wanted, now: Side): Said {
  const mentions = now.read.facts.get(fact)?.mentions ?? []
  const said = (...moods: readonly Mention['mood'][]) => {
    const own = mentions.filter(({mood}) => moods.includes(mood))
    return nearestFirst(now, own, wanted)
  }
  const admitted = said('admitted', 'denied')
  const findings = now.assessment.findings.filter(({indicator}) => now.asking.get(fact)?.includes(indicator))
  const [done, intended] = [said('done'), said('planned')]
  if (done.length > 0) return {outcome: 'done', found: done, admitted}
  if (findings.every(({standing}) => standing === 'not_applicable'))
    return {outcome: 'inapplicable', found: [], admitted}
  if (intended.length > 0) return {outcome: 'planned', found: intended, admitted}
  return {outcome: admitted.length > 0 ? 'admitted' : 'vanished', found: [], admitted}
}

/** What is needed beside the two reports: what facts are called, and the sentences of this year's that are last year's. */
export interface PromiseContext {
  readonly titles: ReadonlyMap<string, string>
  readonly copied: readonly Span[]
}

const union = <One>(...lists: readonly (readonly One[])[]): readonly One[] => [...new Set(lists.flat())]

/** Facts that rest on the same words in both years as one: 配备执法记录仪 is equipment and record alike. */
function merged(promises: readonly Promised[]): readonly Promised[] {
  const byWords = new Map<string, Promised>()
  for (const one of promises) {
    const key = [one.outcome, ...one.promised.map(({span}) => span[1]), '|', one.found[0]?.span[0]].join(' ')
    const before = byWords.get(key)
    const both = before && {
      ...before,
      facts: union(before.facts, one.facts),
      titles: union(before.titles, one.titles),
      indicators: union(before.indicators, one.indicators),
      close: before.close || one.close,
      shortfalls: before.shortfalls.length > 0 ? before.shortfalls : one.shortfalls,
      near: before.near.length > 0 ? before.near : one.near,
    }
    byWords.set(key, both ?? one)
  }
  return [...byWords.values()]
}

/** Unanswered first; of those that were done what may be another thing first; then in the order of last year's plan. */
const gravestFirst = (a: Promised, b: Promised): number =>
  outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) ||
  Number(b.stale) - Number(a.stale) ||
  Number(a.close) - Number(b.close) ||
  (a.promised[0]?.line ?? 0) - (b.promised[0]?.line ?? 0)

/** What last year's plan promised, by thing, and what this year's report says of it (承诺落实). */
export function promisesKept(last: Side, now: Side, {titles, copied}: PromiseContext): readonly Promised[] {
  const [before, after] = [placesFinder(last), placesFinder(now)]
  const promises = [...promisedIn(last)].map(([fact, mentions]): Promised => {
    const {outcome, found, admitted} = saidOf(fact, wantedOf(last, mentions), now)
    const places = after(found.map(({mention}) => mention))
    const shortfalls = after(admitted.map(({mention}) => mention))
    const indicators = last.asking.get(fact) ?? []
    const findings = now.assessment.findings.filter(({indicator}) => indicators.includes(indicator))
    return {
      ...{facts: [fact], titles: [titles.get(fact) ?? fact], indicators, outcome},
      promised: before(mentions.toSorted((a, b) => a.span.start - b.span.start)).map(last.passageOf),
      found: places.slice(0, most).map(now.passageOf),
      close: found[0]?.close ?? false,
      stale: copied.some(span => places[0] !== undefined && overlaps(span, places[0])),
      shortfalls: shortfalls.slice(0, most).map(now.passageOf),
      near: outcome === 'vanished' ? findings.flatMap(one => one.near).slice(0, most) : [],
    }
  })
  return merged(promises).toSorted(gravestFirst)
}

/** Sentences shorter than this (特此报告) promise nothing. */
const least = 8

/** The sentences of last year's plan that are about no indicator: they cannot be followed up (未比对的安排). */
export function untiedIn(side: Side): readonly Passage[] {
  const tied = [...promisedIn(side).values()]
    .flat()
    .map(({span}) => span)
    .toSorted((a, b) => a.start - b.start)
  const isTied = ({start, end}: Span): boolean => {
    const next = tied[firstFrom(tied, start)]
    return next !== undefined && next.start < end
  }
  return side.report.outline.blocks
    .filter(({role}) => role === 'plan')
    .flatMap(sentencesOf)
    .filter(
      clause => !isTied(clause) && bareWords(side.report.text.text.slice(clause.start, clause.end)).length >= least,
    )
    .map(side.passageOf)
}
