import type {Passage} from '../../model/assessment.ts'
import type {Block, Paper} from '../../model/paper.ts'
import {eitherIn} from '../../model/remedy.ts'
import type {Matter, MatterGroup, Review} from '../../model/review.ts'
import {list, words} from '../messages.ts'
import {cited, clean, excerpt, spotOf} from '../quotation.ts'
import {citations} from '../rows.ts'
import {heading, paragraph} from './blocks.ts'
import {decisionsPart, markOf} from './review-decisions.ts'
import {reviewWords as own} from './review-words.ts'
import {paperWords} from './words.ts'

const orNone = (blocks: readonly Block[]): readonly Block[] => (blocks.length === 0 ? [paragraph(own.none)] : blocks)
/** Sentences joined, each with one full stop. */
const sentences = (...texts: readonly string[]): string =>
  texts
    .filter(text => text !== '')
    .map(text => (/[。！？]”?$/.test(text) ? text : `${text.replace(/。(（[^（）]*）)$/, '$1')}。`))
    .join('')

/** What of a passage is quoted, with its place. */
const shown = (passage: Passage): string => cited(passage, 40)

function opening({body, level, year, bases, system}: Review): readonly Block[] {
  const against = [...(bases.length === 0 ? [] : [own.demands(list(citations(bases)))]), own.system(system)]
  const told = own.opening(paperWords.you(body, level), year === null ? paperWords.unknownYear : String(year), against)
  return [{kind: 'paragraph', text: own.addressee(body ?? paperWords.unknownBody), flush: true}, paragraph(told)]
}

function general({complete, counts, defects, decisions, warnings}: Review): readonly Block[] {
  const certain = defects.filter(defect => defect.certain).length
  const numbers = [
    own.complete(complete),
    own.must(counts.must),
    own.should(counts.should),
    ...(defects.length === 0 ? [] : [own.defects(certain, defects.length - certain)]),
    ...(decisions.length === 0 ? [] : [own.undiminished]),
  ]
  const read = warnings.length === 0 ? [] : [paragraph(own.read(warnings.map(({message}) => message)))]
  return [paragraph(numbers.join('')), ...read]
}

/** What is there of a mandatory part, or that it is not. */
function elementState({indicator, standing, evidence}: Matter, {parts, problems}: Review): string {
  const part = own.partOf.problems(parts.problems)
  const {items, lines, causeless} = problems
  if (indicator === 'form.causes' && items > 0) {
    if (causeless.length === items) return own.causes(part, items, lines === null ? '' : own.lines(...lines))
    if (causeless.length > 0) return own.causeless(part, items, causeless)
  }
  if (standing === 'absent') return own.element.absent
  const [first] = evidence
  return own.element.other(words.element[standing], first === undefined ? '' : `（${shown(first)}）`)
}

const elements = (review: Review): readonly Block[] =>
  review.elements.map((matter, index) => {
    const {title, lacking, remedy} = matter
    const missing = lacking.length === 0 ? '' : own.lacking(lacking)
    const told = sentences(`${title}：${elementState(matter, review)}`, missing, own.please(remedy))
    return paragraph(own.item(index + 1, told + markOf(matter.decision)))
  })

/** A duty that is not told, or told too thinly: what there is, and what is asked. */
function matterText({title, evidence, shortfalls, lacking, remedy, kind, decision}: Matter): string {
  const [first] = evidence
  const [shortfall] = shortfalls
  const quoted = [
    ...(first === undefined ? [] : [shown(first)]),
    ...(shortfall === undefined ? [] : [own.own(shown(shortfall))]),
  ]
  const missing = lacking.length === 0 ? '' : `${own.lacking(lacking)}。`
  const asked = kind === 'structural' ? own.please(remedy) : remedy
  return `${sentences(`${title}${quoted.length === 0 ? '' : `（${quoted.join('；')}）`}：${missing}${asked}`)}${markOf(decision)}`
}

/** Matters with their numbers. Where one sentence answers for several that may not have arisen, these stand together and it is told once. */
function numbered(matters: readonly Matter[], start: number): readonly Block[] {
  const keyOf = ({remedy, kind, shortfalls}: Matter): string =>
    kind === 'unstated' && shortfalls.length === 0 ? (eitherIn(remedy)?.nothing ?? '') : ''
  const clusters = new Map<string | Matter, readonly Matter[]>()
  for (const matter of matters) {
    const key = keyOf(matter) || matter
    clusters.set(key, [...(clusters.get(key) ?? []), matter])
  }
  let number = start
  return [...clusters].flatMap(([key, members]) => {
    const first = number + 1
    number += members.length
    const shared = members.length > 1 && typeof key === 'string'
    const told = members.map((matter, index) => {
      const remedy = shared ? (eitherIn(matter.remedy)?.something ?? matter.remedy) : matter.remedy
      return paragraph(own.item(first + index, matterText({...matter, remedy})), 1)
    })
    return shared ? [...told, paragraph(own.nothingOf(first, number, key), 1)] : told
  })
}

