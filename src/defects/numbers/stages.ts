import type {Statement} from '../../model/fact.ts'
import type {PatternList} from '../../model/lexicon.ts'
import {
  type Figures,
  isAlike,
  isCount,
  printed,
  says,
  stretch,
  type Verdict,
  wordsAfter,
  wordsBefore,
  wrong,
} from './figures.ts'

type Stages = readonly PatternList[]

/** How far apart two steps of one matter may stand, in figures. */
const farthest = 3

/** The step of a course that a figure is at, the last that its words name; the first where they say what ought to be; -1 for none. */
function stageOf(figures: Figures, stages: Stages, one: Statement): number {
  if (refused.test(wordsBefore(figures, one) + wordsAfter(figures, one))) return -1
  const isAt = (words: PatternList) => says(figures, words, one.before) || says(figures, words, one.after)
  return says(figures, figures.words.owed, one.before) ? stages.findIndex(isAt) : stages.findLastIndex(isAt)
}

/** Says that a step was not taken: 不予受理. */
const refused = /(?:不予|未予|免予|未|不)(?:处罚|行政处罚|受理|立案|办结|整改|签约|采纳|收到)/

/** What a figure counts, without the words of its step. */
const thingOf = (figures: Figures, one: Statement): string =>
  (
    wordsBefore(figures, one).slice(-8) +
    wordsAfter(figures, one)
      .replace(/^[^\u4e00-\u9fff]+/, '')
      .slice(0, 6)
  ).replace(/[全年共已的了各类]/g, '')

/** Nouns that name a thing to be dealt with; two figures that name different ones are of different matters. */
const nouns = /纠纷|信访|诉求|工单|热线|案件|隐患|问题|项目|建议|提案|申请|投诉|线索|复议|诉讼|合同|意见|违建|事项/g

function isSameMatter(figures: Figures, a: Statement, b: Statement): boolean {
  const nounsOf = (each: Statement): readonly string[] => thingOf(figures, each).match(nouns) ?? []
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
    return owed ? [] : [judge(figures, earlier, later)]
  })
}

/** What reached a later step held against what was at an earlier one (受理与办结). */
export function stages(figures: Figures): readonly Verdict[] {
  const {stages} = figures.words
  return figures.blocks.flatMap(block => (block.length < 2 ? [] : stages.flatMap(one => along(figures, one, block))))
}
