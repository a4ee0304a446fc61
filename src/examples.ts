import {factsIn} from './facts/index.ts'
import type {Finding} from './model/assessment.ts'
import type {Mood} from './model/fact.ts'
import type {Indicator, IndicatorExample} from './model/indicator.ts'
import type {Report, Role} from './model/report.ts'
import type {FactRule, RedLine} from './model/rules.ts'
import {readingOf} from './model/source.ts'
import {check, judge, type LoadedRulebook, reportOf} from './pipeline.ts'

/** An example that does not come out as its author says: 示例不符. */
export interface ExampleFailure {
  /** Of the fact rule or indicator. */
  readonly id: string
  readonly example: string
  readonly expected: string
  readonly found: string
}

const headings: Readonly<Record<Role, string>> = {
  measures: '主要举措和成效',
  duty: '党政主要负责人履行推进法治建设第一责任人职责情况',
  problems: '存在的不足',
  plan: '下一年度工作安排',
  other: '总体情况',
}

/** The year of the reports in which examples stand, unless what they show is of a later one. */
const usualYear = 2024

/** A report of an invented town in which one text stands alone under the heading of a role; a text that brings its own parts stands as it is. */
const reportWith = (
  {text, under = 'measures', year = usualYear}: {text: string; under?: Role | undefined; year?: number},
  rulebook: LoadedRulebook,
): Promise<Report> => {
  const own = /^一、/m.test(text)
  const content = own
    ? text
    : `云溪县槐河镇人民政府${year}年法治政府建设年度报告\n一、${headings[under]}\n${text}\n二、其他需要报告的情况\n无。`
  return reportOf(readingOf('example', content), rulebook)
}

async function moodIn(
  rule: FactRule,
  example: FactRule['examples'][number],
  rulebook: LoadedRulebook,
): Promise<Mood | 'none' | 'particular'> {
  const fact = factsIn(await reportWith(example, rulebook), rulebook).facts.get(rule.id)
  const [strongest] = fact?.mentions ?? []
  return strongest === undefined ? 'none' : strongest.strength === 3 ? 'particular' : strongest.mood
}

async function ruleFailures(rule: FactRule, rulebook: LoadedRulebook): Promise<readonly ExampleFailure[]> {
  const failures: ExampleFailure[] = []
  for (const example of rule.examples) {
    const {text, mood} = example
    const found = await moodIn(rule, example, rulebook)
    if (found !== mood && !(mood === 'none' && found === 'named'))
      failures.push({id: rule.id, example: text, expected: mood, found})
  }
  return failures
}

/** An example as it is tried; a denial may also come out as a declaration that there was nothing. */
interface Trial extends IndicatorExample {
  readonly denial?: boolean
}

/** The examples of an indicator, its admission and its denial among them: neither says that it was done. */
const trialsOf = ({examples, shortfall, denied}: Indicator): readonly Trial[] => [
  ...examples,
  ...(shortfall === undefined
    ? []
    : [{name: 'shortfall', text: shortfall, under: 'problems', standing: 'absent', admitted: true} as const]),
  ...(denied === undefined ? [] : [{name: 'denied', text: denied, standing: 'absent', denial: true} as const]),
]

async function indicatorFailures(indicator: Indicator, rulebook: LoadedRulebook): Promise<readonly ExampleFailure[]> {
  const failures: ExampleFailure[] = []
  const system = rulebook.systems.find(({groups}) => groups.some(({items}) => items.includes(indicator.id)))?.id
  const year = Math.max(usualYear, indicator.since ?? 0)
  for (const {name, text, under, standing, admitted = false, denial = false} of trialsOf(indicator)) {
    const {findings} = await check(await reportWith({text, under, year}, rulebook), rulebook, {system})
    const finding = findings.find(({indicator: id}) => id === indicator.id)
    const told = (one: Pick<Finding, 'standing' | 'admitted'>) => `${one.standing}${one.admitted ? '+admitted' : ''}`
    const [expected, found] = [told({standing, admitted}), finding ? told(finding) : 'none']
    if (expected !== found && !(denial && found === 'not_applicable'))
      failures.push({id: indicator.id, example: `${name}：${text}`, expected, found})
  }
  return failures
}

async function redLineFailures(line: RedLine, rulebook: LoadedRulebook): Promise<readonly ExampleFailure[]> {
  const failures: ExampleFailure[] = []
  for (const {text, under, year = usualYear, level, crosses} of line.examples) {
    const report = await reportWith({text, under, year}, rulebook)
    const {flaws} = await judge(report, rulebook, {year, level})
    const told = (crossed: boolean) => (crossed ? 'crosses' : 'none')
    const found = flaws.some(({kind, message}) => kind === line.kind && message.startsWith(line.message))
    if (found !== crosses) failures.push({id: line.id, example: text, expected: told(crosses), found: told(found)})
  }
  return failures
}

/** Run the examples of every rule, red line and indicator (示例检验). Gives those that do not come out as their authors say. */
export async function lint(rulebook: LoadedRulebook): Promise<readonly ExampleFailure[]> {
  const failures: ExampleFailure[] = []
  for (const rule of rulebook.facts) failures.push(...(await ruleFailures(rule, rulebook)))
  for (const line of rulebook.redlines) failures.push(...(await redLineFailures(line, rulebook)))
  for (const indicator of rulebook.indicators) failures.push(...(await indicatorFailures(indicator, rulebook)))
  return failures
}
