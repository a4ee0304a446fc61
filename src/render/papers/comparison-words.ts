import type {GapFate, Outcome, Recurrence} from '../../model/comparison.ts'
import {list, words} from '../messages.ts'

/** Numbers above nought, each behind its name: 未见回应 2、仍列入安排 3. */
const counted = (names: readonly (readonly [name: string, count: number])[]): string =>
  list(names.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`))

/** How many gaps of each rank: 必报、应写 2 项，建议 3 项. */
const ranks = (count: number, hints: number): string =>
  [...(count > 0 ? [`必报、应写 ${count} 项`] : []), ...(hints > 0 ? [`建议 ${hints} 项`] : [])].join('，')

/** The end of a long name, cut behind a 、 where there is one. */
function ending(text: string): string {
  if (text.length <= 17) return text
  const end = text.slice(-16)
  return `…${end.slice(end.slice(0, 8).indexOf('、') + 1)}`
}

const outcomes: Readonly<Record<Outcome, string>> = {
  vanished: '未见回应',
  admitted: '本年自认不足',
  planned: '仍列入安排',
  done: '本年有做法',
  inapplicable: '本年不适用',
}

const recurrences: Readonly<Record<Recurrence, string>> = {
  verbatim: '原样重复',
  similar: '同类问题',
  new: '本年新列',
}

const shares = (part: number, whole: number): string => `${Math.round((part / Math.max(1, whole)) * 100)}%`
const lines = (all: readonly number[]): string =>
  `第${list(all.slice(0, 12).map(String))}${all.length > 12 ? '等' : ''}行`

/** Every word of the comparison of two years: 比较用语. */
export const comparisonWords = {
  title: (body: string, last: string, now: string) => `${body}${last}年度、${now}年度法治政府建设报告比较`,
  files: (last: string, now: string) => `上年：${last}；本年：${now}。`,
  warning: (text: string) => `提示：${text}`,
  note: '只比较两份报告写了什么：没有写到不等于没有做，文字相同也不等于没有做，是否属实请核实。',
  same: (place: string) => `${place}，文字相同`,
  summary: {
    title: '一、总体',
    promises: (all: number, of: (outcome: Outcome) => number, untied: number) =>
      all === 0
        ? `上年安排：没有可以比对的事项${untied === 0 ? '' : `，${untied} 句未作比对`}。`
        : `上年安排 ${all} 项：${counted(Object.entries(outcomes).map(([outcome, name]) => [name, of(outcome as Outcome)]))}${untied === 0 ? '' : `；另有 ${untied} 句未作比对`}。`,
    problems: (all: number, of: (recurrence: Recurrence) => number, dropped: number) =>
      `本年自述问题 ${all} 条${all === 0 ? '' : `：${counted(Object.entries(recurrences).map(([kind, name]) => [name, of(kind as Recurrence)]))}`}${dropped === 0 ? '' : `；上年的问题不再列出 ${dropped} 条`}。`,
    reuse: (compared: number, reused: number, kept: number) =>
      `本年 ${compared} 句中，${reused} 句（${shares(reused, compared)}）与上年相同或只改数字、年份${kept === 0 ? '' : `，其中 ${kept} 句连办件、活动等数字也没有改`}。`,
    gaps: (of: (fate: GapFate) => number) =>
      `缺口：两年都有 ${of('repeated')} 项，本年新出现 ${of('new')} 项，已补上 ${of('solved')} 项${of('lapsed') === 0 ? '' : `，因不适用而消失 ${of('lapsed')} 项（不算补上）`}${of('unchecked') === 0 ? '' : `，只有一年核查 ${of('unchecked')} 项`}。`,
  },
  promises: {
    title: '二、上年安排的落实',
    none: '上年报告没有可以比对的下一步安排。',
    note: '按指标查找本年报告的说法。“未见回应”指本年既没有写做法，也没有再列入安排，做过的请补写；“本年有做法”请对照原文，看是不是所安排的那件事。',
    columns: ['事项', '结果', '上年安排', '本年原文', '核对'],
    outcome: outcomes,
    otherwise: '说法与上年安排不同，请核对是不是同一件事',
    stale: '本年这一句与上年报告相同，请核对',
    short: (quote: string) => `本年又自认不足（${quote}）`,
    near: (place: string, text: string) => `疑似${place}「${text}」，请核实`,
    rest: (done: readonly (readonly [title: string, line: number])[]) =>
      `另有 ${done.length} 项本年有做法：${done.map(([title, line]) => `${title}（${words.line(line)}）`).join('；')}。`,
    untied: (found: readonly number[]) =>
      `上年安排中另有 ${found.length} 句没有对应的指标，未作比对，请人工核对（上年${lines(found)}）。`,
  },
  problems: {
    title: '三、问题的变化',
    none: '两份报告都没有找到问题条目。',
    columns: ['类别', '本年', '上年', '涉及', '核对'],
    recurrence: recurrences,
    remark: '上年安排有对应举措，本年仍列为问题',
    fresh: (count: number) => `本年新列 ${count} 条：`,
    dropped: (count: number) => `上年列出、本年不再列出 ${count} 条（不等于已经解决，请核实）：`,
  },
  reuse: {
    title: '四、照抄的文字',
    none: (compared: number) => `比对本年 ${compared} 句，没有与上年相同或只改数字的句子。`,
    share: (compared: number, reused: number) =>
      `比对本年 ${compared} 句（12 字以上，不含标题；数字、年份不计入比对），${reused} 句见于上年报告，占 ${shares(reused, compared)}。规定的提法年年相同属正常。`,
    events: (count: number) => `连数字也没有改 ${count} 句（办件、活动等本应逐年不同的数字，请核对）：`,
    stays: (count: number) => `机构、人员、设施等数字没有改 ${count} 句（可能本来未变）：`,
    others: (count: number) => `其他文字相同或只改数字、年份 ${count} 句，长的在前（原样重复的问题见第三部分）：`,
    figures: '只改数字',
    words: '文字相同',
    columns: ['情况', '本年', '上年'],
    more: (count: number) => `其余 ${count} 句从略。`,
  },
  gaps: {
    title: '五、缺口的变化',
    none: '两年都没有缺口。',
    unchecked: '未核查',
    admitted: (standing: string) => `${standing}，自认不足`,
    columns: ['指标', '性质', '上年', '本年', '本年位置'],
    both: (state: string, titles: readonly string[]) => `两年都是${state} ${titles.length} 项：${list(titles)}。`,
    fate: {
      new: (count: number, hints: number) => `本年新出现：${ranks(count, hints)}。`,
      repeated: (count: number, hints: number) => `两年都有：${ranks(count, hints)}。`,
      solved: (count: number, hints: number) => `已补上：${ranks(count, hints)}。`,
      lapsed: (count: number, hints: number) => `因本年不适用而消失，不算补上：${ranks(count, hints)}。`,
      unchecked: (count: number, hints: number) => `只有一年核查，不作比较：${ranks(count, hints)}。`,
    } satisfies Record<GapFate, (count: number, hints: number) => string>,
  },
  figures: {
    title: '六、数据对照',
    none: '没有两年说法、单位都相同的数据。',
    note: '只列两年说法、单位都相同的数据。',
    columns: ['数据', '上年', '本年', '增减', '行（上年→本年）'],
    what: ending,
    value: (value: number, unit: string, approx: boolean) => `${approx ? '约' : ''}${value}${unit}`,
    same: '未变',
    points: (change: number) => `${change > 0 ? '升' : '降'} ${Math.abs(change)} 个百分点`,
    change: (change: number, share: number | null) =>
      `${change > 0 ? '增' : '减'} ${Math.abs(change)}${share === null ? '' : `（${Math.abs(share)}%）`}`,
    places: (last: number, now: number) => `${last}→${now}`,
  },
} as const
