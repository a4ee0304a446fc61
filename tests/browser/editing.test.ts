import {readFileSync} from 'node:fs'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {givenOf, pageWith, workbenchPage} from '../../src/index.ts'
import {textFile} from '../reports.ts'
import {browser, closed, missing, opened} from './browser.ts'

const minute = 60_000
const patience = {timeout: 20_000}
const sample = readFileSync(new URL('../../reports-in/苇岗乡2023年度报告.txt', import.meta.url), 'utf8')

describe.skipIf(browser === undefined)(`the text of a report that is edited${missing}`, {timeout: minute}, () => {
  afterEach(closed)
  afterAll(() => browser?.close())

  test('keeps the caret where it was put, and is brought into sight each time a result is followed to it', async () => {
    const {page, trouble} = await opened(pageWith(workbenchPage(), givenOf([textFile(sample, '苇岗乡.txt')], null)))
    await page.locator('[data-edit]').click(patience)
    const field = page.locator('[data-editor]')
    const caret = () => field.evaluate(element => (element as HTMLTextAreaElement).selectionStart)
    const marked = await page.locator('.backdrop mark').first().textContent()
    const offset = (await field.inputValue()).indexOf(marked ?? '') + 2
    await field.evaluate((element, at) => {
      element.focus()
      ;(element as HTMLTextAreaElement).setSelectionRange(at, at)
    }, offset)
    const here = page.locator('[data-here]').first()
    await here.waitFor(patience)
    expect(await page.locator('.entry.lit').count()).toBe(0)
    await here.click()
    await expect.poll(() => page.locator('.entry.lit').count(), patience).toBeGreaterThan(0)
    expect(await caret()).toBe(offset)

    const scrolled = () => page.locator('.editor-scroll').evaluate(({scrollTop}) => scrollTop)
    const away = () => page.locator('.editor-scroll').evaluate(element => element.scrollTo(0, element.scrollHeight))
    const summary = page.locator('#grade-should .entry:has(a.where) > summary').first()
    await away()
    const bottom = await scrolled()
    for (const time of ['first', 'again']) {
      await summary.click()
      await expect.poll(scrolled, {...patience, message: time}).toBeLessThan(bottom)
      await summary.click()
      await away()
    }
    await summary.click()
    const link = page.locator('#grade-should .entry[open] a.where').first()
    for (const time of ['first', 'again']) {
      await away()
      await link.click()
      await expect.poll(scrolled, {...patience, message: `link ${time}`}).toBeLessThan(bottom)
    }
    expect(trouble).toEqual([])
  })
})
