// Makes the pictures of the manual, docs/图/*.png, from the built page: `npm run pictures`. All reports in them are about invented places.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import chromium from '@sparticuz/chromium'
import {chromium as launcher} from 'playwright-core'
import {county, samples} from './pictures-reports.mjs'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/图')
const fonts = join(root, 'node_modules/@fontsource-variable/noto-sans-sc')
const limits = {one: 250 * 1024, all: 2 * 1024 * 1024}
const patience = 15_000

/** The pictures by their names, written only when all of them are there. */
const made = new Map()

/** The same letters on every machine: one font, brought along. */
async function withFont(context) {
  await context.route('http://font/**', async (route, request) => {
    const body = await readFile(join(fonts, new URL(request.url()).pathname))
    await route.fulfill({body, contentType: 'font/woff2', headers: {'access-control-allow-origin': '*'}})
  })
}

const fontStyle = async () =>
  `${(await readFile(join(fonts, 'index.css'), 'utf8')).replaceAll('url(./', 'url(http://font/')}
  :root, body, body * { font-family: 'Noto Sans SC Variable', sans-serif !important; caret-color: transparent }
  *, ::before, ::after { transition: none !important; animation: none !important }`

async function opened(browser) {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
    bypassCSP: true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience)
  await withFont(context)
  const page = await context.newPage()
  page.on('pageerror', error => {
    throw error
  })
  page.on('dialog', dialog => dialog.accept())
  await page.goto(pathToFileURL(join(root, 'dist/duibiao.html')).href)
  await page.addStyleTag({content: await fontStyle()})
  await page.getByRole('main').waitFor()
  return page
}

const give = async (page, files) => {
  await page.locator('input[data-open="files"]').setInputFiles(files)
  await page.getByRole('button', {name: '不再显示这条提示'}).click()
}

const cleared = async page => {
  await page.getByRole('button', {name: '清空'}).click()
  await page.getByText('粘贴报告全文').waitFor()
}

const settled = async page => {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(1, 1)
  await page.waitForTimeout(120)
}

const boxOf = async locator => {
  await locator.first().waitFor()
  const box = await locator.first().boundingBox()
  if (box === null) throw new Error(`nothing to be seen of ${locator}`)
  return box
}

