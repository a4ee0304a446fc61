import type {Passage} from '../../model/assessment.ts'
import type {Draft, Shortcoming, Unverified} from '../../model/draft.ts'
import type {Block, Paper} from '../../model/paper.ts'
import {list, words} from '../messages.ts'
import {beginning, clean, excerpt, restored, spotOf, verbatim} from '../quotation.ts'
import {heading, ledBy, paragraph} from './blocks.ts'
import {draftWords as own} from './draft-words.ts'
import {paperWords} from './words.ts'

const {unknownBody, unknownYear} = paperWords

/** How long a name or a quoted measure may be before it is cut. */
const [longestName, longestQuote] = [44, 90]

const bare = (text: string): string => text.replace(/[，。；：、！？,;:!?\s]+$/, '')

/** The words of the report in marks, those of one place together, with their places. */
function quotations(passages: readonly Passage[], length = longestQuote): readonly string[] {
  const spots = [...new Set(passages.map(spotOf))]
  return spots.map(spot => {
    const here = passages.filter(passage => spotOf(passage) === spot)
    const texts = here.map(passage => own.quote(excerpt(bare(verbatim(passage)), length)))
    return own.place(texts.join(''), spot) + (here.some(restored) ? words.restored : '')
  })
}

const quoted = (passage: Passage): string => quotations([passage]).join('')

/** Clauses that follow one another as one quotation each run; a heading and what stands below it are two. */
function runsOf(passages: readonly Passage[]): readonly Passage[] {
  const runs: Passage[] = []
  for (const passage of passages) {
    const last = runs.at(-1)
    const follows = last && passage.span[0] - last.span[1] <= 3 && /[。；！？;!?]\s*$/.test(last.quote)
    if (!last || !follows) runs.push(passage)
    else {
      const span = [last.span[0], passage.span[1]] as const
      runs.splice(-1, 1, {...last, quote: last.quote + passage.quote, text: last.text + passage.text, span})
    }
  }
  return runs
}

/** A name that fits: cut behind a comma part where it is too long. */
function called(name: Passage): string {
  return bare(beginning(bare(verbatim(name)), longestName))
}

const matterOf = ({words: said, shortened, empty}: Shortcoming): string =>
  quotations(runsOf(said), Number.POSITIVE_INFINITY).join('：') +
  (shortened ? own.more : '') +
  (empty ? own.circumstances : '')

function causeOf({words: said, cause, reasons}: Shortcoming): string {
  if (!cause) return own.cause
  if (reasons.length === 0 && said.some(({text}) => text.includes(own.causeWord))) return ''
  return reasons.length === 0 ? own.causeAsWritten : own.causes(quotations(reasons))
}

/** What the office has still to add to an item beside the blanks in it. */
function lacksOf({empty, answered, open, measures, origin}: Shortcoming): readonly string[] {
  if (origin !== 'own') return []
  return [
    ...(empty ? [own.lacks.matter] : []),
    ...(answered ? [] : [own.lacks.measure]),
    ...(open.length === 0 || measures.length === 0 ? [] : [own.lacks.open(open.map(({title}) => title))]),
  ]
}

function shortcoming(item: Shortcoming): readonly Block[] {
  const {number, origin, admission, supplement, against, measures} = item
  if (admission !== null)
    return [
      paragraph(`${number}${admission}${own.cause}`),
      ...measures.slice(0, origin === 'planned' ? 1 : 0).map(measure => paragraph(own.planned(quoted(measure)), 1)),
      ...(supplement === null ? [] : [paragraph(own.supplement(supplement), 1)]),
    ]
  const lacks = lacksOf(item)
  return [
    paragraph(`${number}${matterOf(item)}。${causeOf(item)}`),
    ...against.map(done => paragraph(own.against(quoted(done)), 1)),
    ...(lacks.length === 0 ? [] : [paragraph(own.lacking(lacks), 1)]),
  ]
}

const leadOf = ({about, name}: Shortcoming): string =>
  name === null ? own.around(list(about.map(({title}) => title))) : own.about(own.quote(called(name)))

const placesOf = ({measures}: Shortcoming): string => measures.map(({span}) => span.join()).join(' ')

