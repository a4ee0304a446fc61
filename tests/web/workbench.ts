/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect} from 'vitest'
import {type Assessment, type CheckOptions, check, readReport, type SourceFile} from '../../src/index.ts'
import {browser, closed, missing, type Opened, type Opening, openedAt} from '../browser/browser.ts'
import {rulebook} from '../reports.ts'

/** The built workbench: dist/duibiao.html. */
export const built = fileURLToPath(new URL('../../dist/duibiao.html', import.meta.url))

const unbuilt = existsSync(built) ? '' : ' (skipped: dist/duibiao.html is missing, run npm run build)'
if (unbuilt !== '') process.stderr.write(`tests of the workbench${unbuilt}\n`)

/** Why tests of the workbench are skipped; empty where they are not. */
export const unready = missing || unbuilt

/** The page answers when it gets round to it: the machine may be busy with other tests. */
export const patience = {timeout: 15_000, interval: 30}

/** Every page of the workbench that was opened in a file of tests. */
const all: Opened[] = []

/** What went wrong on any page so far, and what any page asked for. */
export const disturbances = (): readonly string[] => all.flatMap(({trouble, requests}) => [...trouble, ...requests])

/** Open the workbench from its file, as a double click does, empty. Its questions are answered with yes. */
export async function workbench(opening: Opening = {}): Promise<Page> {
  const open = await openedAt(built, {width: 1366, height: 768, agree: true, ...opening})
  all.push(open)
  await open.page.waitForSelector('main.start')
  return open.page
}

/** One workbench for all tests of a file: opened before the first, within so many milliseconds, closed with the browser after the last. */
export function sharedBench(within: number): {readonly page: Page} {
  const bench: {page: Page} = {} as {page: Page}
  beforeAll(async () => {
    bench.page = await workbench()
  }, within)
  afterAll(async () => {
    await closed()
    await browser?.close()
  })
  return bench
}

/** Take everything off the workbench. */
export async function emptied(page: Page): Promise<void> {
  const clear = page.getByRole('button', {name: '清空'})
  if ((await clear.count()) > 0) await clear.click()
  await page.waitForSelector('main.start')
}

/** Hand files over as the button 打开文件 does. */
export const give = (page: Page, files: readonly SourceFile[]): Promise<void> =>
  page.setInputFiles(
    '[data-open=files]',
    files.map(({name, bytes}) => ({name, mimeType: '', buffer: Buffer.from(bytes)})),
  )

/** Paste text into the field of the empty workbench as a hand does: cut from it first, so that it is on the clipboard. */
export async function paste(page: Page, pasted: string): Promise<void> {
  await page.locator('#pasted').evaluate((field: HTMLTextAreaElement, content) => {
    field.value = content
    field.select()
    field.focus()
  }, pasted)
  await page.keyboard.press('ControlOrMeta+x')
  await page.keyboard.press('ControlOrMeta+v')
}

/** Drop files or folders of the disk on the middle of the page, as a hand does: the page has time to say that it takes them. */
export async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = {items: [], files: [...files], dragOperationsMask: 1}
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {type, x: 600, y: 300, data})
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50))))
  }
  await session.detach()
}

/** What the page shows of a judgement: the sentence that sums it up, and one line for each indicator. */
export interface Shown {
  readonly summary: string
  readonly findings: readonly string[]
}

/** What the page shows. Every entry says by its attributes what was found; entries stand by their gaps, so that they are sorted here. */
export const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const entries = [...document.querySelectorAll<HTMLElement>('#results .finding')]
    const told = ({id, dataset: {standing, kind, severity, disclosure}}: HTMLElement): string =>
      [id, standing, ...(kind === undefined ? [] : [kind, severity, disclosure])].join(' ')
    return {summary: document.querySelector('.summary .result')?.textContent ?? '', findings: entries.map(told).sort()}
  })

/** The judgement of the library on the same bytes. */
export async function judgementOn(source: SourceFile, told: CheckOptions = {}): Promise<Assessment> {
  return check(await readReport(source, rulebook), rulebook, told)
}

