import type {Assessment, Defect, Finding, Gap, Passage} from '../model/assessment.ts'
import {type Decided, waiverOn} from '../model/review.ts'
import {isTextual} from '../model/source.ts'
import type {Force} from '../model/standing.ts'
import {words} from './messages.ts'
import {clean, verbatim} from './quotation.ts'
import {sarifWords} from './sarif-words.ts'

/** The levels of SARIF. */
export type Level = 'error' | 'warning' | 'note'

/** How grave a gap is to a reader of SARIF. */
export const levels = {must: 'error', should: 'warning', hint: 'note'} as const satisfies Record<Force, Level>

const joined = (...texts: readonly string[]): string => texts.filter(text => text !== '').join('\n')

/** A path as a URI: a relative one as a reference, one from a root or a drive as a file URI. */
export function uriOf(file: string): string {
  if (file === '-') return 'stdin'
  const path = encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F')
  if (path.startsWith('/')) return `file://${path}`
  return /^[a-z]:\//i.test(path) ? `file:///${path}` : path
}

/** Where a passage stands: in files of text by line and characters, in others by what their format knows. */
function locationOf({document}: Assessment, passage?: Passage) {
  const artifactLocation = {uri: uriOf(document.file)}
  if (passage === undefined) return {physicalLocation: {artifactLocation}}
  const {span, line, section, position, quote} = passage
  const region = {startLine: line, charOffset: span[0], charLength: span[1] - span[0], snippet: {text: quote}}
  return {
    physicalLocation: isTextual(document.format) ? {artifactLocation, region} : {artifactLocation},
    ...(section === '' ? {} : {logicalLocations: [{fullyQualifiedName: section, kind: 'element'}]}),
    message: {text: clean(verbatim(passage))},
    ...(position === null ? {} : {properties: {...position, charOffset: span[0], charLength: span[1] - span[0]}}),
  }
}

function gapMessage(gap: Gap, finding: Finding): string {
  const unsaid = finding.standing === 'absent' || finding.standing === 'planned'
  return joined(
    sarifWords.gap(words.force[gap.severity], words.gap[gap.kind], finding.title),
    gap.problem === null ? '' : words.disclosure[gap.disclosure](gap.problem),
    sarifWords.remedy(gap.remedy),
    unsaid ? sarifWords.supplement(gap.supplement) : '',
    unsaid ? sarifWords.admission(gap.admission) : '',
  )
}

/** The places that bear on a gap without being its evidence: what sounds alike, and the problem item that owns up to it. */
function relatedTo(assessment: Assessment, gap: Gap, {near}: Finding) {
  const item = assessment.problems.find(({ref}) => ref === gap.problem)?.said[0]
  const {physicalLocation} = locationOf(assessment)
  const alike = near.map(({line, text}) => ({
    physicalLocation: isTextual(assessment.document.format)
      ? {...physicalLocation, region: {startLine: line}}
      : physicalLocation,
    message: {text: `${sarifWords.near}：${clean(text)}`},
  }))
  const owned = item
    ? [{...locationOf(assessment, item), message: {text: `${sarifWords.owned}：${clean(verbatim(item))}`}}]
    : []
  return [...owned, ...alike].map((location, id) => ({id: id + 1, ...location}))
}

function gapResult(
  assessment: Assessment,
  gap: Gap,
  {finding, decided}: {finding: Finding; decided: Decided | undefined},
) {
  const waiver = waiverOn(gap.indicator, decided)
  const [first] = finding.evidence
  return {
    ruleId: gap.indicator,
    level: levels[gap.severity],
    message: {text: gapMessage(gap, finding)},
    locations: [locationOf(assessment, first)],
    relatedLocations: relatedTo(assessment, gap, finding),
    partialFingerprints: {'gap/v1': `${gap.indicator} ${gap.kind}`},
    suppressions:
      waiver === undefined ? [] : [{kind: 'external', status: 'accepted', justification: words.waived(waiver)}],
    properties: {kind: gap.kind, severity: gap.severity, disclosure: gap.disclosure, standing: finding.standing},
  }
}

/** The rule that an error breaks. */
export const ruleOfDefect = ({kind}: Defect): string => `defect.${kind}`

/** A result for each error in a report. Those with the same words are told apart by their order, so that an edit elsewhere changes no fingerprint. */
export function defectResults(assessment: Assessment) {
  const seen = new Map<string, number>()
  return assessment.defects.map(defect => {
    const key = `${defect.kind} ${defect.text.replace(/\s+/g, '')}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return {
      ruleId: ruleOfDefect(defect),
      level: defect.certain ? ('warning' as const) : ('note' as const),
      message: {text: sarifWords.defect(words.certain[defect.certain ? 'yes' : 'no'], clean(defect.message))},
      locations: [locationOf(assessment, defect)],
      relatedLocations: [],
      partialFingerprints: {'defect/v1': `${key} ${times}`},
      suppressions: [],
      properties: {certain: defect.certain},
    }
  })
}

/** A result for each gap of a report; a waiver that holds suppresses it. */
export const gapResults = (assessment: Assessment, decided: Decided | undefined) =>
  assessment.gaps.flatMap(gap => {
    const finding = assessment.findings.find(({indicator}) => indicator === gap.indicator)
    return finding ? [gapResult(assessment, gap, {finding, decided})] : []
  })