/** The measure for an item; one that was quoted for an earlier item is only pointed at. */
function measureOf(item: Shortcoming, before: readonly Shortcoming[]): Block {
  const {number, measures, answered} = item
  const same = measures.length === 0 ? undefined : before.find(other => placesOf(other) === placesOf(item))
  const spots = [...new Set(measures.map(spotOf))]
  const said = answered ? own.writtenMeasure : own.blankMeasure
  const told = measures.length === 0 ? said : own.ahead(quotations(measures))
  return paragraph(number + leadOf(item) + (same ? own.repeated(same.number, spots) : told))
}

function shortcomingBlocks({shortcomings}: Draft, self: string): readonly Block[] {
  const [planned, said] = [
    shortcomings.filter(({origin}) => origin === 'planned'),
    shortcomings.filter(({origin}) => origin !== 'planned'),
  ]
  return [
    ...(said.length === 0
      ? [paragraph(own.noShortcomings), paragraph(own.frame)]
      : [paragraph(own.shortcomingsLead(self)), ...said.flatMap(shortcoming)]),
    ...ledBy([paragraph(own.plannedLead)], planned.flatMap(shortcoming)),
  ]
}

function unverified(item: Unverified, number: number): readonly Block[] {
  const {title, kind, severity, supplement, admission, nothing, own: owned, near, planned} = item
  const remarks = [words.force[severity], words.gap[kind], ...(near === null ? [] : [own.near(near.line)])]
  return [
    paragraph(own.item(number, planned === null ? title : own.inPlan(title, spotOf(planned)), remarks)),
    paragraph(own.supplement(supplement), 1),
    paragraph(owned === null ? own.admission(admission) : own.owned(quoted(owned)), 1),
    ...(nothing === null ? [] : [paragraph(own.nothing(nothing), 1)]),
  ]
}

/** Elements for which the draft itself leaves room. */
const drafted = new Set(['form.problems', 'form.causes', 'form.plan', 'form.response'])

const element = (
  {indicator, title, standing, severity, supplement, remedy}: Unverified,
  index: number,
): readonly Block[] => [
  paragraph(own.item(index + 1, title, [words.force[severity], words.element[standing]])),
  paragraph(drafted.has(indicator) ? own.drafted : own.supplement(supplement), 1),
  paragraph(own.remedy(remedy), 1),
]

const additionBlocks = ({additions = []}: Draft): readonly Block[] =>
  ledBy(
    [heading(own.additions), paragraph(own.additionsLead)],
    additions.map(({title, text}, index) => paragraph(own.addition(index + 1, title, text))),
  )

function figureBlocks({figures}: Draft): readonly Block[] {
  const [certain, doubts] = [figures.filter(one => one.certain), figures.filter(one => !one.certain)]
  const told = certain.map(figure => paragraph(own.doubtful(quoted(figure), clean(figure.message))))
  const rest = doubts.length === 0 ? [] : [paragraph(own.doubts(doubts.map(spotOf)))]
  return ledBy([heading(own.figures), paragraph(own.figuresLead)], [...told, ...rest])
}

function unverifiedBlocks({elements, unverified: items, hints}: Draft): readonly Block[] {
  const names = hints.map(({title, planned}) => (planned === null ? title : own.inPlan(title, spotOf(planned))))
  return [
    heading(own.unverified),
    ...(elements.length + items.length === 0 ? [paragraph(own.unverifiedNone)] : []),
    ...elements.flatMap(element),
    ...ledBy(
      [paragraph(own.unverifiedLead)],
      items.flatMap((item, index) => unverified(item, elements.length + index + 1)),
    ),
    ...(hints.length === 0 ? [] : [paragraph(own.hints(hints.length, names))]),
  ]
}

/** The drafted parts 存在的不足 and 下一步 (草稿) as a paper. */
export function draftPaper(draft: Draft): Paper {
  const {body, level, year, parts, shortcomings} = draft
  const self = paperWords.self(body, level)
  const next = year === null ? unknownYear : String(year + 1)
  const measures = shortcomings.map((item, index) => measureOf(item, shortcomings.slice(0, index)))
  return {
    title: own.title(body ?? unknownBody, year === null ? unknownYear : String(year)),
    blocks: [
      paragraph(own.note),
      heading(own.shortcomings(parts[0])),
      ...shortcomingBlocks(draft, self),
      heading(own.plan(parts[1], next)),
      paragraph(own.planLead(self, next)),
      ...(measures.length === 0 ? [paragraph(own.planFrame)] : measures),
      ...additionBlocks(draft),
      ...figureBlocks(draft),
      ...unverifiedBlocks(draft),
      paragraph(own.closing),
    ],
  }
}
