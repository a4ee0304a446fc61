import {type Comparison, compare, readReport} from '../../src/index.ts'
import {rulebook, textFile} from '../reports.ts'

/** What the report of an invented town says; the rest of it is the same every year. */
export interface Year {
  readonly year?: number | null
  readonly body?: string
  readonly measures?: readonly string[]
  readonly problems?: readonly string[]
  readonly plan?: readonly string[]
}

const numbered = (items: readonly string[]): string => items.map((text, at) => `${at + 1}.${text}`).join('\n')

/** The text of such a report. */
export function textOf({year = 2023, body = '云溪县槐河镇', measures = [], problems = [], plan = []}: Year): string {
  return [
    `${body}${year === null ? '' : `${year}年`}法治政府建设情况报告`,
    '一、主要工作开展情况',
    ...measures,
    '二、存在的问题',
    numbered(problems),
    '三、下一步工作打算',
    ...plan,
  ].join('\n')
}

/** Compare two such reports, 2022 and 2023 where they do not say otherwise. */
export async function compared(last: Year, now: Year): Promise<Comparison> {
  const [before, after] = [textFile(textOf({year: 2022, ...last}), '上年.txt'), textFile(textOf(now), '本年.txt')]
  return compare([await readReport(before, rulebook), await readReport(after, rulebook)], rulebook)
}
