import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {givenOf, pageWith, workbenchPage} from '../../src/index.ts'
import {report} from '../cli/spawned.ts'
import {textFile} from '../reports.ts'
import {browser, closed, missing, type Opened, opened} from './browser.ts'

const minute = 60_000
const pdf = {name: '槐河镇.pdf', bytes: readFileSync(join(import.meta.dirname, '../bench/槐河镇2024年度报告.pdf'))}
const shown = (files: Parameters<typeof givenOf>[0]): Promise<Opened> =>
  opened(pageWith(workbenchPage(), givenOf(files, null)))

describe.skipIf(browser === undefined)(`a report on the workbench${missing}`, {timeout: minute}, () => {
  afterEach(closed)
  afterAll(() => browser?.close())

  test('is judged as a PDF, though the library for it speaks up in the engine', async () => {
    const {page} = await shown([pdf])
    await page.getByRole('region', {name: /^缺口清单/}).waitFor()
    expect(await page.getByRole('heading', {level: 1}).textContent()).toContain('槐河镇')
  })

  test('has the tools of its text again when it was changed', async () => {
    const {page} = await shown([textFile(report, '槐河镇.txt')])
    await page.locator('[data-edit]').click()
    await page.locator('[data-editor]').press('End')
    await page.locator('[data-editor]').pressSequentially('。')
    await page.locator('[data-done]').click()
    await expect.poll(() => page.locator('#text [data-edit]').isVisible()).toBe(true)
    expect(await page.locator('#text [data-restore]').isVisible()).toBe(true)
    expect(await page.locator('#text [data-step]').first().isVisible()).toBe(true)
  })

  test('opens at the indicator of the cell that was clicked', async () => {
    const {page} = await shown([textFile(report, '甲.txt'), textFile(report, '乙.txt')])
    await page.locator('[data-unit="乙.txt"] td[data-cell="1:2"]').click()
    await expect.poll(() => page.locator('.entry.lit').getAttribute('id')).toBe('form.duty')
  })
})
