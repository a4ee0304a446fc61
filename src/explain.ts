import {assessmentOf} from './contract.ts'
import {type ConditionNode, citationsOf, type Explanation} from './model/explanation.ts'
import type {Answer} from './model/judgement.ts'
import type {Report} from './model/report.ts'
import type {FactRule} from './model/rules.ts'
import {type CheckOptions, judge, type LoadedRulebook} from './pipeline.ts'

/** Titles of the facts that the outline supplies. */
const structural: Readonly<Record<string, string>> = {
  'form.title': '标题要素',
  'form.measures': '举措和成效部分',
  'form.duty': '第一责任人履职部分',
  'form.problems': '不足部分',
  'form.causes': '不足的原因',
  'form.plan': '下一年度安排部分',
  'form.closing': '署名和日期',
  'form.response': '安排对不足的回应',
  'form.years': '各处年度一致',
  'form.deadline': '报送公开期限',
  'form.faultless': '没有列出不足',
}

function nodeOf(answer: Answer, rules: readonly FactRule[]): ConditionNode {
  const {held: holds} = answer
  if (answer.kind !== 'leaf')
    return {kind: answer.kind, holds, children: answer.children.map(child => nodeOf(child, rules))}
  const {fact, wanted, actual} = answer
  const title = rules.find(({id}) => id === fact)?.title ?? structural[fact] ?? fact
  return {kind: 'leaf', holds, fact, title, wanted, actual}
}

/**
 * How one report came to its standing on one indicator: 核查说明.
 *
 * @throws RangeError for an id that the system does not hold.
 */
export async function explain(
  report: Report,
  rulebook: LoadedRulebook,
  {indicator: id, ...options}: CheckOptions & {readonly indicator: string},
): Promise<Explanation> {
  const judged = await judge(report, rulebook, options)
  const {findings, problems} = assessmentOf(report, rulebook, judged)
  const judgement = judged.judgements.find(({indicator}) => indicator.id === id)
  const finding = findings.find(({indicator}) => indicator === id)
  if (!judgement || !finding) throw new RangeError(`no indicator ${id} in this system`)
  const {indicator, answers} = judgement
  return {
    indicator: {...indicator, basis: citationsOf(indicator, rulebook.sources, judged.year)},
    finding,
    tree: nodeOf(answers.requires, rulebook.facts),
    mentions: finding.mentions,
    searched: {
      clauses: report.text.lines.reduce((sum, {clauses}) => sum + clauses.length, 0),
      sections: report.outline.sections.length,
    },
    near: finding.near,
    problems: problems.filter(({indicators}) => indicators.includes(id)),
  }
}
