// The reports that stand in the pictures of the manual: the two samples, and copies of them in the name of other invented townships.
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {loadRulebook, readReport} from '../../dist/index.js'

const root = join(import.meta.dirname, '../..')

/** The sample reports by their use in the pictures. */
export const samples = {
  strong: join(root, 'reports-in/槐河镇2024年度报告.docx'),
  weak: join(root, 'reports-in/苇岗乡2023年度报告.txt'),
  before: join(root, 'tests/papers/samples/苇岗乡2022年度报告.txt'),
}

const year = 2024

/** The invented townships of 禾陵县, and every how many lines their copy leaves one out. */
const towns = [
  ['槐河镇', 'strong', 0],
  ['柳汀镇', 'strong', 9],
  ['栗坪镇', 'strong', 6],
  ['月塘镇', 'strong', 5],
  ['竹隐镇', 'strong', 4],
  ['鹿眠镇', 'strong', 3],
  ['苇岗乡', 'weak', 0],
  ['芦洲乡', 'weak', 7],
  ['雁栖坪乡', 'weak', 5],
  ['白苇乡', 'weak', 3],
]

const isOrdinary = line => line.length > 40

/** A text without every so many of its ordinary lines. */
function thinned(text, every) {
  if (every === 0) return text
  const lines = text.split(/\r?\n/)
  const ordinary = lines.filter(isOrdinary)
  return lines.filter(line => !isOrdinary(line) || ordinary.indexOf(line) % every !== every - 1).join('\n')
}

const renamed = {
  strong: (text, town) => text.replaceAll('云溪县', '禾陵县').replaceAll('槐河镇', town),
  weak: (text, town) =>
    text
      .replaceAll('2024年', `${year + 1}年`)
      .replaceAll('2023年', `${year}年`)
      .replaceAll('苇岗乡', town),
}

async function textOf(path, rulebook) {
  const {reading} = await readReport({name: path, bytes: await readFile(path)}, rulebook)
  return reading.content
}

const file = (name, text) => ({name, mimeType: 'text/plain', buffer: Buffer.from(text)})

/** The reports of a county in one year, two files that are none among them. */
export async function county() {
  const rulebook = await loadRulebook()
  const texts = {strong: await textOf(samples.strong, rulebook), weak: await textOf(samples.weak, rulebook)}
  const reports = towns.map(([town, base, every]) =>
    file(`${town}${year}年度报告.txt`, thinned(renamed[base](texts[base], town), every)),
  )
  return [
    ...reports,
    file('会议通知.txt', '请各乡镇于本月底前报送材料。\n'),
    file('石蒲镇2024年度报告.pdf', '%PDF-1.7\n'),
  ]
}
