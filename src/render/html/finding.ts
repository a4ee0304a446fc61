import type {Gap, GapKind} from '../../model/assessment.ts'
import {basesOf, type Judged} from '../../model/judged.ts'
import {words as common, list} from '../messages.ts'
import {citations} from '../rows.ts'
import {type Attributes, type Markup, markup} from './markup.ts'
import {chip, nearQuote, problemLink, quoteOf, row, sentence} from './quotes.ts'
import {evidenceShown, kindOf} from './spots.ts'
import type {View} from './view.ts'
import {words} from './words.ts'

/** How a finding stands, in words and with a sign: ✓ 有据. */
const standingWords = ({finding, standing}: Judged): string => {
  const names = finding.force === 'must' || finding.indicator.startsWith('form.') ? common.element : common.standing
  const sign = {
    substantiated: 'good',
    asserted: 'part',
    planned: 'part',
    absent: 'bad',
    not_applicable: 'none',
  } as const
  return `${common.marks[sign[standing]]} ${names[standing]}`
}

/** Grade, kind and disclosure of a gap. Kinds that go without saying are left out, and that nobody owned up to what is merely advised. */
export function gapChips({severity, kind, disclosure}: Gap, plain: readonly GapKind[] = []): Markup {
  const owned = severity === 'hint' && disclosure === 'undisclosed' ? '' : words.disclosure[disclosure]
  const named = plain.includes(kind) ? '' : common.gap[kind]
  return [chip(severity, common.force[severity]), chip('', named), chip(disclosure, owned)]
}

/** What the page filters by, as attributes of an entry. */
const filterData = ({finding, standing, gap}: Judged, group: number): Attributes => ({
  'data-standing': standing,
  'data-severity': gap?.severity ?? finding.force,
  'data-group': group,
  ...(gap === null ? {} : {'data-kind': gap.kind, 'data-disclosure': gap.disclosure}),
})

function advice({finding, gap}: Judged, {assessment, options}: View): readonly Markup[] {
  const bases = citations(basesOf(finding.indicator, options.rulebook, assessment.report.year))
  return [
    ...(gap === null
      ? []
      : [
          sentence(common.label.remedy, gap.remedy, 'remedy'),
          sentence(
            common.label.supplement,
            gap.supplement === '' ? '' : common.supplement(gap.supplement),
            'supplement',
          ),
          sentence(common.label.admission, gap.admission === '' ? '' : common.admission(gap.admission), 'admission'),
        ]),
    row(common.label.basis, bases, 'basis'),
  ]
}

function decisionOn(indicator: string, {options}: View): string {
  const found = options.decided?.decisions.find(decided => decided.indicator === indicator)
  if (found === undefined) return ''
  const {decision, fate} = found
  return words.decided(common.verdict[decision.decision], decision.reason ?? '') + words.fate[fate]
}

function detailsOf(judged: Judged, view: View): Markup {
  const {finding, gap} = judged
  const shown = evidenceShown(finding, view.options.verbose)
  const own = shown.filter(one => kindOf(one) === 'admitted')
  const said = shown.filter(one => kindOf(one) !== 'admitted')
  const demand = view.options.rulebook.indicators.find(({id}) => id === finding.indicator)?.demand ?? ''
  const rows = [
    sentence(common.label.demand, demand, 'demand'),
    row(
      common.label.quote,
      said.map(one => quoteOf(view, one)),
      'said',
    ),
    row(common.label.own, [
      ...own.map(one => quoteOf(view, one)),
      ...(gap?.problem ? [problemLink(view, gap.problem, common.disclosure[gap.disclosure](gap.problem))] : []),
    ]),
    row(
      common.label.near,
      finding.near.map(near => nearQuote(view, near)),
      'near',
    ),
    sentence(common.label.lacking, list(finding.lacking)),
    ...advice(judged, view),
    sentence(words.decision, decisionOn(finding.indicator, view)),
  ]
  return markup`<dl>${rows}</dl>`
}

/** Index of the group in which an indicator stands, and whether its entry is unfolded. */
interface Placing {
  readonly group: number
  readonly open?: boolean
}

/** One indicator with its standing, its gap and what both rest on: 核查结果. */
export function findingEntry(judged: Judged, view: View, {group, open = true}: Placing): Markup {
  const {finding, gap} = judged
  const {indicator, title, conditional, reason} = finding
  const chips = [
    chip('standing', standingWords(judged)),
    gap === null ? chip('', common.force[finding.force]) : gapChips(gap, ['missing', 'planned-only']),
    chip('', conditional ? common.conditional : ''),
    chip('', reason === null ? '' : common.reason[reason]),
  ]
  return markup`
    <details class="entry finding" open=${open} id=${indicator} data-entry ...${filterData(judged, group)}>
      <summary><h4><span class="number">${view.numberOf(indicator)}</span> ${title}</h4><span class="chips">${chips}</span></summary>
      ${detailsOf(judged, view)}
    </details>`
}
