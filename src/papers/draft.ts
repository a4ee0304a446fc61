import type {Assessment, Gap} from '../model/assessment.ts'
import type {Choices, Doubtful, Draft, Shortcoming, Unverified} from '../model/draft.ts'
import type {Catalogue} from '../model/judged.ts'
import {chineseNumber, chineseValue} from '../model/numeral.ts'
import {eitherIn} from '../model/remedy.ts'
import type {Role} from '../model/report.ts'
import {type Settled, settledBy} from './choices.ts'
import {numbersLike} from './numbering.ts'
import {findingsOf, mentionsIn, outermost} from './passages.ts'
import {concededApart, ownItem, plannedOnly, unmetTargets} from './shortcomings.ts'

/** What cannot be written any more: that there was nothing to do, where the report shows that there was. */
const refutedIn = ({findings}: Assessment, {indicators}: Catalogue): ReadonlySet<string> =>
  new Set(
    findings
      .filter(({standing}) => standing === 'substantiated')
      .flatMap(finding => eitherIn(indicators.find(({id}) => id === finding.indicator)?.remedy ?? '')?.nothing ?? []),
  )

function unverifiedOf(assessment: Assessment, gap: Gap, refuted: ReadonlySet<string>): readonly Unverified[] {
  const {indicator, kind, severity, supplement, admission, remedy, disclosure} = gap
  return findingsOf(assessment, [indicator]).map(finding => {
    const [own] = disclosure === 'disclosed' ? outermost(mentionsIn(finding, 'admitted')) : []
    const [planned] = outermost(mentionsIn(finding, 'planned'))
    const nothing = eitherIn(remedy)?.nothing ?? null
    return {
      ...{indicator, title: finding.title, kind, severity, standing: finding.standing ?? 'absent'},
      ...{supplement, admission, nothing: nothing === null || refuted.has(nothing) ? null : nothing, remedy},
      ...{own: own ?? null, near: finding.near[0] ?? null, planned: planned ?? null},
    }
  })
}

/** Numbers of the two parts: the report's own, or where they would stand. */
function partsOf({sections}: Assessment): Draft['parts'] {
  const numberOf = (role: Role) => {
    const number = sections.find(section => section.role === role)?.number ?? ''
    return /^[一二三四五六七八九十]{1,3}$/.test(number) ? chineseValue(number) : null
  }
  const [problems, plan] = [numberOf('problems'), numberOf('plan')]
  const first = problems ?? plan ?? 3
  return [chineseNumber(first), chineseNumber(problems !== null && plan !== null && plan > problems ? plan : first + 1)]
}

const doubtful = ({defects}: Assessment): readonly Doubtful[] =>
  defects
    .filter(({kind}) => kind === 'number')
    .map(({kind: _, ...defect}) => defect)
    .toSorted((a, b) => Number(b.certain) - Number(a.certain))

const silent = ({kind}: Gap): boolean => kind === 'missing' || kind === 'unstated'

/** Good practice is asked about where the report only plans it, too, unless it owns up to that itself. */
const hinted = (gap: Gap): boolean =>
  gap.severity === 'hint' &&
  (silent(gap) || gap.kind === 'structural' || (gap.kind === 'planned-only' && gap.disclosure !== 'disclosed'))

/** What a report gives to write down as a shortcoming, with what the office settled to be one. */
function itemsOf(assessment: Assessment, {shortcomings, indicators}: Settled): readonly Shortcoming[] {
  const {problems} = assessment
  const items = [
    ...problems.map(problem => ownItem(assessment, problem)),
    ...concededApart(assessment),
    ...unmetTargets(assessment),
    ...shortcomings,
    ...plannedOnly(assessment).filter(({about}) => !about.some(({indicator}) => indicators.has(indicator))),
  ]
  const numbers = numbersLike(
    problems.map(({text}) => text),
    items.length,
  )
  return items.map((item, index) => ({number: numbers[index] ?? '', ...item}))
}

/**
 * Draft 存在的不足 and 下一步 from what a report says itself (草稿), and list what it does not say, to be verified; what the office has settled of
 * that goes where it chose.
 */
export function draftOf(assessment: Assessment, catalogue: Catalogue, choices: Choices = new Map()): Draft {
  const refuted = refutedIn(assessment, catalogue)
  const mattersOf = (counts: (gap: Gap) => boolean) =>
    assessment.gaps.filter(counts).flatMap(gap => unverifiedOf(assessment, gap, refuted))
  const chosen = mattersOf(({indicator}) => choices.has(indicator))
  const settled = settledBy(choices, chosen, assessment)
  const {additions} = settled
  const listed = (counts: (gap: Gap) => boolean) =>
    mattersOf(gap => !settled.indicators.has(gap.indicator) && counts(gap))
  const {title, body, level, year} = assessment.report
  return {
    ...{title, body, level, year, parts: partsOf(assessment)},
    shortcomings: itemsOf(assessment, settled),
    ...(additions.length === 0 ? {} : {additions}),
    figures: doubtful(assessment),
    elements: listed(({kind, severity}) => kind === 'structural' && severity !== 'hint'),
    unverified: listed(gap => silent(gap) && gap.severity !== 'hint'),
    hints: listed(hinted),
  }
}
