import type {Rulebook} from '../model/rulebook.ts'
import type {Span} from '../model/span.ts'
import {hasDate} from './dates.ts'
import type {Headed} from './headings.ts'
import {levelOf} from './offices.ts'

type Rules = Rulebook['outline']

/** What a title calls itself. */
export const reportWord = /报告|总结|汇报|情况|述法|综述/

const reach = 14
const most = 3

/** The words that a pattern of plain words and one bracket spells. */
function plain(pattern: string): readonly string[] {
  const [, head = '', alternatives, tail = ''] = /^([^(]*)(?:\(([^)]*)\)(.*))?$/.exec(pattern) ?? []
  return alternatives === undefined ? [head] : alternatives.split('|').map(one => head + one + tail)
}

/** Whether a line could be a title or a line of one. */
const isTitleLike = ({content, enumerator, line, metadata}: Headed): boolean =>
  !metadata &&
  content.length <= 80 &&
  !/[。；！？]|〔\d{4}〕/.test(content) &&
  enumerator === null &&
  !(hasDate(content) && content.length < 20) &&
  (line.level !== null || !/[：，]$/.test(content))

/** How much a line or several in a row look like the title of such a report. */
function likeness(rules: Rules, words: readonly string[], content: string): number {
  if (content.length > 90 || !words.some(word => content.includes(word))) return 0
  const named =
    /20\d\d|二[〇○零]/.test(content) ||
    Object.values(rules.offices)
      .flat()
      .some(word => content.includes(word))
  return 1 + (reportWord.test(content) ? 1 : 0) + (named ? 1 : 0)
}

/** The lines that name the subject: as few as can be, the likeliest first. */
function core(rules: Rules, head: readonly Headed[]): {from: number; to: number} | null {
  const words = rules.subject.flatMap(plain)
  for (let size = 1; size <= most; size++) {
    const runs = head.flatMap((_, from) => {
      const run = head.slice(from, from + size)
      if (run.length < size || !run.every(isTitleLike)) return []
      const like = likeness(rules, words, run.map(({content}) => content).join(''))
      return like > 0 ? [{from, to: from + size - 1, like}] : []
    })
    const [best] = runs.toSorted((a, b) => b.like - a.like || a.from - b.from)
    if (best) return best
  }
  return null
}

/** How the first line of a title may end: 关于, 关于2023年度, 2023年度. */
const opened = /^(.*?)(?:关于.{0,16}|(?:20\d\d|二[〇○零].{2})年度?)$/
const goingOn = /^(?:关于|20\d\d年|二〇|法治|依法|述法|党政|履行|推进)/

/** The index of the first line of a title whose core is `text`: the issuing offices may stand on lines before it. */
function beginning(rules: Rules, before: readonly Headed[], text: string): number {
  const line = before.at(-1)
  if (!line || !isTitleLike(line) || line.content.length > 30) return before.length
  const [, office = line.content] = opened.exec(line.content) ?? []
  const isOpen = office !== line.content
  const leads = (isOpen && office === '') || levelOf(rules, office) !== null
  if (!leads || !(isOpen || goingOn.test(text))) return before.length
  const joint = before.at(-2)
  const isJoint = joint && isTitleLike(joint) && /^中共.{2,20}(?:委员会|党委|工委)$/.test(joint.content)
  return before.length - (isJoint ? 2 : 1)
}

/** The title (标题), on one line or several, and the index of the first line behind it. */
export function titleIn(rules: Rules, lines: readonly Headed[]): {span: Span | null; next: number} {
  const head = lines.slice(0, reach)
  const found = core(rules, head)
  if (!found) return {span: null, next: 0}
  const text = head
    .slice(found.from, found.to + 1)
    .map(({content}) => content)
    .join('')
  const from = beginning(rules, head.slice(0, found.from), text)
  const after = head[found.to + 1]
  const rest = /^的?(?:工作)?(?:情况|报告|总结|汇报)|^（?20\d\d年度?）?$/
  const trails =
    after &&
    isTitleLike(after) &&
    after.content.length <= 30 &&
    (rest.test(after.content) || (!reportWord.test(text) && reportWord.test(after.content)))
  const to = trails ? found.to + 1 : found.to
  const repeated = lines
    .slice(0, reach)
    .findLastIndex(({content}, index) => index > to && content === head[to]?.content)
  return {
    span: {start: head[from]?.line.start ?? 0, end: head[to]?.line.end ?? 0},
    next: Math.max(to, repeated) + 1,
  }
}
