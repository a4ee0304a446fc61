import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {givenOf, pageWith, workbenchPage} from '../../src/index.ts'
import {report} from '../cli/spawned.ts'
import {textFile} from '../reports.ts'
import {browser, closed, missing, opened} from './browser.ts'

const minute = 60_000
const pdf = {name: '槐河镇.pdf', bytes: readFileSync(join(import.meta.dirname, '../bench/槐河镇2024年度报告.pdf'))}
const patience = {timeout: 20_000}
const text = report.replaceAll('2023', '2024')
const given = givenOf([pdf, textFile(text, '甲.txt'), textFile(text, '乙.txt')], null)

describe.skipIf(browser === undefined)(`a report on the workbench${missing}`, {timeout: minute}, () => {
  const bench: {page: Page} = {} as {page: Page}
  beforeAll(async () => {
    bench.page = (await opened(pageWith(workbenchPage(), given))).page
  }, minute)
  afterAll(async () => {
    await closed()
    await browser?.close()
  })

  test('is judged as a PDF, though the library for it speaks up in the engine', async () => {
    const {page} = bench
    await page.locator('[data-unit="槐河镇.pdf"] th button').first().click()
    await page.getByRole('region', {name: /^缺口清单/}).waitFor()
    expect(await page.getByRole('heading', {level: 1}).textContent()).toContain('槐河镇')
  })

  test('opens at the indicator of the cell that was clicked', async () => {
    const {page} = bench
    await page.getByRole('button', {name: /^全部报告/}).click()
    await page.locator('[data-unit="乙.txt"] td[data-cell$=":2"]').click()
    await expect.poll(() => page.locator('.entry.lit').getAttribute('id'), patience).toBe('form.duty')
  })

  test('has the tools of its text again when it was changed', async () => {
    const {page} = bench
    await page.locator('[data-edit]').click()
    await page.locator('[data-editor]').press('End')
    await page.locator('[data-editor]').pressSequentially('。')
    await page.locator('[data-done]').click()
    await expect.poll(() => page.locator('#text [data-edit]').isVisible(), patience).toBe(true)
    expect(await page.locator('#text [data-restore]').isVisible()).toBe(true)
    expect(await page.locator('#text [data-step]').first().isVisible()).toBe(true)
  })
})
