import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {sourcesAt} from '../../src/intake/files.ts'
import {readSource} from '../../src/intake/read.ts'
import type {Format, Position, Reading} from '../../src/model/source.ts'

/**
 * One report as it lies in offices. The .docx has its headings numbered by its styles, as WPS writes them; LibreOffice made the .doc, .rtf
 * and .pdf of it; the web pages are written as Word saves them, in GB18030.
 */
const lines = [
  '柳湾乡2024年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）加强学习',
  '全年组织学法4次，培训执法人员“百人”，开展案例讨论12场，把学法情况纳入年度考核，做到年初有计划、年中有检查、年末有总结。',
  '（二）规范执法',
  '1．清理文件',
  '清理规范性文件3件。',
  '2．公开信息',
  '（1）公开执法信息12条。',
  '（2）公开处罚决定2件。',
  '事项\t件数',
  '人民调解\t215',
  '二、存在的不足',
  '（一）执法力量',
  '执法人员不足。',
  '三、下一步打算',
  '补充执法人员。',
]

const path = (extension: string): string => fileURLToPath(new URL(`fixtures/柳湾乡.${extension}`, import.meta.url))
const read = (extension: string, as = extension): Promise<Reading> =>
  readSource({name: `柳湾乡.${as}`, bytes: new Uint8Array(readFileSync(path(extension)))})

/** The lines as read, without the blanks that a printer sets between a character and a figure. */
const linesIn = ({plain}: Reading): readonly string[] =>
  plain.text.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, '').split('\n')

test.for<[extension: string, format: Format]>([
  ['docx', 'docx'],
  ['doc', 'doc'],
  ['wps', 'doc'],
  ['rtf', 'doc'],
  ['pdf', 'pdf'],
  ['ofd', 'ofd'],
  ['htm', 'html'],
  ['mht', 'html'],
])('the report as .%s has the same lines, and nothing is left out', async ([extension, format]) => {
  const reading = await read(extension === 'wps' ? 'doc' : extension, extension)
  expect(linesIn(reading)).toEqual(lines)
  expect(reading).toMatchObject({format, warnings: [], extraction: {lost: 0}})
})

test('and out of a .zip', async () => {
  const found: (readonly [string, readonly string[]])[] = []
  for await (const file of sourcesAt([path('zip')]))
    found.push([file.name, 'error' in file ? [file.error.code] : linesIn(await readSource(file))])
  expect(found).toEqual([[`${path('zip')}/报送/柳湾乡.docx`, lines]])
})

/** What stands at each place. */
const placesIn = ({content, stretches}: Reading): readonly (readonly [string, Position])[] =>
  stretches.map(({start, end, position}) => [content.slice(start, end), position])

test.for(['doc', 'rtf'])('as .%s every piece has the place that it has in the .docx', async extension => {
  const [made, original] = [await read(extension), await read('docx')]
  expect(placesIn(made)).toEqual(placesIn(original))
  expect(placesIn(original)).toContainEqual(['215', {paragraph: 14, table: 1, row: 2, cell: 2}])
  expect(made.extraction).toEqual(original.extraction)
})
