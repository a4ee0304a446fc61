import type {Statement} from '../../model/fact.ts'
import type {PatternList} from '../../model/lexicon.ts'
import {type Figures, isAlike, isCount, printed, says, stretch, type Verdict, wordsIn, wrong} from './figures.ts'

type Stages = readonly PatternList[]

/** How far apart two steps of one matter may stand, in figures. */
const farthest = 3

/** The step of a course that a figure is at, the last that its words name; the first where they say what ought to be; -1 for none. */
function stageOf(figures: Figures, stages: Stages, one: Statement): number {
  const {refused} = figures.words
  if (says(figures, refused, one.before) || says(figures, refused, one.after)) return -1
  const isAt = (words: PatternList) => says(figures, words, one.before) || says(figures, words, one.after)
  return says(figures, figures.words.owed, one.before) ? stages.findIndex(isAt) : stages.findLastIndex(isAt)
}

/** Whether two figures are of one matter: they name no thing to be dealt with, or the same. */
function isSameMatter(figures: Figures, a: Statement, b: Statement): boolean {
  const nounsOf = ({before, after}: Statement): readonly string[] => {
    const lead = {start: Math.max(before.start, before.end - 10), end: before.end}
    const tail = {start: after.start, end: Math.min(after.end, after.start + 8)}
    return [lead, tail].flatMap(span => wordsIn(figures, figures.words.nouns, span))
  }
  const [one, two] = [nounsOf(a), nounsOf(b)]
  if (one.length === 0 || two.length === 0) return true
  return one.some(noun => two.includes(noun))
}

const isOwnYear = ({traits}: Statement): boolean =>
  !(['carried', 'since', 'span', 'earlier'] as const).some(trait => traits.has(trait))

function judge(figures: Figures, earlier: Statement, later: Statement): Verdict {
  if (!isCount(earlier) || !isCount(later)) return 'open'
  if (later.value <= earlier.value) return 'sound'
  if (!isOwnYear(earlier) || !isOwnYear(later)) return 'open'
  const told = `后一环节的${printed(figures, later)}大于前一环节的${printed(figures, earlier)}`
  return wrong(stretch(earlier, later), false, `${told}，如含上年结转请写明，否则请核对。`)
}

function along(figures: Figures, stages: Stages, block: readonly Statement[]): readonly Verdict[] {
  const steps = block.map(one => stageOf(figures, stages, one))
  return block.flatMap((later, at): readonly Verdict[] => {
    const step = steps[at] ?? -1
    if (step < 1) return []
    const from = Math.max(0, at - farthest)
    const back = block.slice(from, at).findLastIndex((one, index) => {
      const other = steps[from + index] ?? -1
      return other >= 0 && other < step && isAlike(one, later) && later.clause - one.clause <= 1
    })
    const earlier = block[from + back]
    if (back < 0 || !earlier || !isSameMatter(figures, earlier, later)) return []
    const owed = later.traits.has('within') && later.part === earlier.part
    const together = block.slice(from + back, at).reduce((sum, one) => sum + (isAlike(one, later) ? one.value : 0), 0)
    return owed || (together > earlier.value && together >= later.value) ? [] : [judge(figures, earlier, later)]
  })
}

/** What reached a later step held against what was at an earlier one (受理与办结). */
export function stages(figures: Figures): readonly Verdict[] {
  const {stages} = figures.words
  return figures.blocks.flatMap(block => (block.length < 2 ? [] : stages.flatMap(one => along(figures, one, block))))
}
