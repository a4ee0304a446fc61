import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun} from 'docx'
import {readAll} from '../../src/index.ts'
import {browser, missing} from '../browser/browser.ts'
import {archiveOf} from '../intake/archives.ts'
import {listXml, numbered, paragraph, wordOf as rawWordOf} from '../intake/documents.ts'
import {encoders} from '../intake/encoders.ts'

const size = 32
const indent = {firstLine: size * 20}

const runOf = (text: string): TextRun => new TextRun({text, size, font: {eastAsia: '仿宋_GB2312'}})

/** Paragraphs as an office sets them in Word: the title in the middle, the others indented by two characters, page numbers at the foot. */
export async function wordOf([title = '', ...lines]: readonly string[]): Promise<Uint8Array> {
  const number = new TextRun({children: ['— ', PageNumber.CURRENT, ' —']})
  const footer = new Footer({children: [new Paragraph({alignment: AlignmentType.CENTER, children: [number]})]})
  const heading = new Paragraph({alignment: AlignmentType.CENTER, children: [runOf(title)]})
  const body = lines.map(line => new Paragraph({indent, children: [runOf(line)]}))
  const document = new Document({sections: [{footers: {default: footer}, children: [heading, ...body]}]})
  return new Uint8Array(await Packer.toBuffer(document))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const digits = '一二三四五六七八九'
const marks = [/^([一二三四五六七八九])、/, /^（([一二三四五六七八九])）/] as const
const levels = [
  [0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>'],
  [1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'],
] as const

/** Paragraphs whose numbers 一、 and （一） Word counts itself, wherever it counts to the same number. */
export function numberedWordOf(lines: readonly string[]): Uint8Array {
  const counted = [0, 0]
  const body = lines.map(line => {
    const level = marks.findIndex(mark => mark.test(line))
    const [label = '', digit = ''] = marks[level]?.exec(line) ?? []
    if (level < 0 || digits.indexOf(digit) !== counted[level]) return paragraph(escaped(line) || ' ')
    counted[level] = (counted[level] ?? 0) + 1
    if (level === 0) counted[1] = 0
    return paragraph(escaped(line.slice(label.length)) || ' ', numbered(1, level))
  })
  return rawWordOf({body: body.join(''), numbering: listXml(1, levels)})
}

const frame = [
  '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul>',
  '<div class="crumb">您现在的位置：<a href="/">首页</a> &gt; <a href="/fz/">法治政府建设</a></div>',
  '<table class="xxgk"><tr><td>索引号：</td><td>00012/2025-3</td><td>有效性：</td><td>有效</td></tr></table>',
].join('\n')
const end = '<div>【打印本页】【关闭窗口】</div><div class="footer">主办：政府办公室　网站标识码：0000000001</div>'

/** The page of a government site in GB18030, with its navigation, metadata table, buttons and footer, text cut into spans. */
export function siteOf(text: readonly string[]): Uint8Array {
  const [title = ''] = text.filter(({length}, at) => at === 0 && length <= 80)
  const lines = text.slice(title === '' ? 0 : 1)
  const spans = (line: string): string =>
    (line.match(/.{1,9}/gu) ?? []).map(piece => `<span>${escaped(piece)}</span>`).join('')
  const body = lines.map(line => `<p style="text-indent: 2em">${spans(line)}</p>`).join('\n')
  const page = `<html><head><meta charset="gb18030"><title>${escaped(title)}</title></head><body>${frame}<h1>${escaped(title)}</h1><div class="TRS_Editor">${body}</div>${end}</body></html>`
  return encoders.gb18030(page)
}

/** Texts as one archive whose names are in GBK, as Windows packs them, taken out again by the reader. */
export async function unpacked(texts: readonly (readonly string[])[]): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-'))
  try {
    const path = join(folder, '报告.zip')
    const named = (index: number) => `乡镇/报告${String(index).padStart(2, '0')}.txt`
    writeFileSync(
      path,
      archiveOf(texts.map((text, index) => ({name: encoders.gb18030(named(index)), bytes: text.join('\n')}))),
    )
    const files: Uint8Array[] = []
    for await (const file of readAll([path])) {
      if (!('bytes' in file) || !file.name.endsWith(named(files.length))) throw new Error(JSON.stringify(file))
      files.push(file.bytes)
    }
    return files
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const font = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css')

/** The same as a page that prints like a public document. */
const pageOf = ([title = '', ...lines]: readonly string[]): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="${pathToFileURL(font)}"><style>
body {font: 16pt/28pt 'Noto Sans SC Variable'; text-align: justify}
h1 {font-size: 22pt; font-weight: normal; text-align: center}
p {margin: 0; text-indent: 2em}
</style></head><body><h1>${escaped(title)}</h1>${lines.map(line => `<p>${escaped(line)}</p>`).join('\n')}</body></html>`

/** Texts printed to PDF by a browser, with page numbers at the foot. */
export async function printed(texts: readonly (readonly string[])[]): Promise<readonly Uint8Array[]> {
  if (browser === undefined) throw new Error(missing)
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-'))
  const page = await browser.newPage()
  const files: Uint8Array[] = []
  try {
    for (const text of texts) {
      const path = join(folder, 'page.html')
      writeFileSync(path, pageOf(text))
      await page.goto(pathToFileURL(path).href)
      await page.evaluate('document.fonts.ready')
      const footerTemplate =
        '<div style="width: 100%; text-align: center; font-size: 14pt">— <span class="pageNumber"></span> —</div>'
      const margin = {top: '37mm', bottom: '35mm', left: '28mm', right: '26mm'}
      const options = {
        format: 'A4',
        margin,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate,
      } as const
      files.push(new Uint8Array(await page.pdf(options)))
    }
  } finally {
    await page.close()
    rmSync(folder, {recursive: true, force: true})
  }
  return files
}

/** Why conversions by LibreOffice are skipped; empty where it is there. */
export const officeless =
  spawnSync('soffice', ['--version']).status === 0 ? '' : ' (skipped: LibreOffice is not on this machine)'

/** Word documents converted by LibreOffice to the format of an extension. */
export function converted(documents: readonly Uint8Array[], extension: string): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-'))
  try {
    const paths = documents.map((bytes, index) => {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', extension, '--outdir', folder, ...paths])
    return documents.map((_, index) => new Uint8Array(readFileSync(join(folder, `${index}.${extension}`))))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
