import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderWith, removed, report, runIn, unbuilt} from './spawned.ts'

const minute = 60_000

const rule = (say: string) => `facts:
  - id: local.legalday
    title: 法治日活动
    frames:
      - say: [${say}]
    examples:
      - {text: 全年举办法治赶集日12场。, mood: particular}
      - {text: 组织干部阅读报纸。, mood: none}
`

describe.skipIf(unbuilt !== '')(`lint and the lists of indicators${unbuilt}`, () => {
  let folder = ''
  beforeAll(() => {
    folder = folderWith({
      '报告/甲.txt': report,
      '空/说明.md': '# 说明\n',
      '合/rules/facts/local.yaml': rule('法治赶集日'),
      '抄/rules/facts/local.yaml': rule('法治赶集日, 政府网站公开政务信息'),
    })
  })
  afterAll(() => removed(folder))
  const lint = (...args: readonly string[]) => runIn(folder, ['lint', ...args])

  test('the shipped rules are in order', {timeout: minute}, () => {
    expect(lint()).toMatchObject({status: 0, stdout: expect.stringContaining('例子全部符合'), stderr: ''})
  })

  test('a fact that no indicator asks for is told, and nothing of the shipped rules', {timeout: minute}, () => {
    const {status, stdout} = lint('--rules', '合/rules')
    expect(status).toBe(2)
    expect(stdout.trim().split('\n')).toEqual(['local.legalday：没有指标用到这条事实', '1 处应当改进。'])
  })

  test('a long phrase is told that only the given reports hold', {timeout: minute}, () => {
    expect(lint('报告', '--rules', '抄/rules').stdout).toContain(
      'local.legalday：超过六个字，只在所给报告里出现，例子里没有：政府网站公开政务信息',
    )
  })

  test('a folder that is not there is answered', () => {
    expect(lint('没有夹')).toMatchObject({status: 2, stdout: '', stderr: expect.stringContaining('没有夹')})
  })

  test('the handbook of one system holds its indicators alone', () => {
    const {stdout} = runIn(folder, ['indicators', '--format', 'md', '--system', 'report'])
    expect(stdout.match(/^### /gm)).toHaveLength(7)
  })
})

test.for(['classes', 'facts', 'indicator', 'moods', 'outline', 'particulars', 'sources', 'system', 'themes'])(
  'editors have a schema of %s; lists of words may say only what they add',
  kind => {
    const path = fileURLToPath(new URL(`../../dist/schemas/${kind}.json`, import.meta.url))
    const schema = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly type: string
      readonly required?: readonly string[]
    }
    expect(schema.type).toBe('object')
    expect(schema.required === undefined).toBe(['moods', 'outline', 'particulars'].includes(kind))
  },
)
