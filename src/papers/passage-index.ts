import type {Assessment, Evidence} from '../model/assessment.ts'
import {type Catalogue, grouped, judgedIn, systemNamed} from '../model/judged.ts'
import type {IndexedIndicator, IndexedPassage} from '../model/passage-index.ts'
import {within} from '../model/place.ts'
import {outermost} from './passages.ts'

/** The index of a report by indicator (指标—所在段落对照表): every indicator that was checked, with all its passages in the order of the report. */
export function passageIndexOf(assessment: Assessment, catalogue: Catalogue): readonly IndexedIndicator[] {
  const {sections, summary} = assessment
  const located = (one: Evidence): IndexedPassage => ({
    ...one,
    heading: sections.find(({span}) => within(one.span, span))?.heading ?? null,
  })
  const groups = grouped(judgedIn(assessment), systemNamed(catalogue, summary.system))
  return groups
    .flatMap(({title: group, judged}) => judged.map(one => ({group, ...one})))
    .map(({group, finding, standing}, index) => ({
      ...{number: index + 1, group, indicator: finding.indicator, title: finding.title},
      ...{force: finding.force, standing, admitted: finding.admitted},
      passages: outermost([...finding.mentions, ...finding.evidence]).map(located),
      near: finding.near,
    }))
}
