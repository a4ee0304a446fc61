import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import chromium from '@sparticuz/chromium'
import {type Browser, chromium as launcher, type Page} from 'playwright-core'
import {folderWith, removed} from '../cli/spawned.ts'

async function started(): Promise<Browser | string> {
  try {
    const launched = await launcher.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args.filter(arg => arg !== '--single-process'),
      headless: true,
    })
    return launched
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)
  }
}

const outcome = await started()

/** The browser that comes with the test packages; undefined where it cannot start. */
export const browser = typeof outcome === 'string' ? undefined : outcome

/** Why tests in the browser are skipped; empty where they are not. */
export const missing = typeof outcome === 'string' ? ` (skipped: no browser starts here: ${outcome})` : ''
if (missing !== '') process.stderr.write(`tests in the browser${missing}\n`)

/** A page that was opened from a file, with all that went wrong or was asked for, up to now. */
export interface Opened {
  readonly page: Page
  /** Messages of the console, errors, dialogs and violations of the page's policy. */
  readonly trouble: readonly string[]
  /** Whatever was asked for beside the page itself and what it made on its own. */
  readonly requests: readonly string[]
}

/** How a page is opened. */
export interface Opening {
  readonly width?: number
  readonly height?: number
  readonly hash?: string
  readonly script?: boolean
  /** Whether its questions are answered with yes; without it a dialog is trouble. */
  readonly agree?: boolean
}

/** Open a file as a page, in a window of its own. Downloads are accepted. */
export async function openedAt(
  file: string,
  {width = 1280, height = 800, hash = '', script = true, agree = false}: Opening = {},
): Promise<Opened> {
  if (browser === undefined) throw new Error(missing)
  const viewport = {width, height}
  const context = await browser.newContext({viewport, javaScriptEnabled: script, offline: true, acceptDownloads: true})
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const trouble: string[] = []
  const requests: string[] = []
  page.on('console', message => trouble.push(message.text()))
  page.on('pageerror', error => trouble.push(error.message))
  page.on('dialog', dialog => {
    if (!agree) trouble.push(dialog.message())
    void (agree ? dialog.accept() : dialog.dismiss())
  })
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('blob:')) requests.push(url)
  })
  await page.goto(address + hash)
  return {page, trouble, requests}
}

/** Open a page that is written to a file for it, in a window of its own. */
export async function opened(html: string, opening: Opening = {}): Promise<Opened> {
  const folder = folderWith({})
  const file = join(folder, '结果.html')
  writeFileSync(file, html)
  const open = await openedAt(file, opening)
  open.page.context().on('close', () => removed(folder))
  return open
}

/** Close all windows, and remove their files. */
export const closed = async (): Promise<void> => {
  await Promise.all((browser?.contexts() ?? []).map(context => context.close()))
}
