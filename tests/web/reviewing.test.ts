/// <reference lib="dom" />
import {strFromU8, unzipSync} from 'fflate'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Assessment, readDecisions, readText, type SourceFile} from '../../src/index.ts'
import {browser, closed} from '../browser/browser.ts'
import {folderWith, removed} from '../cli/spawned.ts'
import {wholePicture, written} from '../intake/pdf-written.ts'
import {contentOf, samples, textFile} from '../reports.ts'
import {
  disturbances,
  emptied,
  expectNoBarriers,
  give,
  headOf,
  judgementOn,
  keptBy,
  narrow,
  patience,
  saved,
  unready,
  workbench,
} from './workbench.ts'

const minute = 60_000

const [sample = textFile('')] = samples.filter(({name}) => name.endsWith('.txt'))
const text = await contentOf(sample)
const sentence = '配备执法记录仪8台，全年办理行政处罚案件12件，全部实现音像记录并归档。'

/** Townships that are nowhere. */
const towns = [...'槐柳青云石松白龙'].flatMap(first => [...'河湾溪坪岭桥塘坝'].map(second => `${first}${second}镇`))

/** The report of an invented township: every third one weak, every fifth one better than the sample. */
function reportOf(town: string, at: number): string {
  const own = text.replaceAll('苇岗乡', town)
  const weak = at % 3 === 0 ? own.replace(/（四）.*(?=\n（五）)/s, '') : own
  return at % 5 === 0 ? weak.replace(/(?=\n二、)/, `\n${sentence}`) : weak
}

const reports = towns.slice(0, 28).map((town, at): SourceFile => textFile(reportOf(town, at), `${town}.txt`))
const [first, last] = [reports.at(0), reports.at(-1)]

/** What was read on the page of a list. */
const textsOf = (page: Page, selector: string): Promise<readonly string[]> => page.locator(selector).allTextContents()

