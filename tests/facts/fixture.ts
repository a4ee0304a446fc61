import {expect} from 'vitest'
import {factsIn} from '../../src/facts/index.ts'
import {readReport} from '../../src/index.ts'
import type {FactReading, Mention} from '../../src/model/fact.ts'
import {lexiconOf} from '../../src/model/lexicon.ts'
import {patternListsOf} from '../../src/model/lists.ts'
import type {FactRule} from '../../src/model/rules.ts'
import {overlaps} from '../../src/model/span.ts'
import {prepared} from '../../src/pipeline.ts'
import {rulebook, textFile} from '../reports.ts'

/** The part that a text stands in, by its heading. */
export const headings = {
  measures: '主要举措和成效',
  duty: '党政主要负责人履行推进法治建设第一责任人职责情况',
  problems: '存在的不足',
  mixed: '存在的不足和下一步打算',
  plan: '2025年工作安排',
  other: '总体情况',
} as const

/** A text without its ⟦…⟧ marks, and the marked words. */
export function unmark(marked: string): {readonly text: string; readonly words: readonly string[]} {
  const words = [...marked.matchAll(/⟦([^⟧]+)⟧/g)].map(([, word = '']) => word)
  if (words.length === 0) throw new Error(`nothing is marked in ${marked}`)
  return {text: marked.replaceAll(/[⟦⟧]/g, ''), words}
}

/** A report of an invented town with one text under the heading of a part; the other parts hold nothing. */
export function townReport(text: string, under: keyof typeof headings = 'measures'): string {
  const parts = [
    [headings[under], text],
    ...(['measures', 'problems', 'plan'] as const)
      .filter(role => role !== under && !(under === 'mixed' && role !== 'measures'))
      .map(role => [headings[role], '略。']),
  ]
  const numbered = parts.map(([heading, words], index) => `${'一二三四'[index]}、${heading}\n${words}`)
  return ['云溪县槐河镇人民政府2024年法治政府建设年度报告', ...numbered].join('\n')
}

interface Read extends FactReading {
  /** The report after repair. */
  readonly text: string
}

/** What one fact rule reads in a text. */
export async function readBy(rule: Partial<FactRule>, text: string, under?: keyof typeof headings): Promise<Read> {
  const whole = {id: 'test.fact', title: '所测事实', frames: [], examples: [], ...rule}
  const book = {...rulebook, facts: [whole]}
  const rules = prepared({...book, lexicon: lexiconOf(patternListsOf(book), book.classes)})
  const report = await readReport(textFile(townReport(text, under)), rules)
  return {...factsIn(report, rules), text: report.text.text}
}

/** How the marked words of a text are said, by a rule that looks for just these words. */
export async function saidIn(marked: string, under?: keyof typeof headings): Promise<Mention> {
  const {text, words} = unmark(marked)
  const {facts, text: repaired} = await readBy({frames: [{say: [...words]}], lacks: [...words]}, text, under)
  const [word = ''] = words
  const at = repaired.indexOf(word)
  const mentions = (facts.get('test.fact')?.mentions ?? []).filter(({span}) =>
    overlaps(span, {start: at, end: at + word.length}),
  )
  return mentions.find(({mood}) => mood === 'admitted') ?? mentions[0] ?? expect.fail(`no mention of ${word}`)
}
