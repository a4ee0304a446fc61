import type {Assessment, Gap, Passage, Place} from '../../model/assessment.ts'
import {grouped, type Judged, judgedIn, systemNamed} from '../../model/judged.ts'
import type {Role} from '../../model/report.ts'
import {words} from '../messages.ts'
import {notesWords as own} from '../papers/notes-words.ts'
import {reviewWords} from '../papers/review-words.ts'
import {excerpt, quotation, verbatim} from '../quotation.ts'
import type {Depth} from '../rows.ts'

/** A remark on a place of the readable text. */
export interface Note {
  readonly span: Place
  readonly paragraphs: readonly string[]
}

/** A heading of the report: its printed place, the part it stands in, and where it is. */
export interface HeadingPlace {
  readonly ref: string
  readonly role: Role
  readonly span: Place
}

/** What notes are fastened to where no words are theirs, and how much is remarked on. */
export interface NoteOptions extends Omit<Depth, 'year'> {
  readonly title: Place
  readonly headings: readonly HeadingPlace[]
}

type Open = Judged & {readonly gap: Gap}

const {label} = words
const isSilent = ({gap, finding}: Open): boolean =>
  gap.kind === 'missing' || gap.kind === 'unstated' || finding.evidence.length === 0

const nameOf = ({finding, gap}: Open): string => {
  const {title, conditional} = finding
  const disclosed = gap.problem === null ? '' : words.disclosure[gap.disclosure](gap.problem)
  const known = conditional && gap.kind === 'unstated' ? words.conditional : ''
  return own.gap(title, [words.force[gap.severity], known, words.gap[gap.kind], disclosed])
}

const quoted = (passage: Passage): string => own.quote(excerpt(verbatim(passage), 60))

const remedyOf = ({gap, finding}: Open): readonly string[] => [
  ...(finding.lacking.length === 0 ? [] : [own.lacking(finding.lacking)]),
  own.said(label.remedy, gap.remedy),
]

const bothOf = ({gap}: Open): readonly string[] => [
  own.said(label.supplement, words.supplement(gap.supplement)),
  own.said(label.admission, words.admission(gap.admission)),
]

/** On words that are too thin, only planned, or said otherwise elsewhere. */
function weakNotes(open: readonly Open[]): readonly Note[] {
  return open.flatMap(judged => {
    const {finding, gap} = judged
    const [first] = finding.evidence
    if (first === undefined) return []
    const against = finding.mentions.find(({mood}) => mood === 'admitted' || mood === 'denied')
    const said = gap.kind === 'contradicted' && against ? [own.said(label.own, quotation(against))] : []
    const sentences = gap.kind === 'planned-only' ? bothOf(judged) : []
    return [{span: first.span, paragraphs: [nameOf(judged), quoted(first), ...said, ...remedyOf(judged), ...sentences]}]
  })
}

const defectNotes = ({defects}: Assessment): readonly Note[] =>
  defects.map(defect => ({
    span: defect.span,
    paragraphs: [own.said(own.defect(defect.certain, words.defect[defect.kind]), defect.message), quoted(defect)],
  }))

function problemNotes({problems, findings}: Assessment): readonly Note[] {
  const titles = new Map(findings.map(({indicator, title}) => [indicator, title]))
  return problems.flatMap(({span, said, cause, answered, empty, open}) => {
    const wants = [
      ...(empty ? [reviewWords.empty] : []),
      ...(cause ? [] : [reviewWords.causeMissing]),
      ...(answered ? [] : [reviewWords.measureMissing]),
      ...(answered && open.length > 0 ? [reviewWords.open(open.map(id => titles.get(id) ?? id))] : []),
    ]
    return wants.length === 0 ? [] : [{span: said[0]?.span ?? span, paragraphs: [own.problem(wants)]}]
  })
}

/** The heading under which most of what is told of a group stands, by its second step: 一(五). */
function headingOf(group: readonly Judged[], headings: readonly HeadingPlace[]): Place | undefined {
  const measures = headings.filter(({role}) => role === 'measures')
  const refs = group.flatMap(({finding}) =>
    finding.evidence.flatMap(({section}) => /^[^()（）]*[(（][^()（）]*[)）]/.exec(section)?.[0] ?? []),
  )
  const votes = measures.map(({ref}) => refs.filter(other => other === ref).length)
  const best = measures[votes.indexOf(Math.max(...votes))]
  return best?.span ?? headings.find(({role}) => role !== 'other')?.span
}

/** The part to which a missing element belongs; the title where the report has no such part. */
const partOf: Readonly<Record<string, Role>> = {
  'form.measures': 'measures',
  'form.causes': 'problems',
  'form.problems': 'problems',
  'form.plan': 'plan',
  'form.response': 'plan',
}

function elementNotes(silent: readonly Open[], {headings, title}: NoteOptions): readonly Note[] {
  const places = new Map<Place, Open[]>()
  for (const judged of silent) {
    const role = partOf[judged.finding.indicator]
    const place = headings.find(heading => heading.role === role)?.span ?? title
    places.set(place, [...(places.get(place) ?? []), judged])
  }
  return [...places].map(([span, all]) => ({
    span,
    paragraphs: [
      own.elements(all.length),
      ...all.flatMap((judged, index) => [own.item(index + 1, nameOf(judged)), ...remedyOf(judged), ...bothOf(judged)]),
    ],
  }))
}

const isOpen = (judged: Judged): judged is Open => judged.gap !== null
const isElement = ({finding}: Judged): boolean => finding.indicator.startsWith('form.')

/** What is missing, at the heading that fits its group best, each group told once. */
function missingNotes(
  judged: readonly Judged[],
  silent: readonly Open[],
  {assessment, options}: {readonly assessment: Assessment; readonly options: NoteOptions},
): readonly Note[] {
  const system = systemNamed(options.rulebook, assessment.summary.system)
  return grouped(judged, system).flatMap(({title, judged: group}) => {
    const wanting = group.filter(isOpen).filter(one => silent.includes(one))
    if (wanting.length === 0) return []
    const paragraphs = wanting.flatMap((one, index) => [
      own.item(index + 1, nameOf(one)),
      ...remedyOf(one),
      ...bothOf(one),
    ])
    return [
      {
        span: headingOf(group, options.headings) ?? options.title,
        paragraphs: [own.missing(title === '' ? null : title, wanting.length), own.missingNote, ...paragraphs],
      },
    ]
  })
}

/**
 * The remarks on a report (批注) for its author: on weak, contradicted and wrong words at these words, on problem items without cause or answer,
 * and on what is missing at the heading that fits. Suggestions (建议) and shortfalls that the report owns only with `verbose`.
 */
export function notesOf(assessment: Assessment, options: NoteOptions): readonly Note[] {
  const judged = judgedIn(assessment)
  const wanted = ({gap}: Open) => options.verbose || (gap.severity !== 'hint' && gap.kind !== 'admitted')
  const open = judged.filter(isOpen).filter(wanted)
  const silent = open.filter(isSilent)
  return [
    ...elementNotes(silent.filter(isElement), options),
    ...missingNotes(
      judged,
      silent.filter(one => !isElement(one)),
      {assessment, options},
    ),
    ...weakNotes(open.filter(one => !isSilent(one))),
    ...defectNotes(assessment),
    ...problemNotes(assessment),
  ]
}
