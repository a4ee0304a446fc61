import type {Assessment} from '../model/assessment.ts'
import type {System} from '../model/indicator.ts'
import {grouped, type Judged, judgedIn, ranked, systemNamed} from '../model/judged.ts'
import type {Force, Standing} from '../model/standing.ts'
import {words} from './messages.ts'
import {clean} from './quotation.ts'
import {cellLines, type Depth, defectRow, detail, dutyGroup, elementRow, problemRow} from './rows.ts'
import {type Detail, filled, type Group, type Part, type Sheet} from './sheet.ts'

const {label} = words
const open = (judged: readonly Judged[]): readonly Judged[] => judged.filter(({gap}) => gap !== null)

/** The result in one sentence. */
export function summaryOf(assessment: Assessment): string {
  const musts = judgedIn(assessment).filter(({finding}) => finding.force === 'must')
  const standing = (...names: readonly Standing[]): number => musts.filter(one => names.includes(one.standing)).length
  const gaps = (force: Force): number => assessment.gaps.filter(({severity}) => severity === force).length
  return [
    words.summary.must(
      musts.length,
      standing('substantiated', 'not_applicable'),
      standing('asserted', 'planned'),
      standing('absent'),
    ),
    words.summary.gaps(gaps('must'), gaps('should'), gaps('hint')),
    words.summary.problems(assessment.problems.length),
    ...(assessment.defects.length === 0 ? [] : [words.summary.defects(assessment.defects.length)]),
  ].join('；')
}

function headOf(assessment: Assessment, {rulebook}: Depth): readonly Detail[] {
  const {document, report, summary} = assessment
  const place = [report.province, report.county].filter(name => name !== null).join('')
  return [
    ...detail(label.file, words.file(document.file, document.format, document.characters)),
    ...detail(label.body, words.body(report.body, report.level, place)),
    ...detail(label.period, words.period(report.year, report.date)),
    ...detail(label.system, systemNamed(rulebook, summary.system)?.title ?? summary.system),
    ...detail(label.warning, ...document.warnings.map(({message}) => message)),
    ...detail(label.summary, `${summaryOf(assessment)}。`),
  ]
}

const single = (group: Omit<Group, 'title'>): readonly Group[] => [{title: null, ...group}]

function hintsOf(hints: readonly Judged[], system: System | undefined, depth: Depth): readonly Group[] {
  if (depth.verbose) return grouped(hints, system).map(({title, judged}) => dutyGroup(title, judged, depth))
  const gaps = open(hints).length
  return single({items: [], lines: [words.hintsFolded(gaps, hints.length)]})
}

/**
 * An assessment as a reader is to see it: elements in full, duties by group, problem items, likely errors, good
 * practice.
 */
export function sheetOf(assessment: Assessment, options: Omit<Depth, 'year'>): Sheet {
  const depth = {...options, year: assessment.report.year}
  const judged = judgedIn(assessment)
  const system = systemNamed(depth.rulebook, assessment.summary.system)
  const titles = new Map(assessment.findings.map(({indicator, title}) => [indicator, title]))
  const titleOf = (indicator: string): string => titles.get(indicator) ?? indicator
  const [musts, shoulds, hints] = [ranked(judged, 'must'), ranked(judged, 'should'), ranked(judged, 'hint')]
  const problems = assessment.problems.map(problem => problemRow(problem, titleOf, depth.verbose))
  const unbuilt = assessment.findings.length - judged.length
  const parts: readonly Part[] = [
    {
      heading: words.part.must,
      note: null,
      groups: single({items: musts.map(one => elementRow(one, depth)), lines: []}),
    },
    {
      heading: words.part.should,
      note: words.shouldNote,
      groups: grouped(shoulds, system).map(({title, judged}) => dutyGroup(title, judged, depth)),
    },
    {
      heading: words.part.problems,
      note: problems.length === 0 ? words.problemsNone : null,
      groups: [
        ...single({items: problems, lines: []}),
        ...(judged.length === 0 ? [] : [{title: words.cells.title, items: [], lines: cellLines(assessment, titleOf)}]),
      ],
    },
    {heading: words.part.defects, note: null, groups: single({items: assessment.defects.map(defectRow), lines: []})},
    {heading: words.part.hint, note: null, groups: hints.length === 0 ? [] : hintsOf(hints, system, depth)},
  ]
  return {
    title: clean(assessment.report.title ?? words.untitled),
    head: headOf(assessment, depth),
    parts: filled(parts),
    notes: unbuilt === 0 ? [] : [words.unbuilt(unbuilt)],
  }
}
