import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {check, plain} from '../../src/index.ts'
import {readingOf} from '../../src/model/source.ts'
import {reportOf} from '../../src/pipeline.ts'
import {pageOf} from '../../src/render/html/index.ts'
import {hostile, pageFor} from '../render/page.ts'
import {rulebook, textFile} from '../reports.ts'
import {browser, closed, missing, type Opened, opened} from './browser.ts'

const minute = 60_000
/** The page answers a click when it gets round to it. */
const patience = {timeout: 10_000}

const report = textFile(
  `青禾县槐河镇人民政府2023年法治政府建设情况报告
一、工作开展情况
（一）规范行政执法。配备执法记录仪8台，全年办理行政处罚案件12件，全部实现音像记录并归档。
（二）化解矛盾纠纷。全年调解矛盾纠纷120件，政府网站公开政务信息86条。
（三）受理信访事项250件，办结235件，办结率96%。
${'镇机关干部按时上下班，院内整洁有序。\n'.repeat(60)}
二、存在的不足
（一）执法装备不足。没有配备专业的执法用车，执法全过程记录落实不够到位。
三、下一步工作打算
（一）为执法人员补充配备执法记录仪，进一步加强执法培训。
`,
  '槐河镇.txt',
)
const {page: html} = await pageFor(report)

/** Whether an element stands in the window. */
const inSight = (selector: string): string =>
  `(() => { const {top, bottom} = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return bottom > 0 && top < innerHeight && bottom > top })()`

