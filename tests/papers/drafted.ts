import {check, readReport} from '../../src/index.ts'
import type {Assessment} from '../../src/model/assessment.ts'
import type {Draft} from '../../src/model/draft.ts'
import {draftOf} from '../../src/papers/draft.ts'
import {rulebook, textFile} from '../reports.ts'

/** A report of an invented town, in whose parts stands what is given. */
export const townReport = (problems: string, plan = '略。', done = '全年调解纠纷120件。'): string =>
  [
    '云溪县槐河镇人民政府2023年法治政府建设年度报告',
    '一、主要举措和成效',
    done,
    ...(problems === '' ? [] : ['二、存在的不足', problems]),
    `${problems === '' ? '二' : '三'}、2024年工作安排`,
    plan,
  ].join('\n')

/** What a report comes to. */
export const assessed = async (text: string): Promise<Assessment> =>
  check(await readReport(textFile(text), rulebook), rulebook)

/** The draft that a report gives rise to. */
export const drafted = async (text: string): Promise<Draft> => draftOf(await assessed(text), rulebook)

/** The passage of some words of a report. */
export function passageOf(text: string, quote: string) {
  const start = text.indexOf(quote)
  const line = text.slice(0, start).split('\n').length
  return {quote, text: quote, span: [start, start + quote.length] as const, line, position: null, section: ''}
}
