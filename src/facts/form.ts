import type {Mention, structuralFacts, Trouble} from '../model/fact.ts'
import type {Outline, Role, Section} from '../model/report.ts'
import {contains, type Span} from '../model/span.ts'
import {quotable} from './quotes.ts'
import {inside, type Placed, type Scene, wordsAt} from './scene.ts'
import {deadlineTraits, yearTraits} from './timing.ts'

type Form = (typeof structuralFacts)[number]

/** One place of the report's build that evidences a form, in full or in part. */
interface Trait {
  readonly fact: Form
  readonly full: boolean
  readonly place: Span
}

function mentionOf(scene: Scene, {fact, full, place}: Trait): Mention {
  const span = quotable(scene, place, place)
  return {fact, mood: 'done', strength: full ? 3 : 2, span, indirect: false, topic: wordsAt(scene, span), flat: false}
}

const headed = ({sections}: Outline, role: Role): readonly Section[] =>
  sections.filter(section => section.role === role || section.mixed === role)

/** A part of its own is full; one that shares its part with another purpose is partly there. */
const partTraits = ({report}: Scene, fact: Form, role: Role): readonly Trait[] =>
  headed(report.outline, role).map(({head, mixed}) => ({fact, full: mixed === undefined, place: head}))

/** The title, or the opening that stands for it: full with body, year and subject. */
function titleTraits(scene: Scene): readonly Trait[] {
  const {report, parts, places, rules} = scene
  const {body, places: where} = report.outline.identity
  const {title, opening} = where
  const issuer = (body ?? '').replace(/(?:人民政府|办事处|党工委|党委|[、和])+$/, '').slice(-3)
  const onSubject = (span: Span) => places(rules.outline.subject).some(place => contains(span, place))
  const isFull = (span: Span | null) =>
    span !== null &&
    /法治|述法/.test(wordsAt(scene, span)) &&
    wordsAt(scene, span).includes(issuer) &&
    /\d{4}年|二[〇○零]/.test(wordsAt(scene, span)) &&
    onSubject(span)
  const announces = ({part, clause}: Placed) =>
    opening !== null && contains(opening, part) && onSubject(part) && /现将|如下/.test(wordsAt(scene, clause))
  const announced = isFull(opening)
  return [
    ...(title ? [{fact: 'form.title' as const, full: isFull(title) || announced, place: title}] : []),
    ...parts.filter(announces).map(({part}) => ({fact: 'form.title' as const, full: announced, place: part})),
  ]
}

/** Lesser headings among the measures that are on the heads' duty. */
const lesserHeads = ({parts, places, rules}: Scene): readonly Span[] =>
  parts.flatMap(({heading, block, part}) =>
    heading && block.role === 'measures' && inside(places(rules.outline.heads), part).length > 0 ? [part] : [],
  )

/** Parts on the heads' own duty (履职专述): full where they say what the heads did. */
function dutyTraits(scene: Scene, acts: readonly Mention[]): readonly Trait[] {
  const {outline} = scene.report
  const actsIn = (section: Section) =>
    acts.filter(({span, strength}) => strength >= 2 && contains(section.span, span)).length
  const trait = (place: Span, full: boolean): Trait => ({fact: 'form.duty', full, place})
  const own = headed(outline, 'duty').map(section => trait(section.head, actsIn(section) > 0))
  if (own.length > 0) return own
  const {title} = outline.identity.places
  const debrief = title !== null && /述法|第一责任人|履职/.test(wordsAt(scene, title))
  const whole = debrief ? headed(outline, 'measures').filter(section => actsIn(section) >= 2) : []
  if (whole.length > 0) return whole.map(({head}) => trait(head, true))
  return lesserHeads(scene).map(head => trait(head, false))
}

/** What introduces causes that stand apart from their items: 原因在于：. */
const leadsTo = ({parts}: Scene, causes: readonly Span[]): readonly Span[] =>
  parts
    .filter(({part, clause}) => part.mark === '：' && causes.some(({start}) => part.end <= start && start < clause.end))
    .map(({part}) => part)

const unique = (spans: readonly Span[]): readonly Span[] =>
  spans.filter(({start}, index) => spans.findIndex(other => other.start === start) === index)

/** Where the causes of the shortfalls stand: full where every item has one. */
function causeTraits(scene: Scene, problems: readonly Trouble[]): readonly Trait[] {
  const full = problems.length > 0 && problems.every(({cause}) => cause)
  const places = scene.report.outline.problems.flatMap(({causes}, index) => {
    const {cause = false, reasons = []} = problems[index] ?? {}
    if (!cause) return []
    return causes.length > 0 ? [...leadsTo(scene, causes), ...causes] : reasons.slice(0, 1)
  })
  return unique(places).map(place => ({fact: 'form.causes', full, place}))
}

/** Signature and date; the page's own date stands for one that is not there. */
function closingTraits({report}: Scene): readonly Trait[] {
  const {signature, date} = report.outline.identity.places
  const page = report.text.metadata.get('written') ?? report.text.metadata.get('published')
  if (signature && date) return [signature, date].map(place => ({fact: 'form.closing', full: true, place}))
  const some = signature ?? date ?? page?.span
  return some ? [{fact: 'form.closing', full: signature !== null && page !== undefined, place: some}] : []
}

/** The plan, where it takes up shortfalls: full where it takes up all of them. */
function responseTraits({report}: Scene, problems: readonly Trouble[]): readonly Trait[] {
  const answered = problems.filter(problem => problem.answered)
  if (answered.length === 0) return []
  const full = answered.length === problems.length
  return headed(report.outline, 'plan').map(({head}) => ({fact: 'form.response', full, place: head}))
}

/** What the report's build itself evidences: 形式要素. `acts` are the mentions of what the heads themselves did. */
export function formMentions(scene: Scene, problems: readonly Trouble[], acts: readonly Mention[]): readonly Mention[] {
  const traits = [
    ...titleTraits(scene),
    ...partTraits(scene, 'form.measures', 'measures'),
    ...dutyTraits(scene, acts),
    ...partTraits(scene, 'form.problems', 'problems'),
    ...causeTraits(scene, problems),
    ...partTraits(scene, 'form.plan', 'plan'),
    ...closingTraits(scene),
    ...responseTraits(scene, problems),
    ...yearTraits(scene.report).map(trait => ({...trait, fact: 'form.years' as const})),
    ...deadlineTraits(scene.report).map(trait => ({...trait, fact: 'form.deadline' as const})),
  ]
  return traits.map(trait => mentionOf(scene, trait))
}
