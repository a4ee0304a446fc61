import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  type Assessment,
  check,
  type Evidence,
  explain,
  type Finding,
  InputError,
  loadRulebook,
  type Passage,
  plain,
  readReport,
  renderers,
  type SourceFile,
} from '../src/index.ts'
import {prepared} from '../src/pipeline.ts'
import {readRulebook} from '../src/rulebook/index.ts'
import {
  asHtml,
  assessmentOf,
  asWord,
  contentOf,
  real,
  rulebook,
  samples,
  skipped,
  textFile,
  ungoverning,
  without,
  worth,
} from './reports.ts'

const minute = 60_000
const sets: readonly (readonly [string, readonly SourceFile[]])[] = [
  ['our samples', samples],
  ...(skipped === '' ? ([['the real reports', real]] as const) : []),
]
test.skipIf(skipped !== '')(`the promises are held over the real reports${skipped}`, () => {
  expect(sets.flatMap(([, files]) => files)).toEqual(expect.arrayContaining([...real]))
})
const named = (files: readonly SourceFile[]) => files.map(file => [file.name, file] as const)
const longest = 120

type Forms = Readonly<Record<'itself' | 'html' | 'docx', (file: SourceFile) => SourceFile | Promise<SourceFile>>>
const forms: Forms = {
  itself: file => file,
  html: async file => asHtml(await contentOf(file)),
  docx: async file => asWord(await contentOf(file)),
}

/** Its Han characters, letters and digits, width folded: what every repair leaves in place. */
const signs = (text: string): readonly string[] => [
  ...text.normalize('NFKC').replaceAll(/[^\p{Letter}\p{Number}]/gu, ''),
]

/** Whether the signs of `part` stand in `whole` in their order. */
function standIn(whole: string, part: string): boolean {
  const all = signs(whole)
  let at = -1
  return signs(part).every(sign => {
    at = all.indexOf(sign, at + 1)
    return at >= 0
  })
}

const lineAt = (content: string, at: number): number => content.slice(0, at).split('\n').length

/** What is wrong with a quotation of `content`. */
function faultsOf(content: string, {quote, span: [start, end]}: Pick<Evidence, 'quote' | 'span'>): readonly string[] {
  const faults: string[] = []
  if (content.slice(start, end) !== quote) faults.push(`${start}–${end} is not ${quote}`)
  if (quote.trim() === '') faults.push(`${start}–${end} quotes nothing`)
  if (quote.length > longest) faults.push(`${quote} is ${quote.length} long`)
  return faults
}

/** What is wrong with the evidence of a finding. */
function faultsIn(
  content: string,
  {indicator, standing, reason, evidence, mentions}: Finding,
  repaired: boolean,
): readonly string[] {
  const needs = standing !== null && standing !== 'absent' && (reason === null || reason === 'declared')
  return [
    ...(needs && evidence.length === 0 ? [`${indicator} is ${standing} without evidence`] : []),
    ...(evidence.length > 3 ? [`${indicator} has ${evidence.length} pieces of evidence`] : []),
    ...evidence
      .filter(one => !mentions.some(other => String(other.span) === String(one.span)))
      .map(({quote}) => `${indicator}: ${quote} is no mention`),
    ...mentions.flatMap(mention => faultsOf(content, mention)),
    ...mentions
      .filter(({line, span}) => line !== lineAt(content, span[0]))
      .map(({quote, line}) => `${quote} is not in line ${line}`),
    ...(repaired
      ? []
      : mentions
          .filter(({quote, text}) => !standIn(quote, text))
          .map(({quote, text}) => `${quote} does not say ${text}`)),
  ]
}

