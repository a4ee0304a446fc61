import {beforeAll, describe, expect, test} from 'vitest'
import {type Assessment, check, readReport, type SourceFile} from '../../src/index.ts'
import {missing} from '../browser/browser.ts'
import {encoders} from '../intake/encoders.ts'
import {ofdOf} from '../intake/ofd-writer.ts'
import {contentOf, real, rulebook, samples, skipped, textFile} from '../reports.ts'
import {converted, numberedWordOf, officeless, printed, siteOf, unpacked, wordOf} from './writers.ts'

const minutes = 60_000

/** What must not depend on the format: standings, gaps and errors. */
const judgement = ({findings, gaps, defects}: Assessment) => ({
  standings: findings.map(
    ({indicator, standing, admitted}) => `${indicator} ${standing}${admitted ? ' admitted' : ''}`,
  ),
  gaps: gaps.map(({indicator, kind, severity, disclosure}) => `${indicator} ${kind} ${severity} ${disclosure}`),
  defects: defects.map(({kind, certain, message}) => `${kind} ${certain} ${message}`).sort(),
})

/** A report as it is read and judged. */
async function assessed(file: SourceFile) {
  const report = await readReport(file, rulebook)
  return {assessment: await check(report, rulebook), content: report.reading.content}
}

/** Formats whose files are their own readable text: the line says where a passage stands. */
const lined = ['html', 'gb18030.txt', 'zip.txt']

/** The paragraphs of a report without marks of Markdown, which no office prints. */
const paragraphsOf = (content: string): readonly string[] =>
  content
    .split(/\r?\n/)
    .map(line => line.replace(/^#+|\*\*/g, '').trim())
    .filter(line => line !== '')

const sources = [...samples, ...real]
const texts = await Promise.all(sources.map(async source => paragraphsOf(await contentOf(source))))
const names = sources.map(({name}, index) => [name, index] as const)

/** How each format is written, all texts at once. */
const writers: readonly (readonly [extension: string, reason: string, write: () => Promise<readonly Uint8Array[]>])[] =
  [
    ['docx', '', () => Promise.all(texts.map(wordOf))],
    ['numbered.docx', '', () => Promise.resolve(texts.map(numberedWordOf))],
    ['html', '', () => Promise.resolve(texts.map(siteOf))],
    ['gb18030.txt', '', () => Promise.resolve(texts.map(text => encoders.gb18030(text.join('\n'))))],
    ['zip.txt', '', () => unpacked(texts)],
    ['pdf', missing, () => printed(texts)],
    ['ofd', '', () => Promise.resolve(texts.map(text => ofdOf([...text])))],
    ['doc', officeless, async () => converted(await Promise.all(texts.map(wordOf)), 'doc')],
    ['rtf', officeless, async () => converted(await Promise.all(texts.map(wordOf)), 'rtf')],
    ['office.pdf', officeless, async () => converted(await Promise.all(texts.map(wordOf)), 'pdf')],
  ]

describe.for(writers)('the same words as .%s%s', ([extension, reason, write]) => {
  describe.skipIf(reason !== '')(
    'give the same judgement, every quote verbatim and in its place',
    {timeout: 2 * minutes},
    () => {
      let files: readonly Uint8Array[] = []
      beforeAll(async () => {
        files = await write()
      }, 2 * minutes)

      test.for(names)(`%s${skipped}`, async ([, index]) => {
        const [bytes = new Uint8Array(), text = []] = [files[index], texts[index]]
        const plain = await assessed(textFile(text.join('\n')))
        const made = await assessed({name: `报告.${extension}`, bytes})
        expect(judgement(made.assessment)).toEqual(judgement(plain.assessment))
        expect(made.assessment.report).toEqual(plain.assessment.report)
        const {findings, defects, quantities} = made.assessment
        const passages = [...findings.flatMap(({evidence}) => evidence), ...defects]
        for (const {quote, span} of [...passages, ...quantities]) expect(made.content.slice(...span)).toBe(quote)
        const placeless = passages.filter(({position}) => position === null).length
        expect(placeless).toBe(lined.includes(extension) ? passages.length : 0)
      })
    },
  )
})
