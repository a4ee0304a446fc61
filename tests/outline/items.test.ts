import {describe, expect, test} from 'vitest'
import {done, outlined, plans, words} from './fixture.ts'

const before = `云溪县槐河镇2024年法治政府建设年度报告\n一、主要做法\n${done}\n`
const opening = '虽然我镇法治政府建设取得了一定成绩，但离上级要求还有不小差距，主要表现在以下几个方面：'

/** The items of a problem part as [ref, words], and their causes. */
async function problemsOf(part: string, heading = '存在的问题') {
  const found = await outlined(`${before}二、${heading}\n${part}\n三、下一步打算\n${plans}`)
  const {problems} = found.outline
  return {
    items: problems.map(({ref, span}) => [ref, words(found, span).replaceAll('\n', '')]),
    causes: problems.map(({causes}) => causes.map(span => words(found, span))),
  }
}

const [a, b, c] = ['执法力量薄弱，持证人员较少。', '普法形式单一，群众参与不够。', '调解队伍老化，业务能力不强。']

describe('a problem part is told apart into its items', () => {
  test.for([
    ['（一） on lines of their own', `（一）${a}\n（二）${b}\n（三）${c}`, ['二(一)', '二(二)', '二(三)']],
    [
      'headings with paragraphs below',
      `（一）执法力量薄弱\n${a}\n（二）普法形式单一\n${b}\n（三）调解队伍老化\n${c}`,
      ['二(一)', '二(二)', '二(三)'],
    ],
    ['1.', `1.${a}\n2.${b}\n3.${c}`, ['二1', '二2', '二3']],
    ['1、', `1、${a}\n2、${b}\n3、${c}`, ['二1', '二2', '二3']],
    ['⒈', `⒈${a}\n⒉${b}\n⒊${c}`, ['二1', '二2', '二3']],
    ['（1）', `（1）${a}\n（2）${b}\n（3）${c}`, ['二(1)', '二(2)', '二(3)']],
    [
      'paragraphs behind one that only announces them',
      `仍有一些短板需要正视。\n${a}\n${b}\n${c}`,
      ['二1', '二2', '二3'],
    ],
    ['①', `①${a}\n②${b}\n③${c}`, ['二1', '二2', '二3']],
    ['一是 on lines of their own', `一是${a}\n二是${b}\n三是${c}`, ['二1', '二2', '二3']],
    ['一是 in one paragraph', `一是${a}二是${b}三是${c}`, ['二1', '二2', '二3']],
    ['一是 behind a lead-in', `主要表现在：一是${a}二是${b}三是${c}`, ['二1', '二2', '二3']],
    ['1. in one paragraph', `${opening}1.${a}2.${b}3.${c}`, ['二1', '二2', '二3']],
    ['（一） in one paragraph', `${opening}（一）${a}（二）${b}（三）${c}`, ['二1', '二2', '二3']],
    ['首先 其次 再次', `首先，${a}\n其次，${b}\n再次，${c}`, ['二1', '二2', '二3']],
    ['第一 第二 第三', `第一，${a}\n第二，${b}\n第三，${c}`, ['二1', '二2', '二3']],
    ['——', `——${a}\n——${b}\n——${c}`, ['二1', '二2', '二3']],
    ['●', `●${a}\n●${b}\n●${c}`, ['二1', '二2', '二3']],
    ['a paragraph each', `${a}\n${b}\n${c}`, ['二1', '二2', '二3']],
    ['prose with semicolons', `${a.slice(0, -1)}；${b.slice(0, -1)}；${c}`, ['二1', '二2', '二3']],
    [
      'prose with semicolons, some of it in words that no list knows',
      `${a.slice(0, -1)}；${b.slice(0, -1)}；${c.slice(0, -1)}；网站内容更新较慢；调解队伍里能挑大梁的没有几个。`,
      ['二1', '二2', '二3', '二4', '二5'],
    ],
    [
      'the customary opening and （一）',
      `${opening}\n（一）${a}\n（二）${b}\n（三）${c}`,
      ['二(一)', '二(二)', '二(三)'],
    ],
    ['the customary opening and a paragraph each', `${opening}\n${a}\n${b}\n${c}`, ['二1', '二2', '二3']],
    [
      'the customary opening and prose',
      `${opening.slice(0, -12)}。${a.slice(0, -1)}；${b.slice(0, -1)}；${c}`,
      ['二1', '二2', '二3'],
    ],
    ['the customary opening and 一是', `${opening}一是${a}二是${b}三是${c}`, ['二1', '二2', '二3']],
  ] as const)('by %s', async ([, part, refs]) => {
    const {items} = await problemsOf(part)
    expect(items.map(([ref]) => ref)).toEqual(refs)
    for (const [index, words] of [a, b, c].entries()) expect(items[index]?.[1]).toContain(words.slice(0, 6))
    expect(items[0]?.[1]).not.toContain('取得')
  })

  test('members below an item are no items', async () => {
    const {items} = await problemsOf(`（一）${a}一是人员少。二是装备差。\n（二）${b}一是形式旧。二是内容空。`)
    expect(items.map(([ref]) => ref)).toEqual(['二(一)', '二(二)'])
  })

  test('a single sentence is one item', async () => {
    expect((await problemsOf(a)).items).toEqual([['二1', a]])
  })
})