const groupsOf = (groups: readonly MatterGroup[]): readonly Block[] =>
  groups.flatMap(({kind, matters}, index) => {
    const before = groups.slice(0, index).reduce((sum, group) => sum + group.matters.length, 0)
    return [paragraph(paperWords.group(index, own.kind[kind], matters.length)), ...numbered(matters, before)]
  })

/** How many suggestions are named. */
const named = 8

function matters({matters: groups, hints, parts}: Review): readonly Block[] {
  const both = own.both(own.partOf.measures(parts.measures), own.partOf.problems(parts.problems))
  const shown = hints.filter(({decision}, index) => index < named || decision !== null)
  const names = shown.map(({title, decision}) => title + markOf(decision))
  return [
    ...(groups.length === 0 ? [] : [paragraph(both), ...groupsOf(groups)]),
    ...(hints.length === 0 ? [] : [paragraph(own.hints(hints.length, names))]),
  ]
}

function defects({defects: all}: Review): readonly Block[] {
  const groups = [
    {title: own.certain, found: all.filter(({certain}) => certain)},
    {title: own.doubtful, found: all.filter(({certain}) => !certain)},
  ].filter(({found}) => found.length > 0)
  let number = 0
  return groups.flatMap(({title, found}, index) => [
    paragraph(paperWords.group(index, title, found.length)),
    ...found.map(defect => {
      number += 1
      return paragraph(own.item(number, sentences(`${cited(defect)}：${clean(defect.message)}`)), 1)
    }),
  ])
}

/** The heading sentence of a problem item. */
const headOf = (text: string): string => excerpt(text.split(/[。；\n\u3000]/)[0] ?? '', 40)

/** The problem items that want something (a cause only where no mandatory part asks for it already), and the shortfalls shown elsewhere. */
function problems({problems: {items, matters: wanting}, blind, elements: asked}: Review): readonly Block[] {
  const causes = asked.every(({indicator}) => indicator !== 'form.causes')
  const told = wanting.flatMap(({text, line, position, cause, answered, empty, open}) => {
    const wants = [
      ...(empty ? [own.empty] : []),
      ...(cause || !causes ? [] : [own.causeMissing]),
      ...(answered ? [] : [own.measureMissing]),
      ...(answered && open.length > 0 ? [own.open(open)] : []),
    ]
    return wants.length === 0
      ? []
      : [sentences(`${own.problem(headOf(text), spotOf({line, position}))}：${wants.join('；')}`)]
  })
  const blinds = (['contradicted', 'admitted', 'planned-only'] as const).flatMap(kind => {
    const spots = blind.filter(spot => spot.kind === kind)
    const told = spots.map(({title, passage}) => own.spot(title, spotOf(passage)))
    return spots.length === 0 ? [] : [own.blind[kind](told)]
  })
  const numbered = [...told, ...blinds].map((text, index) => paragraph(own.item(index + 1, text)))
  if (items === 0) return [paragraph(own.unknownProblems), ...numbered]
  return numbered.length === 0 ? [paragraph(own.answered(causes))] : numbered
}

/** The opinion (审查意见) as a paper. */
export function reviewPaper(review: Review): Paper {
  const {body, year} = review
  const parts = [
    {title: own.parts.general, blocks: general(review)},
    {title: own.parts.elements, blocks: orNone(elements(review))},
    {title: own.parts.matters, blocks: orNone(matters(review))},
    {title: own.parts.defects, blocks: orNone(defects(review))},
    {title: own.parts.problems, blocks: problems(review)},
    ...(review.decisions.length === 0 ? [] : [{title: own.parts.decisions, blocks: decisionsPart(review.decisions)}]),
  ]
  const asks = review.elements.length + review.matters.length + review.defects.length + review.problems.matters.length
  return {
    title: own.title(body ?? paperWords.unknownBody, year === null ? paperWords.unknownYear : String(year)),
    blocks: [
      ...opening(review),
      ...parts.flatMap(({title, blocks}, index) => [heading(paperWords.heading(index, title)), ...blocks]),
      paragraph(asks + review.blind.length === 0 ? own.nothing : own.closing),
      {kind: 'signature', lines: own.signature},
    ],
  }
}
