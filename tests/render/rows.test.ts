import {expect, test} from 'vitest'
import type {Citation} from '../../src/model/explanation.ts'
import {citations} from '../../src/render/rows.ts'

const cited = (title: string, article: string | null, status: Citation['status'] = 'in-force'): Citation => ({
  ...{source: title, title, number: null, article, status},
})

test('a document is named once with all its articles', () => {
  expect(citations([cited('甲', '第七条'), cited('乙', null, 'expired'), cited('甲', '（三）')])).toEqual([
    '《甲》第七条、（三）',
    '《乙》（已失效）',
  ])
})

test('a place that is no article is left out', () => {
  expect(citations([cited('甲', '任务框架'), cited('乙', '（推进机制）')])).toEqual(['《甲》', '《乙》'])
})
