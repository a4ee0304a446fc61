/// <reference lib="dom" />
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import type {SourceFile} from '../../src/index.ts'
import {folderWith, removed} from '../cli/spawned.ts'
import {wordOf} from '../formats/writers.ts'
import {archiveOf} from '../intake/archives.ts'
import {encoders} from '../intake/encoders.ts'
import {ofdOf} from '../intake/ofd-writer.ts'
import {lines, wholePicture, written} from '../intake/pdf-written.ts'
import {hostile} from '../render/page.ts'
import {asHtml, contentOf, samples, textFile} from '../reports.ts'
import {
  disturbances,
  drop,
  emptied,
  give,
  judgementOn,
  paste,
  patience,
  sharedBench,
  shownOf,
  shownOn,
  unready,
} from './workbench.ts'

const minute = 60_000

const fixture = (name: string): SourceFile => ({
  name,
  bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(`../intake/fixtures/${name}`, import.meta.url)))),
})

const [sample = textFile('')] = samples.filter(({name}) => name.endsWith('.txt'))
const text = await contentOf(sample)
const paragraphs = text.split(/\r?\n/).filter(line => line.trim() !== '')

/** The report printed with a font that the file only names. */
const printed = (): Uint8Array => {
  const rows = paragraphs.flatMap(line => [...`　　${line}`.matchAll(/.{1,27}/gu)].map(([row]) => row))
  const pages = Array.from({length: Math.ceil(rows.length / 24)}, (_, page) => rows.slice(page * 24, page * 24 + 24))
  return written(pages.map(page => lines(page)))
}

/** The same report in every format. */
const formats: readonly (readonly [fact: string, make: () => SourceFile | Promise<SourceFile>])[] = [
  ['text in UTF-8', () => textFile(text, '报告一.txt')],
  ['text in GB18030', () => ({name: '报告二.txt', bytes: encoders.gb18030(text)})],
  ['Markdown', () => textFile(text.replace(/^(?=[一二三]、)/gm, '## '), '报告三.md')],
  ['a web page', () => ({...asHtml(text), name: '报告四.html'})],
  ['Word', async () => ({name: '报告五.docx', bytes: await wordOf(paragraphs)})],
  ['old Word', () => fixture('柳湾乡.doc')],
  ['rich text', () => fixture('柳湾乡.rtf')],
  ['a PDF whose Chinese font is not embedded', () => ({name: '报告六.pdf', bytes: printed()})],
  ['OFD', () => ({name: '报告七.ofd', bytes: ofdOf(paragraphs)})],
]