describe.skipIf(browser === undefined)(`the page in a browser${missing}`, {timeout: minute}, () => {
  const shared: {open: Opened; address: string} = {} as typeof shared
  beforeAll(async () => {
    const open = await opened(html)
    Object.assign(shared, {open, address: open.page.url()})
  }, minute)
  afterAll(async () => {
    await closed()
    await browser?.close()
  })

  /** The page as it opens anew, in a window that the tests share: what went wrong there is wrong for all. */
  async function anew({width = 1280, height = 800, hash = ''} = {}): Promise<Opened> {
    const {page} = shared.open
    await page.setViewportSize({width, height})
    await page.emulateMedia({media: null})
    await page.goto('about:blank')
    await page.goto(shared.address + hash)
    return shared.open
  }

  test.for([360, 1280, 1920])('opens at a width of %i without trouble, request or sideways scrolling', async width => {
    const {page, trouble, requests} = await anew({width})
    expect(trouble).toEqual([])
    expect(requests).toEqual([])
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth'), patience).toBe(width)
  })

  test('finds the words from a result: the place in the text is lit and in sight', async () => {
    const {page} = await anew()
    await page.click('[data-unfold]')
    await page.locator('#disp\\.mediation a.where').first().click()
    await expect.poll(() => page.locator('mark.lit').first().textContent(), patience).toContain('调解矛盾纠纷120件')
    await expect.poll(() => page.evaluate(inSight('mark.lit')), patience).toBe(true)
    await expect.poll(() => page.locator('#disp\\.mediation.lit').count(), patience).toBe(1)
  })

  test('finds the result from the words: by a click on them and by the sign behind them', async () => {
    const {page} = await anew()
    await page.locator('mark', {hasText: '调解矛盾纠纷120件'}).first().click()
    await expect.poll(() => new URL(page.url()).hash, patience).toBe('#disp.mediation')
    await expect.poll(() => page.locator('#disp\\.mediation').getAttribute('open'), patience).toBe('')
    await expect.poll(() => page.evaluate(inSight('#disp\\.mediation')), patience).toBe(true)
    await page.locator('sup a[href="#enf.recording"]').first().click()
    await expect.poll(() => page.locator('.entry.lit').getAttribute('id'), patience).toBe('enf.recording')
  })

  test('opens at the place that a link names, on both sides', async () => {
    const {page} = await anew({hash: '#problem-1'})
    await expect.poll(() => page.evaluate(inSight('#problem-1')), patience).toBe(true)
    await expect.poll(() => page.evaluate(inSight('mark.lit')), patience).toBe(true)
    await expect.poll(() => page.locator('mark.lit').first().textContent(), patience).toContain('执法装备不足')
  })

  test('a nonsensical link does no harm', async () => {
    const {trouble} = await anew({hash: '#%E0%A4%A"]'})
    expect(trouble).toEqual([])
  })

  test('narrows by choice and by words, says how many are shown, and shows all again', async () => {
    const {page} = await anew()
    const shown = async (kind: 'gap' | 'finding') => ({
      said: Number(await page.locator(`[data-shown=${kind}]`).textContent()),
      seen: await page.locator(`.${kind}:not([hidden])`).count(),
    })
    const all = await shown('finding')
    expect(all.said).toBe(all.seen)
    await page.selectOption('[data-filter=severity]', 'must')
    const musts = await shown('gap')
    expect(musts.said).toBe(musts.seen)
    expect(musts.seen).toBe((html.match(/<li class="gap">(?:(?!<\/li>).)*class="must"/g) ?? []).length)
    expect(musts.seen).toBeGreaterThan(0)
    await page.fill('[data-search]', '没有这样的词')
    await expect.poll(() => shown('gap'), patience).toEqual({said: 0, seen: 0})
    await expect.poll(() => page.locator('#indicators h3').first().isVisible(), patience).toBe(false)
    await page.click('[data-reset]')
    await expect.poll(() => shown('finding'), patience).toEqual(all)
  })

  test('a link shows an entry that a choice had hidden', async () => {
    const {page} = await anew()
    await page.selectOption('[data-filter=severity]', 'must')
    await expect.poll(() => page.locator('#enf\\.recording').isVisible(), patience).toBe(false)
    await page.locator('sup a[href="#enf.recording"]').first().click()
    await expect.poll(() => page.locator('#enf\\.recording').isVisible(), patience).toBe(true)
  })

  test('the keyboard opens an entry and moves on by arrows', async () => {
    const {page} = await anew()
    await page.locator('.gap a').first().focus()
    await page.keyboard.press('ArrowDown')
    const second = await page.locator('.gap a').nth(1).getAttribute('href')
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("href")'), patience).toBe(second)
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash, patience).toBe(second)
    await expect.poll(() => page.locator('.entry.lit').count(), patience).toBe(1)
  })

  test('steps through the words of an entry', async () => {
    const {page} = await anew()
    await page.click('[data-step="1"]')
    const first = await page.locator('mark.here').textContent()
    await page.click('[data-step="1"]')
    await expect.poll(() => page.locator('mark.here').count(), patience).toBe(1)
    await expect.poll(() => page.locator('mark.here').textContent(), patience).not.toBe(first)
    await page.click('[data-step="-1"]')
    await expect.poll(() => page.locator('mark.here').textContent(), patience).toBe(first)
  })

  test('on a telephone one side is shown at a time, that to which a link leads', async () => {
    const {page} = await anew({width: 360, height: 700})
    await expect.poll(() => page.locator('#text').isVisible(), patience).toBe(false)
    await page.click('nav a[href="#text"]')
    await expect.poll(() => page.locator('#results').isVisible(), patience).toBe(false)
    await page.locator('sup a[href="#enf.recording"]').first().click()
    await expect.poll(() => page.locator('#text').isVisible(), patience).toBe(false)
    await expect.poll(() => page.evaluate(inSight('#enf\\.recording')), patience).toBe(true)
  })

  test('without script everything can be read and links lead to their places', async () => {
    const {page, trouble} = await opened(html, {script: false})
    expect(trouble).toEqual([])
    await expect.poll(() => page.locator('.filters').isVisible(), patience).toBe(false)
    await expect.poll(() => page.locator('#enf\\.recording dl').isVisible(), patience).toBe(true)
    await page.locator('.gap a').last().click()
    await expect.poll(() => new URL(page.url()).hash, patience).not.toBe('')
  })

  test('on paper there are no tools, every entry is unfolded, and results stand before the text', async () => {
    const {page} = await anew()
    await page.emulateMedia({media: 'print'})
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    for (const tool of ['.filters', '.steps', 'nav'])
      await expect.poll(() => page.locator(tool).first().isVisible(), patience).toBe(false)
    await expect.poll(() => page.locator('details:not([open])').count(), patience).toBe(0)
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0
    expect(await top('#gaps')).toBeLessThan(await top('#indicators'))
    expect(await top('#indicators')).toBeLessThan(await top('#text'))
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    await expect.poll(() => page.locator('details[open]').count(), patience).toBe(0)
  })

  test('every word stands out enough from its ground (4.5 to 1)', async () => {
    const {page} = await anew()
    await page.click('[data-unfold]')
    await expect.poll(() => page.evaluate(faintWords), patience).toEqual([])
  })

  test('a hostile report runs nothing and asks for nothing', async () => {
    const reading = readingOf(hostile.file, hostile.text)
    const assessment = hostile.assessment(await check(await reportOf(reading, rulebook), rulebook))
    const attacked = pageOf(assessment, {columns: 100, paint: plain, verbose: true, rulebook, reading})
    for (const width of [360, 1280]) {
      const {page, trouble, requests} = await opened(attacked, {width})
      for (const mark of (await page.locator('mark[data-spots]').all()).slice(0, 5)) await mark.dispatchEvent('click')
      expect(trouble).toEqual([])
      expect(requests).toEqual([])
      await expect.poll(() => page.evaluate('window.hacked'), patience).toBeUndefined()
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth'), patience).toBe(width)
      await expect.poll(() => page.locator('img, iframe, object, form, .report a:not(sup a)').count(), patience).toBe(0)
    }
  })
})

/** Run in the page: texts whose colour is too near to that of their ground. */
const faintWords = `(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number)
  const light = colour => {
    const [r, g, b] = parts(colour).slice(0, 3).map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = element => {
    for (let at = element; at; at = at.parentElement) {
      const {backgroundColor} = getComputedStyle(at)
      if ((parts(backgroundColor)[3] ?? 1) > 0) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const said = [...document.body.querySelectorAll('*')].filter(one => !one.matches('script, svg *') && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== ''))
  return said.filter(one => {
    const [a, b] = [light(getComputedStyle(one).color), light(groundOf(one))]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5
  }).map(one => one.className + ': ' + one.textContent.slice(0, 20))
})()`
