/// <reference lib="dom" />
import {readFileSync, statSync} from 'node:fs'
import {strFromU8, unzipSync} from 'fflate'
import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {readText} from '../../src/index.ts'
import {samples, textFile} from '../reports.ts'
import {
  built,
  disturbances,
  emptied,
  expectNoBarriers,
  give,
  narrow,
  patience,
  saved,
  sharedBench,
  unready,
} from './workbench.ts'

const minute = 60_000

const [word = textFile('')] = samples.filter(({name}) => name.endsWith('.docx'))

/** The readable text of a file that the page gave. */
const readable = async (page: Page, work: () => Promise<unknown>): Promise<string> =>
  (await readText(await saved(page, work))).reading.content

/** Where the focus is, and whether one sees it: by an outline, a shadow, or a caret in a field. */
interface Focus {
  readonly tag: string
  readonly text: string
  readonly seen: boolean
}

const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(at)
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    return {
      tag: at.tagName.toLowerCase(),
      text: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60),
      seen: outlined || boxShadow !== 'none',
    }
  })

/** Press a key; the focus is somewhere, and seen there. */
async function pressed(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key)
  await page
    .waitForFunction('document.activeElement !== document.body', undefined, {timeout: 5000})
    .catch(() => undefined)
  const focus = await focusOf(page)
  expect(focus, `after ${key}`).toMatchObject({tag: expect.not.stringMatching(/^body$/), seen: true})
  return focus
}

/** Press Tab until the focus is where one wants to go. */
async function tabbed(page: Page, wanted: (focus: Focus) => boolean, most = 80): Promise<Focus> {
  for (let count = 0; count < most; count += 1) {
    const focus = await pressed(page, 'Tab')
    if (wanted(focus)) return focus
  }
  throw new Error(`Tab does not lead there in ${most} steps; the focus is at ${JSON.stringify(await focusOf(page))}`)
}

const page = readFileSync(built, 'utf8')

