import {describe, expect, test} from 'vitest'
import {givenOf, InputError, pageWith} from '../../src/index.ts'
import type {Engine} from '../../src/web/engine/protocol.ts'
import {readGiven, takeGiven} from '../../src/web/given.ts'
import {emptyState, noReview} from '../../src/web/workspace/state.ts'
import {unitOf} from '../../src/web/workspace/unit.ts'
import {textFile} from '../reports.ts'

const file = textFile('槐河镇\0\u2028', '甲.txt')
const unread = {name: '没有.txt', error: new InputError('file-missing', '找不到', {source: '没有.txt'})}
const review = {name: 'duibiao.review.yaml', text: 'reports: {}\n'}
const given = givenOf([file, unread], review)

test('what is given to the page is found in it', () => {
  const page = pageWith('<title></title><div id="workbench"></div><script>0</script>', given)
  const [, data = ''] = /id="given">(.*?)<\/script>/s.exec(page) ?? []
  expect(readGiven(data)).toEqual({
    id: given.id,
    sources: [
      {name: '甲.txt', bytes: file.bytes},
      {document: {file: '没有.txt'}, error: {code: 'file-missing', message: '找不到'}},
    ],
    review,
  })
})

test('another page takes nothing', () => {
  expect(() => pageWith('<html></html>', given)).toThrow(RangeError)
})

const report = {name: '甲.txt', base64: 'AA=='}

describe('is no data of the page', () => {
  test.for<readonly [string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no id', {...given, id: undefined}],
    ['an id that is no hash', {...given, id: '../甲'}],
    ['no reports', {...given, reports: {}}],
    ['a report without content', {...given, reports: [{name: '甲.txt'}]}],
    ['a report whose name is no text', {...given, reports: [{...report, name: 1}]}],
    ['a report with more than that', {...given, reports: [{...report, more: ''}]}],
    ['content that is no Base64', {...given, reports: [{...report, base64: '《》'}]}],
    ['an error without a sentence', {...given, reports: [{name: '甲.txt', error: {code: 'file-missing'}}]}],
    ['no word on the file of decisions', {...given, review: undefined}],
    ['a file of decisions without text', {...given, review: {name: 'a'}}],
  ])('%s', ([, value]) => {
    expect(readGiven(JSON.stringify(value))).toBe(null)
  })

  test('text that is no JSON', () => {
    expect(readGiven('{"id":')).toBe(null)
  })
})

describe('the workbench takes over', () => {
  const found = readGiven(JSON.stringify(given))
  if (found === null) throw new Error('nothing found')
  const decisions = {reports: {}}
  const engine = (answer: unknown): Engine => ({size: 1, call: (() => Promise.resolve(answer)) as Engine['call']})
  const start = () => emptyState()

  test('reports and decisions where it is empty', async () => {
    const state = start()
    await takeGiven({state, engine: engine(decisions)}, found)
    expect(state.units.value.map(({id}) => id)).toEqual(['甲.txt', '没有.txt'])
    expect(state.review.value).toMatchObject({text: review.text, saved: review.text, file: decisions})
  })

  test('no reports where there are some already: the work on them goes on', async () => {
    const state = start()
    const unit = {...unitOf(file), edited: '改过的'}
    state.units.value = [unit]
    await takeGiven({state, engine: engine(decisions)}, found)
    expect(state.units.value).toEqual([unit])
    expect(state.review.value.text).toBe(review.text)
  })

  test('no decisions where some here are in no file yet, and says so', async () => {
    const state = start()
    const file = {reports: {'甲.txt': {sha256: '0'.repeat(64), decisions: {}}}}
    const own = {...noReview, text: 'reports: {甲.txt: …}', saved: '', file}
    state.review.value = own
    await takeGiven({state, engine: engine(decisions)}, found)
    expect(state.review.value).toBe(own)
    expect(state.notice.value).toContain('还没有保存')
  })

  test('decisions where what is here says nothing and was never saved', async () => {
    const state = start()
    state.review.value = {...noReview, text: '# 复核\nreports: {}\n'}
    await takeGiven({state, engine: engine(decisions)}, found)
    expect(state.review.value.text).toBe(review.text)
  })

  test('no decisions from a file that is wrong, and says why', async () => {
    const state = start()
    const failure = {document: {file: review.name}, error: {code: 'decisions-broken', message: '第 1 行有误'}}
    await takeGiven({state, engine: engine(failure)}, found)
    expect(state.review.value).toBe(noReview)
    expect(state.notice.value).toBe('第 1 行有误')
  })
})
