import type {Assessment} from '../../src/model/assessment.ts'
import {assessmentOf} from '../reports.ts'

type Defect = Assessment['defects'][number]

/** Invented offices, one of each level. */
export const offices = {
  乡: '云溪县红桥乡人民政府',
  镇: '云溪县青禾镇人民政府',
  街道: '平澜区石桥街道办事处',
  县: '云溪县人民政府',
  部门: '云溪县水务局',
} as const

/** A report of an invented office with one text among its measures; a text that brings its own parts stands as it is. */
export function reportWith(text: string, level: keyof typeof offices = '镇', year = 2024): string {
  const title = `${offices[level]}${year}年法治政府建设年度报告`
  return /^一、/m.test(text)
    ? `${title}\n${text}`
    : `${title}\n一、主要举措和成效\n${text}\n二、其他需要报告的情况\n无。`
}

/** The errors of these kinds found in a report, in the order of the text. */
export async function defectsIn(report: string, kinds: readonly string[]): Promise<readonly Defect[]> {
  const {defects} = await assessmentOf(report)
  return defects.filter(({kind}) => kinds.includes(kind))
}

/** A text without its ⟦…⟧ marks, and the marked words in order. */
export const unmark = (marked: string): {readonly text: string; readonly words: readonly string[]} => ({
  text: marked.replaceAll(/[⟦⟧]/g, ''),
  words: [...marked.matchAll(/⟦([^⟧]+)⟧/g)].map(([, words = '']) => words),
})
