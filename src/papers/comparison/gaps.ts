import type {Assessment, Finding, Gap} from '../../model/assessment.ts'
import {type GapChange, type GapFate, gapFates, type YearStanding} from '../../model/comparison.ts'
import {forces, standings} from '../../model/standing.ts'

const standingOf = (finding: Finding | undefined): YearStanding | null => {
  if (finding === undefined || finding.standing === null) return null
  const {standing, admitted, evidence} = finding
  return {standing, admitted, evidence: evidence[0] ?? null}
}

interface Both {
  readonly last: Gap | undefined
  readonly now: Gap | undefined
  readonly lastYear: YearStanding | null
  readonly nowYear: YearStanding | null
}

/** A gap that is gone because the matter does not apply, or was not checked, is not solved; nor is one new that was not looked for. */
function fateOf({last, now, lastYear, nowYear}: Both): GapFate {
  if (last && now) return 'repeated'
  if (last) return nowYear === null ? 'unchecked' : nowYear.standing === 'not_applicable' ? 'lapsed' : 'solved'
  return lastYear === null ? 'unchecked' : 'new'
}

const order = ({fate, severity, now, last}: GapChange): number =>
  (gapFates.indexOf(fate) * forces.length + forces.indexOf(severity)) * standings.length +
  (standings.length - 1 - standings.indexOf((now ?? last)?.standing ?? 'absent'))

/** What became of the gaps from one year to the next (缺口变化), worst first, then in the order of the system. */
export function gapChanges(last: Assessment, now: Assessment): readonly GapChange[] {
  const [lastGaps, nowGaps] = [last, now].map(({gaps}) => new Map(gaps.map(gap => [gap.indicator, gap])))
  const [lastFindings, nowFindings] = [last, now].map(
    ({findings}) => new Map(findings.map(finding => [finding.indicator, finding])),
  )
  const ids = [...new Set([...now.findings, ...last.findings].map(({indicator}) => indicator))]
  const changes = ids.flatMap((indicator): readonly GapChange[] => {
    const [before, after] = [lastGaps?.get(indicator), nowGaps?.get(indicator)]
    const [was, is] = [lastFindings?.get(indicator), nowFindings?.get(indicator)]
    const severity = (after ?? before)?.severity
    if (severity === undefined) return []
    const [lastYear, nowYear] = [standingOf(was), standingOf(is)]
    const fate = fateOf({last: before, now: after, lastYear, nowYear})
    const title = is?.title ?? was?.title ?? indicator
    return [{indicator, title, fate, severity, last: lastYear, now: nowYear}]
  })
  return changes.toSorted((a, b) => order(a) - order(b))
}
