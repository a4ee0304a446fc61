import type {Assessment, Failure} from '../model/assessment.ts'
import {grouped, type Judged, judgedIn, systemNamed} from '../model/judged.ts'
import {type Decided, waiverOn} from '../model/review.ts'
import {junitWords} from './junit-words.ts'
import {words} from './messages.ts'
import {clean, quotation, spotOf} from './quotation.ts'
import type {Collector, RenderOptions} from './written.ts'
import {escapedXml} from './xml.ts'

/** How a test came out. `body` stands inside its element. */
interface Case {
  readonly group: string
  readonly name: string
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  readonly body: string
}

/** The tests of one report. */
interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
  readonly output: string
}

const element = (name: string, attributes: Readonly<Record<string, string | number>>, body: string): string => {
  const open = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapedXml(String(value))}"`),
  ].join(' ')
  return body === '' ? `<${open}/>\n` : `<${open}>${body}</${name}>\n`
}

/** What a finding that leaves something to do has to say. */
function gapBody({finding, gap}: Judged): string {
  if (gap === null) return ''
  const {label} = words
  const own = gap.problem === null ? [] : [words.disclosure[gap.disclosure](gap.problem)]
  const said = finding.evidence.slice(0, 1).map(one => `${label.quote}：${quotation(one)}`)
  const near = finding.near.slice(0, 1).map(({line, text}) => `${label.near}：${words.near(line, clean(text))}`)
  return [...own, ...said, ...near, `${label.remedy}：${clean(gap.remedy)}`].filter(text => text !== '').join('\n')
}

function outcomeOf(judged: Judged, {decided, fails}: {decided: Decided | undefined; fails: RenderOptions['fails']}) {
  const {finding, standing, gap} = judged
  if (standing === 'not_applicable') {
    const message = junitWords.notApplicable(finding.reason === null ? '' : words.reason[finding.reason])
    return {outcome: 'skipped', body: element('skipped', {message}, '')} as const
  }
  if (gap === null) return {outcome: 'passed', body: ''} as const
  const waiver = waiverOn(finding.indicator, decided)
  if (waiver) return {outcome: 'skipped', body: element('skipped', {message: words.waived(waiver)}, '')} as const
  const message = junitWords.gap(words.force[gap.severity], words.gap[gap.kind])
  const told = escapedXml(gapBody(judged))
  return fails?.(gap)
    ? ({outcome: 'failure', body: element('failure', {type: gap.kind, message}, told)} as const)
    : ({outcome: 'passed', body: element('system-out', {}, `${escapedXml(message)}\n${told}`)} as const)
}

function suiteOf(assessment: Assessment, decided: Decided | undefined, {rulebook, fails}: RenderOptions): Suite {
  const groups = grouped(judgedIn(assessment), systemNamed(rulebook, assessment.summary.system))
  const cases = groups.flatMap(({title, judged}) =>
    judged.map(one => ({
      group: title === '' ? junitWords.ungrouped : title,
      name: `${one.finding.indicator} ${one.finding.title}`,
      ...outcomeOf(one, {decided, fails}),
    })),
  )
  const {defects} = assessment
  const told = defects.map(defect =>
    junitWords.defect(spotOf(defect), words.certain[defect.certain ? 'yes' : 'no'], clean(defect.message)),
  )
  const output = defects.length === 0 ? '' : [junitWords.defects(defects.length), ...told].join('\n')
  return {name: assessment.document.file, cases, output}
}

function failedSuite({document, error}: Failure): Suite {
  const body = element('error', {type: error.code, message: clean(error.message)}, '')
  return {
    name: document.file,
    cases: [{group: junitWords.read, name: junitWords.read, outcome: 'error', body}],
    output: '',
  }
}

const totals = (cases: readonly Case[]) => {
  const count = (wanted: Case['outcome']) => cases.filter(({outcome}) => outcome === wanted).length
  return {tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped')}
}

function printed({name, cases, output}: Suite): string {
  const body = cases.map(one => element('testcase', {classname: one.group, name: one.name}, one.body)).join('')
  const out = output === '' ? '' : element('system-out', {}, escapedXml(output))
  return element('testsuite', {name, ...totals(cases)}, `\n${body}${out}`)
}

/**
 * The results of a run as a JUnit report: a suite for each report, a test for each indicator. A test fails where its gap is at or above
 * the threshold of the run, and is skipped where the indicator does not apply or a waiver holds; what is below is told as output.
 */
export function junitOf(options: RenderOptions): Collector {
  const suites: string[] = []
  const cases: Case[] = []
  return {
    take(result, decided) {
      const suite = 'error' in result ? failedSuite(result) : suiteOf(result, decided, options)
      suites.push(printed(suite))
      for (const one of suite.cases) cases.push({...one, body: ''})
    },
    end: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {name: 'duibiao', ...totals(cases)}, `\n${suites.join('')}`)}`,
  }
}