describe.for(sets)('1: no statement without evidence, over %s', ([, files]) => {
  describe.for(named(files))('%s', ([, file]) => {
    test.for(Object.keys(forms) as (keyof Forms)[])('as %s', async form => {
      const report = await readReport(await forms[form](file), rulebook)
      const {content} = report.reading
      const {findings, quantities, problems, defects, document} = await check(report, rulebook)
      const garbled = document.warnings.some(({code}) => code === 'garbled')
      expect(findings.filter(({evidence}) => evidence.length > 0).length).toBeGreaterThan(5)
      expect(quantities.length).toBeGreaterThan(0)
      expect(findings.flatMap(finding => faultsIn(content, finding, garbled))).toEqual([])
      expect(quantities.flatMap(quantity => faultsOf(content, quantity))).toEqual([])
      const passages = [...defects, ...problems.flatMap(({reasons, measures}) => [...reasons, ...measures])]
      expect(passages.flatMap(passage => faultsOf(content, passage))).toEqual([])
      expect(problems.filter(({text, span}) => !garbled && !standIn(content.slice(...span), text))).toEqual([])
    })

    test('what is absent says where it was looked for', async () => {
      const report = await readReport(file, rulebook)
      const absent = (await check(report, rulebook)).findings.filter(({standing}) => standing === 'absent')
      for (const {indicator} of absent) {
        const {searched} = await explain(report, rulebook, {indicator})
        expect(searched.clauses).toBeGreaterThan(10)
        expect(searched.sections).toBe(report.outline.sections.length)
      }
    })
  })
})

const standingsIn = ({findings}: Assessment) =>
  findings.flatMap(({indicator, standing}) => (standing === null ? [] : [{indicator, standing}]))

/** What a report with less in it gained: standings that are stronger, gaps that are gone. */
function gains(before: Assessment, after: Assessment): readonly string[] {
  const now = new Map(standingsIn(after).map(({indicator, standing}) => [indicator, standing]))
  const gaps = new Set(after.gaps.map(({indicator}) => indicator))
  return [
    ...standingsIn(before).flatMap(({indicator, standing}) => {
      const then = now.get(indicator) ?? 'absent'
      return worth[then] > worth[standing] ? [`${indicator}: ${standing} → ${then}`] : []
    }),
    ...before.gaps
      .filter(({indicator}) => !gaps.has(indicator))
      .map(({indicator, kind}) => `${indicator}: ${kind} is gone`),
  ]
}

const declaredEmpty = ({findings}: Assessment) =>
  findings.filter(({reason}) => reason === 'declared').flatMap(({mentions}) => mentions.map(({span}) => span))

describe.for(sets)('2: silence never improves anything, over %s', ([, files]) => {
  const ready = async (file: SourceFile) => {
    const content = await contentOf(file)
    const report = await readReport(textFile(content), rulebook)
    const before = await check(report, rulebook)
    return {content, before, clauses: ungoverning(report, declaredEmpty(before))}
  }

  test.for(named(files))('%s, each clause deleted in turn', {timeout: minute}, async ([, file]) => {
    const {content, before, clauses} = await ready(file)
    const offenders: string[] = []
    let weakened = 0
    for (const {words, place} of clauses) {
      const after = await assessmentOf(without(content, place))
      offenders.push(...gains(before, after).map(gain => `${words} ⇒ ${gain}`))
      if (gains(after, before).length > 0) weakened += 1
    }
    expect(offenders).toEqual([])
    expect(weakened).toBeGreaterThan(0)
  })

  test.for(named(files))('%s, many clauses deleted at once', {timeout: minute}, async ([, file]) => {
    const {content, before, clauses} = await ready(file)
    const some = fc.subarray([...clauses], {minLength: 2})
    const property = fc.asyncProperty(some, async chosen => {
      const rest = chosen.reduceRight((text, {place}) => without(text, place), content)
      expect(gains(before, await assessmentOf(rest))).toEqual([])
    })
    await fc.assert(property, {numRuns: 15, seed: 1})
  })
})

type Place = readonly [number, number]

/** Places as they stand, overlapping ones joined, the last first. */
function joined(places: readonly Place[]): readonly Place[] {
  const apart: [number, number][] = []
  for (const [start, end] of places.toSorted(([a], [b]) => a - b)) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart.reverse()
}

/** The parts of a report whose heading stands for the whole of them, by the indicator that asks for them. */
const parts: Readonly<Record<string, string>> = {
  'form.measures': 'measures',
  'form.duty': 'duty',
  'form.problems': 'problems',
  'form.plan': 'plan',
  'form.response': 'plan',
}

/** All that carries a finding: its mentions; for a part that is asked for, the part that its heading names. */
const carriers = ({sections}: Assessment, {indicator, mentions}: Finding): readonly Place[] => [
  ...mentions.map(({span}) => span),
  ...sections.filter(({role}) => role === parts[indicator]).map(({span}) => span),
]

