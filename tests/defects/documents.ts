import {readReport} from '../../src/index.ts'
import type {Flaw} from '../../src/model/defect.ts'
import type {Level} from '../../src/model/report.ts'
import {judge, prepared} from '../../src/pipeline.ts'
import {rulebook, textFile} from '../reports.ts'

/** A flaw with the words that it is about. */
export interface Found extends Flaw {
  readonly words: string
}

const loaded = prepared(rulebook)
const offices: Readonly<Partial<Record<Level, string>>> = {
  镇: '云溪县槐河镇人民政府',
  街道: '云溪区石桥街道办事处',
  县: '云溪县人民政府',
}

/** Where a text stands: the year and level of its report, and in which part. */
export interface Place {
  readonly year?: number
  readonly level?: Level
  readonly under?: 'measures' | 'plan'
}

/** The flaws of the kinds that citations and years have, in a whole report. */
export async function flawsOf(text: string): Promise<readonly Found[]> {
  const report = await readReport(textFile(text), loaded)
  const {flaws} = await judge(report, loaded)
  const mine = flaws.filter(({kind}) => kind === 'citation' || kind === 'year')
  return mine.map(flaw => ({...flaw, words: report.text.text.slice(flaw.span.start, flaw.span.end)}))
}

/** The same of one text in a report that holds nothing else. */
export function flawsBy(text: string, {year = 2024, level = '镇', under = 'measures'}: Place = {}) {
  const [own, plan] = under === 'measures' ? [text, '略。'] : ['略。', text]
  const parts = `一、主要举措和成效\n${own}\n二、存在的不足\n略。\n三、${year + 1}年工作安排\n${plan}`
  return flawsOf(`${offices[level]}${year}年法治政府建设年度报告\n${parts}`)
}