const locked = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<00><00>]`

/** Files in which there is nothing to judge, and what a reader is told of them. */
const unreadable: readonly (readonly [fact: string, source: SourceFile, said: RegExp])[] = [
  ['a scanned PDF', {name: '扫描.pdf', bytes: written([wholePicture])}, /扫描/],
  ['a PDF with a password', {name: '加密.pdf', bytes: written([lines(['报告'])], {trailer: locked})}, /密码/],
  ['an empty file', {name: '空.txt', bytes: new Uint8Array()}, /0 字节/],
]

describe.skipIf(unready !== '')(`files on the workbench${unready}`, {timeout: minute}, () => {
  const bench = sharedBench(minute)

  test.for(formats)('%s is judged as the library judges it', async ([, make]) => {
    const {page} = bench
    const source = await make()
    const assessment = await judgementOn(source)
    await emptied(page)
    await give(page, [source])
    await expect.poll(async () => (await shownOn(page)).findings, patience).toEqual(shownOf(assessment))
    expect(await page.textContent('.account h1')).toBe(assessment.report.title)
    expect((await shownOn(page)).summary).toContain(`缺口 ${assessment.gaps.length} 项`)
  })

  test('an archive is unpacked, names in GBK read, and its only report shown', async () => {
    const {page} = bench
    const bytes = archiveOf([{name: encoders.gb18030('乡镇/苇岗乡.txt'), bytes: text}])
    await emptied(page)
    await give(page, [{name: '报送.zip', bytes}])
    const wanted = shownOf(await judgementOn(textFile(text)))
    await expect.poll(async () => (await shownOn(page)).findings, patience).toEqual(wanted)
  })

  test.for(unreadable)('%s: it is said in Chinese why there is nothing to judge', async ([, source, said]) => {
    const {page} = bench
    await emptied(page)
    await give(page, [source])
    await expect.poll(() => page.locator('main [role=alert]').textContent(), patience).toMatch(said)
  })

  test('files that cannot be read are listed with the reason, and the rest go on', async () => {
    const {page} = bench
    await emptied(page)
    await give(page, [
      ...unreadable.map(([, source]) => source),
      sample,
      textFile(text.replaceAll('苇岗乡', '槐河镇'), '槐河镇.txt'),
    ])
    await expect.poll(() => page.textContent('.county-progress[data-done]'), patience).toBe('2 份已核查，3 份不能核查')
    await page.click('[data-failures] summary')
    const listed = await page.locator('[data-failures] li').allTextContents()
    for (const [, {name}, said] of unreadable) expect(listed.find(line => line.includes(name))).toMatch(said)
    expect(await page.locator('[data-matrix] [data-unit]').count()).toBe(2)
  })

  // The browser passes over a drop that it is sent while it is busy with something else.
  test('a file and a folder can be dropped, as well as a file that stands in no folder', {retry: 2}, async () => {
    const {page} = bench
    const report = (town: string) => text.replaceAll('苇岗乡', town)
    const folder = folderWith({
      '甲.txt': report('槐河镇'),
      '收/乙.txt': report('柳湾乡'),
      '收/子/丙.txt': report('青石镇'),
    })
    try {
      await emptied(page)
      await drop(page, [`${folder}/甲.txt`])
      await expect.poll(() => page.locator('.account h1').textContent(), patience).toContain('槐河镇')
      await drop(page, [`${folder}/收`])
      await expect.poll(() => page.locator('[data-unit]').count(), patience).toBe(3)
      const names = () =>
        page.locator('[data-unit]').evaluateAll(rows => rows.map(row => (row as HTMLElement).dataset['unit']))
      expect((await names()).toSorted()).toEqual(['乙.txt', '子/丙.txt', '甲.txt'].toSorted())
      await page.evaluate(content => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([content], '丁.txt'))
        document.body.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
      }, report('云溪镇'))
      await expect.poll(names, patience).toContain('丁.txt')
    } finally {
      removed(folder)
    }
  })

  test('a hostile report runs nothing and adds no element of its own, by its text, its name or pasted', async () => {
    const {page} = bench
    const foreign =
      'img, iframe, object, embed, form[action], #workbench script, [onmouseover], [onerror], a[href^="javascript" i]'
    const harmless = async () => {
      expect(await page.evaluate('window.hacked')).toBeUndefined()
      expect(await page.locator(foreign).count()).toBe(0)
    }
    await emptied(page)
    await give(page, [textFile(hostile.text, hostile.file.replaceAll('/', '／'))])
    await page.waitForSelector('#gaps .entry')
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    for (const mark of (await page.locator('mark[data-spots]').all()).slice(0, 3)) await mark.dispatchEvent('click')
    await harmless()
    await page.click('[data-edit]')
    await harmless()
    await page.getByRole('button', {name: '文书'}).click()
    await page.waitForSelector('[data-sheet]')
    await harmless()
    await give(page, [
      textFile(hostile.text.replaceAll('槐河镇', '<img src=x onerror="window.hacked=1">镇'), '又一份.txt'),
    ])
    await expect.poll(() => page.locator('[data-unit]').count(), patience).toBe(2)
    await harmless()
    await emptied(page)
    await paste(page, hostile.text)
    await page.waitForSelector('#gaps .entry')
    await harmless()
  })

  test('ten megabytes of text are answered with an explanation while the page stays at hand', async () => {
    const {page} = bench
    const folder = folderWith({'巨.txt': '法治政府建设情况。\n'.repeat(370_000)})
    await emptied(page)
    await page.evaluate(() => {
      const pauses = {longest: 0, last: performance.now()}
      Object.assign(window, {pauses})
      setInterval(() => {
        pauses.longest = Math.max(pauses.longest, performance.now() - pauses.last)
        pauses.last = performance.now()
      }, 20)
    })
    const started = performance.now()
    await page.setInputFiles('[data-open=files]', `${folder}/巨.txt`)
    await expect.poll(() => page.locator('main [role=alert]').textContent(), patience).toMatch(/[一-龥]{6}/)
    expect(performance.now() - started).toBeLessThan(10_000)
    removed(folder)
    expect(await page.evaluate('window.pauses.longest')).toBeLessThan(1000)
    await page.click('button[aria-label=帮助]')
    await expect.poll(() => page.locator('dialog#help').isVisible(), patience).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('what comes while others are being judged is judged after them', async () => {
    const {page} = bench
    const report = (town: string) => textFile(text.replaceAll('苇岗乡', town), `${town}.txt`)
    await emptied(page)
    await page.evaluate(content => {
      const input = document.querySelector<HTMLInputElement>('[data-open=files]')
      for (let round = 0; round < 12; round += 1) {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content], `第${round}份.txt`))
        if (input !== null) input.files = transfer.files
        input?.dispatchEvent(new Event('change', {bubbles: true}))
      }
    }, text)
    await expect.poll(() => page.locator('.county-progress[data-done]').textContent(), patience).toBe('12 份已核查')
    await give(page, [report('柳湾乡')])
    await expect.poll(() => page.locator('.county-progress[data-done]').textContent(), patience).toBe('13 份已核查')
  })

  test('nothing was asked for, said on the console or refused by the policy', () => {
    expect(disturbances()).toEqual([])
  })
})