/** What the page is to show of an assessment. */
export function shownOf({findings, gaps}: Assessment): readonly string[] {
  const gapOn = new Map(gaps.map(gap => [gap.indicator, gap]))
  return findings
    .filter(({built}) => built)
    .map(({indicator, standing}) => {
      const gap = gapOn.get(indicator)
      return [indicator, standing, ...(gap === undefined ? [] : [gap.kind, gap.severity, gap.disclosure])].join(' ')
    })
    .sort()
}

/** A file that the page gives: its name and its bytes. */
export async function saved(page: Page, work: () => Promise<unknown>): Promise<SourceFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), work()])
  return {name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path()))}
}

/** Whether the middle of the first element of a kind is in sight, in its pane and in the window. */
export const inSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(wanted => {
    const element = document.querySelector(wanted)
    if (element === null) return false
    const {left, top, height, width} = element.getBoundingClientRect()
    const seen = document.elementFromPoint(left + Math.min(width, 20) / 2, top + Math.min(height, 20) / 2)
    return seen !== null && (element.contains(seen) || seen.contains(element))
  }, selector)

/** The head of an indicator in the matrix, brought into sight: a column that is not in sight need not be there. */
export async function headOf(page: Page, indicator: string): Promise<Locator> {
  const head = page.locator(`[data-indicator="${indicator}"]`)
  const isThere = async (): Promise<boolean> => {
    if ((await head.count()) > 0) return true
    await page.locator('[data-matrix]').evaluate(pane => {
      const before = pane.scrollLeft
      pane.scrollLeft += pane.clientWidth / 3
      if (pane.scrollLeft === before) pane.scrollLeft = 0
    })
    return false
  }
  await expect.poll(isThere, patience).toBe(true)
  await head.scrollIntoViewIfNeeded()
  return head
}

/** Unfold everything in which an element stands. */
export const unfolded = (locator: Locator): Promise<void> =>
  locator.evaluate(element => {
    for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
  })

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What is seriously wrong with what a page shows for those who cannot see, hear or point (axe): rule and first element of each violation. */
export async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(readFileSync(axe, 'utf8'))
  return page.evaluate<readonly string[]>(`(async () => {
    const lesser = axe._audit.rules.filter(({impact}) => impact === 'minor' || impact === 'moderate')
    const rules = Object.fromEntries(lesser.map(({id}) => [id, {enabled: false}]))
    const {violations} = await axe.run({preload: false, resultTypes: ['violations'], rules})
    return violations
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .map(({id, nodes}) => id + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 160))
  })()`)
}

/** The windows in which the page is looked at: a common screen, and the same at 150 %. */
export const windows = [
  {width: 1366, height: 768},
  {width: 911, height: 512},
] as const

/** The window with the least room: where a part is laid out in one way, it is enough to look at it there. */
export const narrow = [windows[1]] as const

/** Expect nothing in the way of anybody in what is shown now, in these windows, nor a page that scrolls sideways at any size. */
export async function expectNoBarriers(
  page: Page,
  sizes: readonly (typeof windows)[number][] = windows,
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    expect(await barriers(page), `${size.width} wide`).toEqual([])
  }
  await expectNoSideways(page)
}

/** Expect that the page does not scroll sideways, at 100, 125 and 150 % of a common screen. */
export async function expectNoSideways(page: Page): Promise<void> {
  for (const width of [911, 1093, 1366]) {
    await page.setViewportSize({width, height: Math.round((width * 768) / 1366)})
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${width} wide`).toBe(width)
  }
}

/** All that the browser keeps of the page, as text; bytes read as UTF-8. */
export const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const told: string[] = []
    for (const {name} of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        const found = database.transaction(store).objectStore(store)
        const [keys, values] = [await answer(found.getAllKeys()), await answer(found.getAll())]
        told.push(
          JSON.stringify([keys, values], (_, value) =>
            value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
          ),
        )
      }
      database.close()
    }
    return told.join('\n')
  })
