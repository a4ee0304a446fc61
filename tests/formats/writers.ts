import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import chromium from '@sparticuz/chromium'
import {AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun} from 'docx'
import {chromium as browsers} from 'playwright-core'

/** A file that a writer made, under a name with the extension of its format. */
export interface Made {
  readonly name: string
  readonly bytes: Uint8Array
}

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
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-'))
  const browser = await browsers.launch({args: chromium.args, executablePath: await chromium.executablePath()})
  const files: Uint8Array[] = []
  try {
    const page = await browser.newPage()
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
    await browser.close()
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