/** What an indicator stands at in a text; a text that is no report any more bears nothing out. */
async function standingOf(content: string, id: string): Promise<keyof typeof worth> {
  try {
    const found = standingsIn(await assessmentOf(content)).find(({indicator}) => indicator === id)
    return found?.standing ?? 'absent'
  } catch (error) {
    if (error instanceof InputError && error.code === 'not-a-report') return 'absent'
    throw error
  }
}

const unrelated = [
  '山上的野菊开得正好，溪水清浅，傍晚常有孩子在田埂上放风筝。',
  '腊月里下了两场雪，河边的老槐树折了一枝，来年仍旧发芽。',
  '站台旧钟慢了七分钟，卖豆腐的老人照例在巷口歇一歇。',
]

describe.for(sets)('3: the mentions carry the judgement, over %s', ([, files]) => {
  test.for(named(files))('%s, all mentions of a finding deleted', {timeout: minute}, async ([, file]) => {
    const content = await contentOf(file)
    const before = await assessmentOf(content)
    const unmoved: string[] = []
    for (const finding of before.findings) {
      const {indicator, standing, reason} = finding
      if (standing === null || standing === 'absent' || reason === 'level' || reason === 'year') continue
      const rest = joined(carriers(before, finding)).reduce(without, content)
      const after = await standingOf(rest, indicator)
      if (worth[after] >= worth[standing]) unmoved.push(`${indicator}: ${standing} → ${after}`)
    }
    expect(unmoved).toEqual([])
  })

  test.for(named(files))('%s, an unrelated paragraph added to the measures', async ([, file]) => {
    const content = await contentOf(file)
    const before = await assessmentOf(content)
    const at = before.sections.findLast(({role}) => role === 'measures')?.span[1] ?? 0
    expect(at).toBeGreaterThan(0)
    for (const paragraph of unrelated) {
      const after = await assessmentOf(`${content.slice(0, at)}\n${paragraph}\n${content.slice(at)}`)
      const quotes = (passages: readonly Passage[]) => passages.map(({quote}) => quote)
      const told = ({findings, gaps, problems, quantities, defects, report}: Assessment) => ({
        report,
        gaps,
        findings: findings.map(({indicator, standing, admitted, lacking, mentions}) => ({
          ...{indicator, standing, admitted, lacking},
          mentions: mentions.map(({quote, mood, section}) => `${section} ${mood} ${quote}`),
        })),
        problems: problems.map(({span: _, line: _line, said, reasons, measures, ...problem}) => ({
          ...problem,
          ...{said: quotes(said), reasons: quotes(reasons), measures: quotes(measures)},
        })),
        defects: quotes(defects),
        quantities: quantities.map(({span: _, ...quantity}) => quantity),
      })
      expect(told(after)).toEqual(told(before))
    }
  })
})

describe.for(sets)('4: same input, same bytes, over %s', ([, files]) => {
  test.for(named(files))('%s', async ([, file]) => {
    const bytes = async (book = rulebook) => {
      const assessment = await check(await readReport(file, book), book)
      return renderers.json(assessment, {verbose: true, rulebook: book, columns: 100, paint: plain})
    }
    const first = await bytes()
    expect(await bytes(await loadRulebook())).toBe(first)
    expect(await Promise.all([bytes(), bytes(), bytes()])).toEqual([first, first, first])
    const order = fc.shuffledSubarray([...rulebook.indicators], {minLength: rulebook.indicators.length})
    const property = fc.asyncProperty(order, async indicators => {
      expect(await bytes(prepared({...rulebook, indicators}))).toBe(first)
    })
    await fc.assert(property, {numRuns: 5, seed: 1})
  })
})

describe('4: same rules, same rulebook', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const texts = ['rules', 'indicators'].flatMap(folder =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter(path => path.endsWith('.yaml'))
      .map(path => ({path: `${folder}/${path}`, text: readFileSync(join(root, folder, path), 'utf8')})),
  )

  test('in whatever order the files come', {timeout: minute}, () => {
    const whole = readRulebook(texts, {hash})
    const order = fc.shuffledSubarray(texts, {minLength: texts.length})
    fc.assert(
      fc.property(order, files => {
        expect(readRulebook(files, {hash})).toEqual(whole)
      }),
      {numRuns: 3, seed: 1},
    )
  })

  test('and the shipped one is what rules/ and indicators/ say now', () => {
    expect(rulebook.version, 'dist is older than the rules: run npm run build').toBe(
      readRulebook(texts, {hash}).version,
    )
  })
})
