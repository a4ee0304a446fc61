import {words as engine, type NamedBytes, namer} from '../../index.ts'
import type {Bench} from '../workspace/bench.ts'
import {decidedOn} from '../workspace/deciding.ts'
import {editedPaper} from '../workspace/papers.ts'
import {save} from '../workspace/saving.ts'
import {say} from '../workspace/saying.ts'
import type {Row} from './table.ts'
import {words} from './words.ts'

/** The opinion on one report (审查意见) as Word: as it was changed by hand, else as it is drafted with the reviewer's decisions. */
async function reviewOf({engine, state}: Bench, {unit}: Row): Promise<Uint8Array> {
  const input = {name: 'review', assessment: unit.result, decided: decidedOn(state, unit), choices: {}} as const
  const paper = editedPaper(state, unit.id, 'review') ?? (await engine.call('paper', input))
  const written = await engine.call('written', {paper, format: 'docx'})
  return typeof written === 'string' ? new TextEncoder().encode(written) : written
}

/** How many of the opinions on these reports were changed by hand. */
export const editedIn = ({state}: Bench, rows: readonly Row[]): number =>
  rows.filter(({unit}) => editedPaper(state, unit.id, 'review') !== undefined).length

/** The names of the opinions, as the command line gives them: 槐河镇-审查意见.docx. */
export function reviewNames(files: readonly string[]): readonly string[] {
  const nameOf = namer()
  return files.map(file => `${nameOf(file)}${engine.paperSuffix.review}.docx`)
}

/** Gives the opinion on one report as Word to the user. */
export async function saveReviewOf(bench: Bench, row: Row): Promise<void> {
  const [name = ''] = reviewNames([row.unit.id])
  save(name, await reviewOf(bench, row))
  say(bench, words.out.written(name, '', editedIn(bench, [row]) > 0 ? words.out.oneEdited : ''))
}

/** The opinions on all reports as Word, as many at once as the engine takes; `told` hears how many are done. */
export async function reviewsOf(
  bench: Bench,
  rows: readonly Row[],
  told: (done: number) => void = () => undefined,
): Promise<readonly NamedBytes[]> {
  const names = reviewNames(rows.map(({unit}) => unit.id))
  const files: NamedBytes[] = []
  const waiting = [...rows.entries()]
  let done = 0
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, row] = next
      files[at] = {name: names[at] ?? '', bytes: await reviewOf(bench, row)}
      done += 1
      told(done)
    }
  }
  await Promise.all(Array.from({length: bench.engine.size}, work))
  return files
}
