import {
  type Assessment,
  compare,
  comparisonPaper,
  type Draft,
  type Failure,
  type PageFormat,
  type Paper,
  papers,
  type RenderOptions,
  type Rulebook,
  readReport,
  type Written,
  writtenPaper,
} from '../../index.ts'
import type {Judging, Paperwork} from './inputs.ts'
import {orFailure} from './reading.ts'

/** What is asked about papers: 文书. */
export const paperCalls = (rulebook: Rulebook, options: RenderOptions) => ({
  paper: ({name, assessment, decided, choices}: Paperwork): Paper =>
    papers[name].paper(assessment, {rulebook, decided, choices: new Map(Object.entries(choices))}),

  /** The draft as nothing is settled yet. */
  draft: async (assessment: Assessment): Promise<Draft> =>
    JSON.parse(String(await papers.draft.write(assessment, 'json', options))),

  written: ({paper, format}: {readonly paper: Paper; readonly format: PageFormat}): Written | Promise<Written> =>
    writtenPaper(paper, format, options),

  compare: ({last, now}: {readonly last: Judging; readonly now: Judging}): Promise<Paper | Failure> =>
    orFailure(now.source.name, async () => {
      const [before, after] = [await readReport(last.source, rulebook), await readReport(now.source, rulebook)]
      return comparisonPaper(await compare([before, after], rulebook, now.told), rulebook)
    }),
})
