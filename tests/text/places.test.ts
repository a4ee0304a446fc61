import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {ReadableText} from '../../src/model/report.ts'
import type {Span} from '../../src/model/span.ts'
import {repaired, reports} from './fixture.ts'

const bits = [
  ...[
    '法治',
    '政府',
    '國務院關於',
    '執法',
    '一是',
    '（一）',
    '(二)',
    '三、',
    '第1页 共2页',
    '- 2 -',
    '１，２００',
    '12:30',
    '97.8%',
  ],
  ...[
    '，',
    '。',
    '。。',
    ',,',
    '、，',
    '；',
    '：',
    '“',
    '”',
    '《',
    '》',
    '(fǎ)',
    '(zhì)',
    '?。ㄒ唬',
    '?',
    'Word',
    '𠮷',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '　',
    '\n　　',
    '# ',
    '## ',
    '**',
    '| ',
    ' |',
    '1. ',
    '首页 > 概况',
    '发布日期：2024-01-10',
  ],
]
const anyText = fc
  .array(fc.oneof({weight: 9, arbitrary: fc.constantFrom(...bits)}, fc.string()), {maxLength: 120})
  .map(parts => parts.join(''))
/** What a restored head (（六）) may hold, and what traditional and full-width units become. */
const heads = /[（）一二三四五六七八九十]/
const folded = /[國務關於Ａ-Ｚａ-ｚ]/

/** Whether a text is to be simplified as a whole. */
const traditional = (content: string): boolean =>
  (content.match(/[國務關於規劃應設現進貫徹]/g) ?? []).length > content.length / 200

/** Whether spans lie one behind another without a gap. */
const tiles = (spans: readonly Span[], {start, end}: Span): boolean =>
  (spans[0]?.start ?? start) === start &&
  (spans.at(-1)?.end ?? end) === end &&
  spans.every((span, index) => span.start < span.end && (spans[index + 1]?.start ?? span.end) === span.end)

/** The first unit that is out of its place, or undefined. */
function strayIn({text, origin}: ReadableText, content: string): string | undefined {
  if (origin.length !== text.length) return 'length'
  for (let at = 0; at < text.length; at++) {
    const [before, place] = [origin[at - 1] ?? -1, origin[at] ?? -1]
    const restored = heads.test(text[at] ?? '') && before === place
    if (place >= content.length || (place <= before && !restored)) return `${at}: ${before} → ${place}`
    const kept = /[\p{Script=Latin}\p{Script=Han}]/u.test(text[at] ?? '') && !heads.test(text[at] ?? '')
    if (kept && content[place] !== text[at] && !folded.test(content[place] ?? '') && !traditional(content))
      return `${at}: ${content[place]} → ${text[at]}`
  }
  return undefined
}

/** The first line, clause or comma part that leaves a gap, or undefined. */
function gapIn({text, lines}: ReadableText): Span | undefined {
  const ends = lines.map(({end}, index) => ({start: end, end: lines[index + 1]?.start ?? end}))
  const torn = ends.find(({start, end}, index) =>
    index < lines.length - 1 ? text.slice(start, end) !== '\n' : start !== text.length,
  )
  return (
    torn ??
    lines.find(line => !tiles(line.clauses, line)) ??
    lines.flatMap(({clauses}) => clauses).find(clause => !tiles(clause.parts, clause))
  )
}

describe('of any text', () => {
  test('every unit keeps its place, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async content => {
        expect(strayIn(await repaired(content), content)).toBeUndefined()
      }),
      {numRuns: 500},
    )
  })

  test('lines, clauses and parts tile the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async content => {
        expect(gapIn(await repaired(content))).toBeUndefined()
      }),
      {numRuns: 500},
    )
  })

  test('repairing twice changes nothing more than once', async () => {
    for (const [, content] of reports) {
      const {text} = await repaired(content)
      expect((await repaired(text)).text).toBe(text)
    }
  })
})

test.for(reports)('every unit of %s stands where it is said to stand', async ([, content]) => {
  expect(strayIn(await repaired(content), content)).toBeUndefined()
})