describe('wherever the problems stand', () => {
  const refsOf = async (parts: string) => (await outlined(`${before}${parts}`)).outline.problems.map(({ref}) => ref)

  test.for([
    ['a plan before them', `二、下一步打算\n${plans}\n三、存在的问题\n一是${a}二是${b}`, ['三1', '三2']],
    [
      'two parts of them',
      `二、执法工作存在的不足\n一是${a}二是${b}\n三、其他方面存在的问题\n${c}\n四、下一步打算\n${plans}`,
      ['二1', '二2', '三1'],
    ],
    ['a part with a heading alone', `二、存在的问题\n三、下一步打算\n${plans}`, []],
    ['no such part at all', `二、下一步打算\n${plans}`, []],
    ['dashes below a lead-in', `二、存在的问题\n主要有以下几方面：\n——${a}\n——${b}`, ['二1', '二2']],
    ['headings with a paragraph each', `二、存在的问题\n1.力量薄弱\n${a}\n2.形式单一\n${b}`, ['二1', '二2']],
    ['one of several parts in prose', `二、存在的问题\n${a}${b}\n三、下一步打算\n${plans}`, ['二1', '二2']],
  ] as const)('%s', async ([, parts, refs]) => {
    expect(await refsOf(parts)).toEqual(refs)
  })
})

describe('causes that stand apart are given to their items', () => {
  test.for([
    [
      'by their numbers',
      `一是${a}二是${b}\n究其原因：一是编制不足。二是经费不足。`,
      [['一是编制不足。'], ['二是经费不足。']],
    ],
    [
      'one and all',
      `（一）${a}\n（二）${b}\n上述问题的原因，主要是编制经费不足。`,
      [['上述问题的原因，主要是编制经费不足。'], ['上述问题的原因，主要是编制经费不足。']],
    ],
    [
      'one and all, in the tail of their paragraph',
      `一是${a}二是${b}究其原因，编制经费不足。`,
      [['究其原因，编制经费不足。'], ['究其原因，编制经费不足。']],
    ],
    [
      'below a heading beside that of the shortfalls',
      `（一）存在的问题\n1.${a}\n2.${b}\n（二）原因分析\n编制经费不足。`,
      [['编制经费不足。'], ['编制经费不足。']],
    ],
    ['not where members go on behind them', `一是${a}上述问题的主要原因是经费不足。二是${b}`, [[], []]],
    ['not where the last one alone has its cause', `一是${a}二是${b}主要原因是经费不足。`, [[], []]],
    [
      'each behind its item',
      `（一）${a}\n主要原因：编制不足。\n（二）${b}\n主要原因：经费不足。`,
      [['主要原因：编制不足。'], ['主要原因：经费不足。']],
    ],
    [
      'below a heading of their own',
      `（一）${a}\n（二）${b}\n（三）原因分析\n编制经费不足。`,
      [['编制经费不足。'], ['编制经费不足。']],
    ],
    [
      'below a line that only names them, numbered like the items',
      `主要问题：\n（一）${a}\n（二）${b}\n产生上述问题的原因主要有：\n（一）编制不足。\n（二）经费不足。`,
      [
        ['产生上述问题的原因主要有：', '（一）编制不足。', '（二）经费不足。'],
        ['产生上述问题的原因主要有：', '（一）编制不足。', '（二）经费不足。'],
      ],
    ],
    ['not at all where there are none', `（一）${a}\n（二）${b}`, [[], []]],
  ] as const)('%s', async ([, part, expected]) => {
    expect((await problemsOf(part, '存在的问题和原因')).causes).toEqual(expected)
  })
})

describe('problems and next steps in one part', () => {
  const mixed = async (part: string) => {
    const found = await outlined(`${before}二、存在的问题及下一步打算\n${part}`)
    const {problems, plans} = found.outline
    const shown = (items: typeof problems) => items.map(({ref, span}) => [ref, words(found, span).replaceAll('\n', '')])
    return {problems: shown(problems), plans: shown(plans)}
  }

  test('each item with its own next step', async () => {
    const {problems} = await mixed(`（一）${a}下一步，将加强培训。\n（二）${b}下一步，将创新形式。`)
    expect(problems.map(([ref]) => ref)).toEqual(['二(一)', '二(二)'])
  })

  test('problems first, then the plan', async () => {
    const {problems, plans} = await mixed(
      `一是${a}二是${b}\n下一步，我镇将加强培训，创新形式。\n下一步，还将配齐装备。`,
    )
    expect(problems.map(([ref]) => ref)).toEqual(['二1', '二2'])
    expect(plans.every(([, text]) => /将/.test(text ?? ''))).toBe(true)
  })

  test('the plan numbered again', async () => {
    const {problems, plans} = await mixed(
      `（一）${a}\n（二）${b}\n下一步，我镇将做好以下工作：\n（一）加强培训。\n（二）创新形式。`,
    )
    expect(problems.map(([, text]) => text)).toEqual([`（一）${a}`, `（二）${b}`])
    expect(plans.map(([, text]) => text)).toEqual(['（一）加强培训。', '（二）创新形式。'])
  })
})

test.for([
  ['（一）', '（一）加强培训。\n（二）创新形式。', ['三(一)', '三(二)']],
  ['一是 in one paragraph', '2025年，我镇将：一是加强培训。二是创新形式。', ['三1', '三2']],
  ['a paragraph each', '进一步加强执法培训，提升能力。\n进一步创新普法形式，扩大覆盖。', ['三1', '三2']],
  ['prose with semicolons', '2025年，我镇将加强执法培训；创新普法形式；配齐执法装备。', ['三1', '三2', '三3']],
] as const)('a plan is told apart into its items by %s', async ([, part, refs]) => {
  const {outline} = await outlined(`${before}二、存在的问题\n${a}\n三、下一步打算\n${part}`)
  expect(outline.plans.map(({ref}) => ref)).toEqual(refs)
})