describe.skipIf(unready !== '')(`the workbench in other hands${unready}`, {timeout: minute}, () => {
  const bench = sharedBench(minute)

  test('is one file of less than six megabytes that allows itself nothing unsafe and no address', () => {
    expect(statSync(built).size).toBeLessThan(6 * 2 ** 20)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(page.slice(0, page.indexOf('<script>'))).not.toMatch(/<(?:link|script)\b[^>]+(?:href|src)=/)
  })

  test('can be walked by keys alone, from the sample report to a gap, a choice, a paper and its file', async () => {
    const {page} = bench
    await tabbed(page, focus => focus.text === '用样例报告试一试')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#gaps .entry')
    expect((await focusOf(page)).tag, 'after the report was opened').not.toBe('body')
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog#help').isVisible(), patience).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog#help').isVisible(), patience).toBe(false)
    expect((await pressed(page, '/')).tag).toBe('input')
    await pressed(page, 'Escape')
    await pressed(page, 'j')
    await pressed(page, 'j')
    const there = await pressed(page, 'j')
    const back = await pressed(page, 'k')
    expect(back.text).not.toBe(there.text)
    await pressed(page, 'j')
    expect((await focusOf(page)).text).toBe(there.text)
    if (!(await page.evaluate<boolean>('document.activeElement.parentElement.open'))) await pressed(page, 'Enter')
    await page.waitForSelector('details[open] [data-choice-of]')
    await tabbed(page, focus => focus.tag === 'input', 15)
    await pressed(page, 'Space')
    await expect.poll(() => page.locator('[data-choice-of][data-chosen]').count(), patience).toBe(1)
    for (let count = 0; count < 400; count += 1) {
      await page.keyboard.press('Shift+Tab')
      if ((await focusOf(page)).text === '文书') break
    }
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-sheet]')
    expect((await focusOf(page)).tag, 'after the papers were opened').not.toBe('body')
    await tabbed(page, focus => focus.text === '保存为 Word')
    const content = await readable(page, () => page.keyboard.press('Enter'))
    expect(content).toContain('苇岗乡')
    expect((await focusOf(page)).text).toBe('保存为 Word')
  })

  test('gives the results of a report as files that can be opened again', async () => {
    const {page} = bench
    await emptied(page)
    await give(page, [word])
    await page.waitForSelector('#gaps .entry')
    const title = (await page.textContent('.account h1')) ?? 'none'
    const item = (await page.textContent('#gaps h4'))?.replace(/^\s*\d+\s*/, '') ?? 'none'
    const write = async (format: string) => {
      await page.click('.menu > summary')
      return saved(page, () => page.click(`.menu [data-save=${format}]`))
    }
    for (const format of ['docx', 'html', 'annotated']) {
      const {reading} = await readText(await write(format))
      expect(reading.content, format).toContain(format === 'annotated' ? title : item)
    }
    const commented = unzipSync((await write('annotated')).bytes)
    expect(strFromU8(commented['word/comments.xml'] ?? new Uint8Array())).toContain(item)
    const book = unzipSync((await write('xlsx')).bytes)
    expect(
      Object.values(book)
        .map(part => strFromU8(part))
        .join(''),
    ).toContain(item)
  })

  test('gives papers as they were chosen and written by hand', async () => {
    const {page} = bench
    await page.getByRole('button', {name: '文书'}).click()
    const choice = page.locator('[data-choice-of]').first()
    await choice.locator('input[value=admission]').check()
    const chosen = (await choice.locator('label:has(input[value=admission]) .sentence').textContent()) ?? 'none'
    const core = chosen.replace(/^（[^）]*）/, '').split(/[，。〔]/)[0] ?? 'none'
    await expect.poll(() => page.textContent('[data-sheet]'), patience).toContain(core)
    const field = page.locator('[data-place="0"]')
    await field.click()
    await page.keyboard.press('End')
    await page.keyboard.insertText('（手写一笔）')
    const draft = await readable(page, () => page.click('[data-save=docx]'))
    expect(draft).toContain('（手写一笔）')
    expect(draft).toContain(core)
    await page.click('[data-paper=review]')
    await page.waitForSelector('[data-sheet]')
    await expect.poll(() => page.textContent('[data-sheet] h2'), patience).toContain('审查意见')
    expect(await readable(page, () => page.click('[data-save=docx]'))).toContain('审查意见')
    await page.click('[data-paper=score]')
    await expect.poll(() => page.textContent('[data-sheet] h2'), patience).toContain('自评')
    const book = unzipSync((await saved(page, () => page.click('[data-save=xlsx]'))).bytes)
    expect(
      Object.values(book)
        .map(part => strFromU8(part))
        .join(''),
    ).toContain('自评')
  })

  test('prints the results of a report: the list of gaps, and no button', async () => {
    const {page} = bench
    await page.getByRole('button', {name: '核查结果'}).click()
    await page.waitForSelector('#gaps .entry')
    const names = (await page.locator('button:visible').allTextContents())
      .map(name => name.trim())
      .filter(name => name.length > 2)
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('button:visible').count()).toBe(0)
    await page.emulateMedia({media: null})
    const bytes = new Uint8Array(await page.pdf({format: 'A4', pageRanges: '1-2'}))
    const {reading} = await readText({name: '打印.pdf', bytes})
    const printed = reading.content.replace(/\s+/g, '')
    expect(printed).toContain('缺口清单')
    const title = (await page.textContent('#gaps h4'))?.replace(/^\s*\d+\s*/, '').trim() ?? 'none'
    expect(printed).toContain(title)
    expect(names).toContain('打开文件夹')
    expect(names.filter(name => printed.includes(name) && name !== '核查结果')).toEqual([])
  })

  test('is no trouble to anybody: empty, with its help, a report, being changed, its papers', async () => {
    const {page} = bench
    await expectNoBarriers(page)
    await page.click('[data-edit]')
    await page.waitForSelector('[data-editor]')
    await expectNoBarriers(page, narrow)
    await page.click('[data-done]')
    await page.getByRole('button', {name: '文书'}).click()
    await page.waitForSelector('[data-sheet]')
    await expectNoBarriers(page, narrow)
    await emptied(page)
    await expectNoBarriers(page, narrow)
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog#help').isVisible(), patience).toBe(true)
    await expectNoBarriers(page, narrow)
    await page.keyboard.press('Escape')
  })

  test('asks for nothing, says nothing on the console, and breaks no policy', () => {
    expect(disturbances()).toEqual([])
  })
})
