import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {afterAll, describe, expect, test} from 'vitest'
import {annotate, check, readReport} from '../../src/index.ts'
import {reviewOf} from '../../src/papers/review.ts'
import {paperDocx} from '../../src/render/docx/index.ts'
import {reviewPaper} from '../../src/render/index.ts'
import {rulebook as whole} from '../reports.ts'
import {assessment, rulebook} from './fixture.ts'

const office = spawnSync('soffice', ['--version']).status === 0
const missing = office ? '' : ' (skipped: soffice is not there)'
if (!office) process.stderr.write(`tests with an office program${missing}\n`)

describe.skipIf(!office)(`an office program opens${missing}`, () => {
  const folder = office ? mkdtempSync(join(tmpdir(), 'duibiao-')) : ''
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  const opened = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, `${name}.docx`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'fodt',
      '--outdir',
      folder,
      join(folder, `${name}.docx`),
    ])
    return readFileSync(join(folder, `${name}.fodt`), 'utf8')
  }

  test('a paper, its headings with their outline levels', {timeout: 120_000}, async () => {
    const opinion = reviewPaper(reviewOf(assessment, rulebook, {entry: null, decisions: [], unknown: []}))
    const text = opened('opinion', await paperDocx(opinion))
    expect(text).toContain('text:outline-level="1">')
    expect(text.replace(/<[^>]+>/g, '')).toContain('请于〔　〕前修改后重新报送。')
  })

  test('an annotated paper, with all its comments', {timeout: 120_000}, async () => {
    const opinion = {
      title: '青禾县槐河镇人民政府2023年法治政府建设情况报告',
      blocks: [
        '一、工作开展情况',
        '办结率达96%。全年受理矛盾纠纷250件，办结235件，办结率96%。',
        '二、存在的不足',
        '（一）没有配备执法记录仪。',
        '三、下一步工作打算',
        '组织执法人员培训。',
      ].map(text => ({kind: 'paragraph', text}) as const),
    }
    const source = {name: '甲.docx', bytes: await paperDocx(opinion)}
    const report = await readReport(source, whole)
    const bytes = await annotate(await check(report, whole), {source, report, rulebook: whole, verbose: false})
    const text = opened('annotated', bytes)
    const comments = text.match(/<office:annotation /g) ?? []
    expect(comments.length).toBeGreaterThan(3)
    expect(text.match(/<office:annotation-end /g)).toHaveLength(comments.length)
    expect(text.match(/<dc:creator>对标 duibiao<\/dc:creator>/g)).toHaveLength(comments.length)
  })
})
