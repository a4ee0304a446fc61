import type {Mention, Strength, structuralFacts, Trouble} from '../model/fact.ts'
import {placesOf} from '../model/matcher.ts'
import type {Role, Section} from '../model/report.ts'
import {contains, type Span} from '../model/span.ts'
import {quotable} from './quotes.ts'
import {inside, type Scene} from './scene.ts'

type Form = (typeof structuralFacts)[number]

function mention(scene: Scene, fact: Form, strength: Strength, place: Span): Mention {
  const span = quotable(scene, place, place)
  return {
    fact,
    mood: 'done',
    strength,
    span,
    indirect: false,
    topic: scene.report.text.text.slice(span.start, span.end),
    flat: false,
  }
}

const headed = ({sections}: Scene['report']['outline'], role: Role): readonly Section[] =>
  sections.filter(section => section.role === role || section.mixed === role)

/** The title, or the opening that stands for it: body, year and subject. */
function titleMentions(scene: Scene): readonly Mention[] {
  const {identity} = scene.report.outline
  const {title, opening} = identity.places
  const text = (span: Span) => scene.report.text.text.slice(span.start, span.end)
  const subject = (span: Span) => placesOf(scene.hits, scene.rules.outline.subject).some(place => contains(span, place))
  const named = (identity.body ?? '').replace(/(?:人民政府|办事处|党工委|党委|[、和])+$/, '').slice(-3)
  const full = (span: Span) =>
    /法治|述法/.test(text(span)) &&
    (named === '' || text(span).includes(named)) &&
    /\d{4}年|二[〇○零]/.test(text(span)) &&
    subject(span)
  const announces = ({part, clause}: Scene['parts'][number]) =>
    opening !== null && contains(opening, part) && subject(part) && /现将|如下/.test(text(clause))
  const openingFull = opening !== null && full(opening)
  const places = [
    ...(title ? [mention(scene, 'form.title', full(title) || openingFull ? 3 : 2, title)] : []),
    ...scene.parts.filter(announces).map(({part}) => mention(scene, 'form.title', openingFull ? 3 : 2, part)),
  ]
  return places
}

/** Parts on the heads' own duty (履职专述): full where they say what the heads did. */
function dutyMentions(scene: Scene, acts: readonly Mention[]): readonly Mention[] {
  const {outline} = scene.report
  const actsIn = (section: Section) =>
    acts.filter(({span, strength}) => strength >= 2 && contains(section.span, span)).length
  const own = headed(outline, 'duty').map(section =>
    mention(scene, 'form.duty', actsIn(section) > 0 ? 3 : 2, section.head),
  )
  const {title} = outline.identity.places
  const debrief = title !== null && /述法|第一责任人|履职/.test(scene.report.text.text.slice(title.start, title.end))
  const whole = headed(outline, 'measures').filter(section => actsIn(section) >= 2)
  if (own.length > 0) return own
  if (debrief && whole.length > 0) return whole.map(section => mention(scene, 'form.duty', 3, section.head))
  return lesserHeads(scene).map(head => mention(scene, 'form.duty', 2, head))
}

/** Lesser headings among the measures that are on the heads' duty. */
const lesserHeads = ({parts, places, rules}: Scene): readonly Span[] =>
  parts.flatMap(({heading, block, part}) =>
    heading && block.role === 'measures' && inside(places(rules.outline.heads), part).length > 0 ? [part] : [],
  )

function causeMentions(scene: Scene, problems: readonly Trouble[]): readonly Mention[] {
  const {outline} = scene.report
  const strength: Strength = problems.length > 0 && problems.every(({cause}) => cause) ? 3 : 2
  const places = outline.problems.flatMap((item, index) => {
    if (!problems[index]?.cause) return []
    return item.causes.length > 0 ? [...leadsTo(scene, item.causes), ...item.causes] : [clauseWith(scene, item.span)]
  })
  return unique(places).map(place => mention(scene, 'form.causes', strength, place))
}

/** What introduces causes that stand apart from their items: 原因在于：. */
const leadsTo = ({parts}: Scene, causes: readonly Span[]): readonly Span[] =>
  parts
    .filter(({part, clause}) => part.mark === '：' && causes.some(({start}) => part.end <= start && start < clause.end))
    .map(({part}) => part)

/** The clause of an item that introduces its cause. */
function clauseWith({hits, rules, parts}: Scene, span: Span): Span {
  const [cause] = placesOf(hits, rules.outline.causes).filter(place => contains(span, place))
  const part = parts.find(placed => cause && placed.part.start <= cause.start && cause.start < placed.part.end)
  return part ? {start: part.part.start, end: part.clause.end} : span
}

const unique = (spans: readonly Span[]): readonly Span[] =>
  spans.filter(({start}, index) => spans.findIndex(other => other.start === start) === index)

function closingMentions(scene: Scene): readonly Mention[] {
  const {signature, date} = scene.report.outline.identity.places
  const {metadata} = scene.report.text
  const page = metadata.get('written') ?? metadata.get('published')
  if (signature && date) return [signature, date].map(place => mention(scene, 'form.closing', 3, place))
  const some = signature ?? date ?? page?.span
  return some ? [mention(scene, 'form.closing', signature && page ? 3 : 2, some)] : []
}

function responseMentions(scene: Scene, problems: readonly Trouble[]): readonly Mention[] {
  const answered = problems.filter(problem => problem.answered)
  if (answered.length === 0) return []
  const strength: Strength = answered.length === problems.length ? 3 : 2
  return headed(scene.report.outline, 'plan').map(section => mention(scene, 'form.response', strength, section.head))
}

/**
 * What the report's build itself evidences: 形式要素. A part of its own counts in full; one that shares its part with another purpose counts
 * as partly there. `acts` are the mentions of what the heads themselves did.
 */
export function formMentions(scene: Scene, problems: readonly Trouble[], acts: readonly Mention[]): readonly Mention[] {
  const {outline} = scene.report
  const part = (fact: Form, role: Role) =>
    headed(outline, role).map(section => mention(scene, fact, section.mixed === undefined ? 3 : 2, section.head))
  return [
    ...titleMentions(scene),
    ...part('form.measures', 'measures'),
    ...dutyMentions(scene, acts),
    ...part('form.problems', 'problems'),
    ...causeMentions(scene, problems),
    ...part('form.plan', 'plan'),
    ...closingMentions(scene),
    ...responseMentions(scene, problems),
  ]
}