/** A picture of the window from the top of one thing to the bottom of another, as wide as both and cut to so many pixels. */
async function shot(page, name, {from, to = from, most = 800, left, right}) {
  await settled(page)
  const [a, b] = [await boxOf(from), await boxOf(to)]
  const [x, y] = [left ?? Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = (right ?? Math.max(a.x + a.width, b.x + b.width)) - x
  const height = Math.min(Math.max(a.y + a.height, b.y + b.height) - y, most, 800 - Math.max(0, y))
  made.set(`${name}.png`, await page.screenshot({clip: {x, y, width, height}, scale: 'css'}))
}

const whole = page => ({from: page.locator('body')})

/** Brings a thing to the top of the pane in which it stands. */
const atTop = locator =>
  locator.first().evaluate(element => {
    const pane = element.closest('[data-pane]')
    pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - 8
  })

/** Unfolds the entry of an indicator and brings it to the top of its pane. */
async function unfolded(page, title) {
  const entry = page
    .locator('details.finding', {has: page.getByRole('heading', {name: new RegExp(`${title}$`)})})
    .first()
  await entry.locator('summary').first().click()
  await page.waitForTimeout(200)
  await atTop(entry)
  return entry
}

async function start(page) {
  await shot(page, '打开', {from: page.getByRole('banner'), to: page.getByRole('main'), most: 640})
}

async function clerk(page) {
  await give(page, samples.weak)
  await page.getByRole('region', {name: /^缺口清单/}).waitFor()
  await shot(page, '核查结果', {...whole(page), most: 500})
  const account = page.getByRole('region', {name: '认定情况'})
  await account.getByText('保存', {exact: true}).click()
  await shot(page, '认定和保存', {from: account, to: account.getByRole('button', {name: /网页/})})
  await account.getByText('保存', {exact: true}).click()
  const entry = await unfolded(page, '执法全过程记录')
  await shot(page, '一个缺口', {from: page.locator('.panes'), most: 464})
  await entry.locator('summary').first().click()
  const errors = page.getByRole('region', {name: /^差错/})
  await atTop(errors)
  await shot(page, '差错', {from: errors, most: 420})
  const cells = page.getByRole('region', {name: '自述与检出对照'})
  await atTop(cells)
  await shot(page, '四种对照', {from: cells, most: 680})
}

const addition = {
  before: '自觉接受人大监督',
  words: '全年主动公开政府信息86条，在县政府网站公开执法事项12项、处罚决定5件。',
}

async function editing(page) {
  await page.getByRole('button', {name: '修改文本'}).click()
  const field = page.getByRole('textbox', {name: /^报告全文/})
  const text = await field.inputValue()
  await field.fill(text.replace(addition.before, `${addition.words}${addition.before}`))
  await page.locator('.changes[data-closed]:not([data-closed="0"])').waitFor()
  await field.evaluate((element, words) => {
    const at = element.value.indexOf(words)
    element.setSelectionRange(at, at)
  }, addition.words)
  await field.press('ArrowRight')
  await page.waitForTimeout(600)
  await shot(page, '修改文本', {from: page.locator('.panes'), most: 470})
}

async function papers(page) {
  await page.getByRole('button', {name: '文书', exact: true}).click()
  const choices = page.getByRole('region', {name: '待核实'})
  await choices.getByRole('radio').first().check()
  await shot(page, '草稿和待核实', {...whole(page), most: 600})
  await page.getByRole('button', {name: '自评表'}).click()
  await page.getByRole('table').first().waitFor()
  await shot(page, '自评表', {...whole(page), most: 560})
}

async function reviewer(page, files) {
  await give(page, files)
  await page.locator('[data-done]').waitFor()
  await shot(page, '对照矩阵', {...whole(page), most: 710})
  await page.locator('[data-failures] > summary').click()
  await shot(page, '不能核查的文件', {from: page.locator('[data-failures]'), most: 300})
  await page.locator('[data-failures] > summary').click()
  await page.locator('[data-indicator="enf.recording"]').click()
  await shot(page, '一列', {from: page.locator('.county-table')})
  const told = page.locator('[data-panel] [data-decision]').first()
  await told.locator('summary').click()
  await told.getByText('改判', {exact: true}).click()
  await told.getByRole('textbox').fill('所引各句不是本年的案件记录，请补充佐证。')
  await told.evaluate(element => element.scrollIntoView({block: 'center'}))
  await shot(page, '复核', {from: told, most: 420})
  await told.getByRole('button', {name: '记下决定'}).click()
  await page.locator('[data-unsaved]').waitFor()
  await shot(page, '复核决定文件', {from: page.getByRole('region', {name: '复核决定文件'})})
  await page.getByRole('button', {name: '汇总', exact: true}).click()
  await page.getByRole('table').first().waitFor()
  await shot(page, '汇总', {...whole(page), most: 640})
}

async function years(page) {
  await give(page, [samples.before, samples.weak])
  await page.locator('[data-done]').waitFor()
  await page.getByRole('navigation').getByRole('button', {name: '两年比较'}).click()
  await page.locator('[data-pair]').click()
  await page.locator('.years-paper').getByRole('button').first().waitFor()
  await shot(page, '两年比较', {...whole(page), most: 680})
}

async function write() {
  const found = [...made].map(([name, picture]) => [name, picture.length])
  const large = found.filter(([, size]) => size > limits.one)
  const all = found.reduce((sum, [, size]) => sum + size, 0)
  process.stdout.write(found.map(([name, size]) => `${name} ${Math.round(size / 1024)} KB\n`).join(''))
  if (large.length > 0 || all > limits.all) throw new RangeError(`too large: ${large}, all ${all} bytes`)
  await rm(folder, {recursive: true, force: true})
  await mkdir(folder, {recursive: true})
  for (const [name, picture] of made) await writeFile(join(folder, name), picture)
}

async function pictures() {
  const browser = await launcher.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter(arg => arg !== '--single-process'),
  })
  try {
    const page = await opened(browser)
    await start(page)
    await clerk(page)
    await editing(page)
    await papers(page)
    await cleared(page)
    await reviewer(page, await county())
    await cleared(page)
    await years(page)
  } finally {
    await browser.close()
  }
  await write()
}

await pictures()
