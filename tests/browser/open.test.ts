import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {type GivenReview, givenOf, InputError, pageWith, type SourceFile, workbenchPage} from '../../src/index.ts'
import {report} from '../cli/spawned.ts'
import {textFile} from '../reports.ts'
import {browser, closed, missing, type Opened, opened} from './browser.ts'

const minute = 60_000
const patience = {timeout: 20_000}
const hostile = `</script><!-- <img src=x onerror=alert(1)> "'&.txt`

const named = (name: string, text = report): SourceFile => textFile(text, name)
const unread = {name: '没有.txt', error: new InputError('file-missing', '找不到这个文件。', {source: '没有.txt'})}
const shown = (files: Parameters<typeof givenOf>[0], review: GivenReview | null = null): Promise<Opened> =>
  opened(pageWith(workbenchPage(), givenOf(files, review)))

/** What this browser keeps, by the name of the store. */
const stores = 'indexedDB.databases().then(all => all.map(({name}) => name))'
/** The text of the file of decisions as this browser keeps it under a name. */
const reviewKept = (store: string): string => `new Promise(resolve => {
  const opening = indexedDB.open(${JSON.stringify(store)})
  opening.onsuccess = () => {
    const asking = opening.result.transaction('work').objectStore('work').get('work')
    asking.onsuccess = () => resolve(asking.result?.review.text)
  }
})`

describe.skipIf(browser === undefined)(`a workbench with reports in it${missing}`, {timeout: minute}, () => {
  afterEach(closed)
  afterAll(() => browser?.close())

  test('judges the one that came with it, asks for nothing and breaks no rule of the page', async () => {
    const {page, trouble, requests} = await shown([named('槐河镇.txt')])
    await expect.poll(() => page.locator('#workbench').textContent(), patience).toContain('第一责任人履职专述')
    expect(await page.locator('#workbench').textContent()).toContain('槐河镇')
    expect(requests.filter(url => !url.startsWith('blob:'))).toEqual([])
    expect(trouble).toEqual([])
    expect(await page.locator('#given').count()).toBe(0)
  })

  test('has all that came with it, also what could not be read, and hostile names as text', async () => {
    const files = [named('乡镇/槐河镇.txt'), named(hostile, `${report}</script><script>alert(1)</script>`), unread]
    const {page, trouble} = await shown(files)
    await expect.poll(() => page.locator('nav').textContent(), patience).toContain('（3）')
    expect(await page.locator('[role=status]').first().textContent()).toContain('2 份报告')
    expect(trouble).toEqual([])
  })

  test('takes over the file of decisions that came with it, and keeps the work on each set of reports apart', async () => {
    const review = {name: 'duibiao.review.yaml', text: '# 复核\nreports: {}\n'}
    const given = givenOf([named('槐河镇.txt')], review)
    const {page, trouble} = await opened(pageWith(workbenchPage(), given))
    await expect.poll(() => page.evaluate(stores), patience).toEqual([`duibiao-${given.id}`])
    await expect.poll(() => page.evaluate(reviewKept(`duibiao-${given.id}`)), patience).toBe(review.text)
    expect(trouble).toEqual([])
  })

  test('says what is wrong with the file of decisions that came with it', async () => {
    const {page} = await shown([named('槐河镇.txt')], {name: 'duibiao.review.yaml', text: 'reports: [1'})
    await expect.poll(() => page.locator('.notice').textContent(), patience).toContain('duibiao.review.yaml')
  })

  test('opens empty, as it is shipped, where nothing came with it', async () => {
    const {page} = await opened(workbenchPage())
    await expect.poll(() => page.locator('main.start').count(), patience).toBe(1)
    await expect.poll(() => page.evaluate(stores), patience).toEqual(['duibiao'])
  })
})
