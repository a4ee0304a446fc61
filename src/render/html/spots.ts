import type {Evidence, Passage, Place} from '../../model/assessment.ts'
import type {Span} from '../../model/span.ts'
import {words as common, list} from '../messages.ts'
import {nearSpan, type ReportText, spanIn} from './text.ts'
import type {View} from './view.ts'
import {words} from './words.ts'

/** Why words of the report are marked: 标注种类. */
export const markKinds = ['evidence', 'planned', 'admitted', 'near', 'problem', 'answer', 'defect', 'unmet'] as const
export type MarkKind = (typeof markKinds)[number]

/** One reason to mark words, with the entry of the results that it belongs to. */
export interface Note {
  readonly kind: MarkKind
  /** Id of the entry. */
  readonly target: string
  /** What stands behind the words: 12, 问1. */
  readonly sign: string
  readonly title: string
}

/** Marked words of the report: 标注. The span is in the text without markup; `id` tells the place in the document, so that a link stays good. */
export interface Spot extends Span {
  readonly id: string
  readonly notes: readonly Note[]
}

/** The id of the marked words at a place of the assessment. */
export const spotId = ([start, end]: Place): string => `w-${start}-${end}`

/** The ids of entries that are no indicators, counted from 0. */
export const entryId = {
  problem: (index: number): string => `problem-${index + 1}`,
  defect: (index: number): string => `defect-${index + 1}`,
  unmet: (index: number): string => `unmet-${index + 1}`,
}

/** The place in the document of a span of the shown text. */
const placeOf = ({plain}: ReportText, {start, end}: Span): Place => [
  plain.origin[start] ?? 0,
  (plain.origin[end - 1] ?? 0) + 1,
]

/** The id under which words that sound alike are found: their own, or that of their line. */
export function nearId(text: ReportText, near: {readonly line: number; readonly text: string}): string {
  const span = nearSpan(text, near)
  if (span !== null) return spotId(placeOf(text, span))
  return `line-${text.paragraphs.find(({line}) => line === near.line)?.number ?? near.line}`
}

type Placed = readonly [Place, Note]

/** As what evidence is marked. */
export const kindOf = ({mood}: Evidence): MarkKind =>
  mood === 'planned' ? 'planned' : mood === 'admitted' ? 'admitted' : 'evidence'

/** What of a finding is shown in the text: its evidence and where the report itself says that it falls short; on request all it rests on. */
export function evidenceShown(
  {evidence, mentions}: {readonly evidence: readonly Evidence[]; readonly mentions: readonly Evidence[]},
  verbose: boolean,
): readonly Evidence[] {
  const more = mentions.filter(({mood}) => verbose || mood === 'admitted')
  const seen = new Set(evidence.map(({span}) => spotId(span)))
  return [...evidence, ...more.filter(({span}) => !seen.has(spotId(span)))]
}

function findingNotes({judged, text, options, numberOf}: View): readonly Placed[] {
  return judged.flatMap(({finding, standing}) => {
    const {indicator: target, title, near} = finding
    const sign = String(numberOf(target))
    const noteOf = (kind: MarkKind, said: string): Note => ({kind, target, sign, title: words.noteTitle(title, said)})
    const sounding = text === null ? [] : near.flatMap(one => nearSpan(text, one) ?? [])
    return [
      ...evidenceShown(finding, options.verbose).map(
        (one): Placed => [
          one.span,
          noteOf(kindOf(one), one.mood === 'admitted' ? common.mood.admitted : common.standing[standing]),
        ],
      ),
      ...(text === null
        ? []
        : sounding.map((span): Placed => [placeOf(text, span), {kind: 'near', target, sign, title}])),
    ]
  })
}

const passages = (kind: MarkKind, all: readonly Passage[], note: Omit<Note, 'kind'>): readonly Placed[] =>
  all.map(({span}) => [span, {kind, ...note}])

function reportNotes({assessment: {problems, defects, unmet}, titleOf}: View): readonly Placed[] {
  return [
    ...problems.flatMap(({span, ref, indicators, reasons, measures}, index): readonly Placed[] => {
      const target = entryId.problem(index)
      const note = (sign: string, title: string) => ({target, sign: sign + String(index + 1), title})
      return [
        [span, {kind: 'problem', ...note(words.signs.problem, words.problemTitle(ref, list(indicators.map(titleOf))))}],
        ...passages('answer', reasons, note(words.signs.reason, words.noteTitle(ref, common.label.reason))),
        ...passages('answer', measures, note(words.signs.measure, words.noteTitle(ref, common.label.measure))),
      ]
    }),
    ...defects.map(({span, certain, message}, index): Placed => {
      const sign = (certain ? words.signs.defect : words.signs.check) + String(index + 1)
      return [span, {kind: 'defect', target: entryId.defect(index), sign, title: message}]
    }),
    ...unmet.map(
      ({span}, index): Placed => [
        span,
        {
          kind: 'unmet',
          target: entryId.unmet(index),
          sign: words.signs.unmet + String(index + 1),
          title: words.kinds.unmet,
        },
      ],
    ),
  ]
}

/** All marked words of a report in the order of its text, each place once. */
export function spotsOf(view: View): readonly Spot[] {
  const {text} = view
  if (text === null) return []
  const byId = new Map<string, Spot>()
  for (const [place, note] of [...findingNotes(view), ...reportNotes(view)]) {
    const [id, span] = [spotId(place), spanIn(text.plain, place)]
    if (span !== null) byId.set(id, {...span, id, notes: [...(byId.get(id)?.notes ?? []), note]})
  }
  return [...byId.values()].toSorted((a, b) => a.start - b.start || b.end - a.end)
}