describe.skipIf(unready !== '')(`thirty reports on the workbench${unready}`, {timeout: minute}, () => {
  const bench: {page: Page; folder: string; judged: readonly Assessment[]} = {} as typeof bench
  const countOf = (wanted: (assessment: Assessment) => boolean): number => bench.judged.filter(wanted).length
  const standingOn = ({findings}: Assessment, id: string) => findings.find(({indicator}) => indicator === id)?.standing
  beforeAll(async () => {
    bench.page = await workbench()
    bench.judged = await Promise.all(reports.map(source => judgementOn(source)))
    bench.folder = folderWith({
      ...Object.fromEntries(reports.map(({name, bytes}) => [name, bytes])),
      '空.txt': '',
      '扫描.pdf': written([wholePicture]),
    })
    await bench.page.evaluate(() => Object.assign(window, {showSaveFilePicker: undefined}))
  }, minute)
  afterAll(async () => {
    removed(bench.folder)
    await closed()
    await browser?.close()
  })

  test('of a folder are all judged, progress is shown, and what cannot be read is listed with its reason', async () => {
    const {page, folder} = bench
    await page.evaluate(() => {
      const seen: number[] = []
      Object.assign(window, {seen})
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('.county-progress progress')
        if (bar !== null) seen.push(bar.value)
      }).observe(document.body, {childList: true, subtree: true, attributes: true})
    })
    await page.setInputFiles('[data-open=folder]', folder)
    const finished = () => page.locator('.county-progress[data-done]').allTextContents()
    await expect.poll(finished, {...patience, timeout: 40_000}).toEqual(['28 份已核查，2 份不能核查'])
    const steps = await page.evaluate<readonly number[]>('window.seen')
    expect(new Set(steps).size).toBeGreaterThan(2)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(await page.getAttribute('[role=grid]', 'aria-rowcount')).toBe(String(28 + 2))
    await page.click('[data-failures] summary')
    const listed = await textsOf(page, '[data-failures] li')
    expect(listed.find(line => line.includes('空.txt'))).toContain('0 字节')
    expect(listed.find(line => line.includes('扫描.pdf'))).toContain('扫描')
    await page.click('[data-failures] summary')
  })

  test('stand in a matrix that is sorted and narrowed as asked', async () => {
    const {page} = bench
    const column = await page.locator('th:has([data-sort=should])').getAttribute('aria-colindex')
    const shouldOf = () => textsOf(page, `[data-unit] td[aria-colindex="${column}"]`)
    const most = bench.judged
      .map(({gaps}) => gaps.filter(({severity}) => severity === 'should').length)
      .toSorted((a, b) => b - a)
    await page.click('[data-sort=should]')
    await expect.poll(async () => (await shouldOf()).slice(0, 10).map(Number), patience).toEqual(most.slice(0, 10))
    await page.fill('[data-search]', '槐河镇')
    await expect.poll(() => textsOf(page, '[data-unit] th'), patience).toEqual([expect.stringContaining('槐河镇')])
    await page.fill('[data-search]', '')
    await page.selectOption('[data-choose=kind]', 'planned-only')
    const fitting = bench.judged.reduce(
      (sum, {gaps}) => sum + gaps.filter(({kind}) => kind === 'planned-only').length,
      0,
    )
    await expect.poll(() => page.locator('[data-shown]').textContent(), patience).toContain(`符合 ${fitting} 处`)
    await page.selectOption('[data-choose=kind]', '')
    await expect.poll(() => page.locator('[data-shown]').textContent(), patience).toContain('显示 28/28 份报告')
  })

  test('are compared on one indicator: who tells it, the best first, and who is silent', async () => {
    const {page} = bench
    const id = 'enf.figures'
    await (await headOf(page, id)).click()
    expect(await page.getAttribute('[data-panel]', 'data-panel')).toBe(id)
    const told = countOf(one => ['substantiated', 'asserted'].includes(standingOn(one, id) ?? ''))
    expect(told).toBeGreaterThan(0)
    const silent = countOf(one => standingOn(one, id) === 'absent')
    const heads = (await textsOf(page, '.county-panel > details > summary')).join()
    expect(heads).toContain(`（${told}）`)
    if (silent > 0) expect(heads).toContain(`没有提到（${silent}）`)
    expect(await page.locator('[data-panel] blockquote q').first().textContent()).not.toBe('')
  })

  test('are no trouble to anybody, the matrix with a column beside it', async () => {
    const {page} = bench
    await page.fill('[data-search]', '槐')
    await expectNoBarriers(page)
    await page.locator('.county-panel header button').click()
    await page.fill('[data-search]', '')
  })

  test('are opened each by its row', async () => {
    const {page} = bench
    const row = page.locator('[data-unit] th button').first()
    const name = (await row.textContent()) ?? ''
    await row.click()
    await expect
      .poll(() => page.locator('.account h1').textContent(), patience)
      .toContain(name.replace(/.*县/, '').slice(0, 3))
    await page.getByRole('button', {name: /^全部报告/}).click()
    await page.waitForSelector('[data-matrix]')
  })

  test('are written out: all opinions in one archive, and the matrix as a workbook', async () => {
    const {page} = bench
    const archive = unzipSync((await saved(page, () => page.click('[data-save=reviews]'))).bytes)
    const names = Object.keys(archive)
    expect(names).toHaveLength(28)
    const bytes = archive[names.find(name => name.includes('槐河镇')) ?? ''] ?? new Uint8Array()
    expect((await readText({name: '意见.docx', bytes})).reading.content).toContain('槐河镇')
    const book = unzipSync((await saved(page, () => page.click('[data-save=matrix]'))).bytes)
    const sheets = Object.keys(book).filter(name => /worksheets\/sheet\d+\.xml$/.test(name))
    const words = Object.values(book)
      .map(part => strFromU8(part))
      .join('')
    expect(sheets.length).toBeGreaterThan(0)
    expect(reports.filter(({name}) => !words.includes(name))).toEqual([])
  })

  test('are overruled with a reason that stays after a reload, goes into the review file, and marks the report when that is loaded', async () => {
    const {page} = bench
    await (await headOf(page, 'enf.recording')).click()
    const account = page.locator('[data-account]').first()
    const name = (await account.getAttribute('data-account')) ?? ''
    await account.locator('.decision > summary').click()
    await account.getByLabel('改判').check()
    await account.getByRole('button', {name: '记下决定'}).click()
    expect(await account.getByRole('alert').textContent()).toBe('请写明理由')
    await account.getByLabel(/理由/).fill('现场查看，记录完整')
    await account.getByRole('button', {name: '记下决定'}).click()
    await page.fill('[data-search]', name.slice(0, 3))
    await expect.poll(() => page.locator('td[data-decided]').count(), patience).toBe(1)
    expect(await page.getAttribute('td[data-decided]', 'data-remark')).toContain('改')
    await expect.poll(() => keptBy(page), patience).toContain('现场查看，记录完整')
    await page.reload()
    await expect.poll(() => page.locator('[data-decisions]').getAttribute('data-decisions'), patience).toBe('1')
    await page.evaluate(() => Object.assign(window, {showSaveFilePicker: undefined}))
    const file = await saved(page, () => page.click('[data-save=review]'))
    const said = new TextDecoder().decode(file.bytes)
    const {reports: decided} = await readDecisions({path: file.name, text: said})
    expect(Object.values(decided).flatMap(({decisions}) => Object.entries(decisions))).toMatchObject([
      ['enf.recording', {decision: 'overrule', reason: '现场查看，记录完整'}],
    ])
    await emptied(page)
    const again = reports.filter(report => report.name === name || report === first || report === last)
    await give(page, again)
    await page.waitForSelector('.county-progress[data-done]')
    await headOf(page, 'enf.recording')
    expect(await page.locator('td[data-decided]').count()).toBe(0)
    await page.setInputFiles('[data-open=review]', {
      name: file.name,
      mimeType: 'text/yaml',
      buffer: Buffer.from(file.bytes),
    })
    await expect.poll(() => page.locator('td[data-decided=standing]').count(), patience).toBe(1)
    expect(await page.locator('tr:has(td[data-decided])').getAttribute('data-unit')).toBe(name)
  })

  test('of two years are compared', async () => {
    const {page} = bench
    const earlier = reportOf('槐河镇', 0).replaceAll('2023', '2022')
    await give(page, [textFile(earlier, '上年/槐河镇.txt')])
    await page.waitForSelector('.county-progress[data-done]')
    await expect.poll(() => page.textContent('[data-other-years]'), patience).toMatch(/ 2023 年度.* 2022 年度/)
    await page.locator('header').getByRole('button', {name: '两年比较'}).click()
    await page.locator('[data-pair]').first().click()
    await expect.poll(() => page.locator('.years [data-sheet]').textContent(), patience).toContain('槐河镇')
    await expectNoBarriers(page, narrow)
    const {bytes, name} = await saved(page, () => page.click('.years [data-save=docx]'))
    expect((await readText({name, bytes})).reading.content).toContain('槐河镇')
  })

  test('ask for nothing, say nothing on the console, and break no policy', () => {
    expect(disturbances()).toEqual([])
  })
})
