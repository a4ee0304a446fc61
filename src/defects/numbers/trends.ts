import type {Statement} from '../../model/fact.ts'
import {between, type Figures, isAlike, isCount, plain, stretch, type Verdict, wrong} from './figures.ts'

/** Says that figures of several years go one way. */
const steady =
  /(?:逐年|连年|持续|连续[三四五六2-9]年)(?:呈|保持|实现|稳步)*(?<way>下降|减少|递减|降低|上升|增长|递增|增加|提高)/g

/** Figures of several years that are said to go one way and do not: 14件、9件、11件，逐年下降. */
function steadies({text, statements}: Figures): readonly Verdict[] {
  return [...text.matchAll(steady)].flatMap((match): readonly Verdict[] => {
    const at = statements.findLastIndex(({end}) => end <= match.index)
    const last = statements[at]
    if (!last || match.index - last.end > 8 || /[。；\n]/.test(text.slice(last.end, match.index))) return []
    const list: Statement[] = [last]
    for (const one of statements.slice(Math.max(0, at - 6), at).toReversed()) {
      const [next = last] = list
      if (one.clause !== last.clause || !isAlike(one, last) || !/[、，]/.test(text.slice(one.end, next.start))) break
      list.unshift(one)
    }
    if (list.length < 3 || !list.every(isCount)) return []
    const sign = /[降减]/.test(match.groups?.['way'] ?? '') ? -1 : 1
    const goes = list.every((one, index) => index === 0 || (one.value - (list[index - 1]?.value ?? 0)) * sign > 0)
    if (goes) return ['sound']
    const span = {start: stretch(list[0] ?? last, last).start, end: match.index + match[0].length}
    return [wrong(span, true, `${list.map(({value}) => plain(value)).join('、')}不是“${match[0]}”，请核对。`)]
  })
}

/** Ranks of two years and how far they are said to lie apart: 由第7位上升至第5位，前移3位. */
const ranks =
  /第(?<then>\d{1,3})[位名][^，。；\d]{0,10}第(?<now>\d{1,3})[位名][，、]?[^，。；\d]{0,8}?(?<way>前移|上升|提升|前进|进位|晋升|后移|下降|退后|后退)了?(?<by>\d{1,3})(?:[位名]|个位次|个名次)/g

function ranked({text}: Figures): readonly Verdict[] {
  return [...text.matchAll(ranks)].map((match): Verdict => {
    const {then = '', now = '', by = '', way = ''} = match.groups ?? {}
    const moved = (Number(then) - Number(now)) * (/后|降/.test(way) ? -1 : 1)
    if (moved === Number(by)) return 'sound'
    const told = `由第${then}位到第${now}位相差${Math.abs(moved)}位`
    const span = {start: match.index, end: match.index + match[0].length}
    return wrong(span, true, `${told}，与文中的“${way}${by}位”不符，请核对。`)
  })
}

const time = '个?(?:工作日|日|天|小时|分钟)'

/** Times that were cut short, and by how much: 由15日缩短至5日，压缩60%. */
const cuts = new RegExp(
  `(?<!\\d)(?<then>\\d+(?:\\.\\d+)?)${time}[^，。；\\d]{0,8}(?:压缩|缩短|压减|减少|精简|减|降)(?:至|到|为|成)[^，。；\\d]{0,6}(?<now>\\d+(?:\\.\\d+)?)${time}(?:以?内)?，[^，。；\\d]{0,12}(?:压缩|缩短|压减|减少|提速|降低|精简)[^，。；\\d约近超]{0,6}(?<by>\\d+(?:\\.\\d+)?)(?<unit>%|${time})(?!以上)`,
  'g',
)

function shortened({text}: Figures): readonly Verdict[] {
  return [...text.matchAll(cuts)].map((match): Verdict => {
    const {then = '', now = '', by = '', unit = ''} = match.groups ?? {}
    const [before, after, told] = [Number(then), Number(now), Number(by)]
    const worked = unit === '%' ? ((before - after) / before) * 100 : before - after
    const step = unit === '%' ? (by.includes('.') ? 0.1 : 1) : 0.01
    if (Math.abs(worked - told) < step) return 'sound'
    const span = {start: match.index, end: match.index + match[0].length}
    const course = `由${then}到${now}应为${plain(worked, 1)}${unit}`
    return wrong(span, true, `${course}，与文中的${by}${unit}不符，请核对。`)
  })
}

/** The unit for each of which an average is told. */
const per = /(?:(?<each>[人户村件场家次卷])均|平均每(?:个|名)?(?<every>[人户村件场家次卷]))[^，。；\d]{0,8}$/

/** Averages held against the total and the count of their clause: 145.6万元，364户，户均4000元. */
function averages(figures: Figures): readonly Verdict[] {
  return figures.statements.flatMap((mean, at): readonly Verdict[] => {
    const found = per.exec(figures.text.slice(mean.before.start, mean.start))
    const each = found?.groups?.['each'] ?? found?.groups?.['every']
    if (each === undefined || mean.approx || mean.kind !== 'count') return []
    const near = figures.statements.slice(Math.max(0, at - 5), at).filter(one => one.clause === mean.clause)
    const [total, more] = near.filter(one => isAlike(one, mean) && !one.approx)
    const counts = near.filter(
      one => one.value > 0 && (one.unit === each || (each === '人' && /[名人位]/.test(one.unit))),
    )
    const [count] = counts
    if (!total || more || !count || counts.length > 1 || near.some(({approx}) => approx) || count === total) return []
    const worked = total.value / count.value
    const slack = mean.step + total.step / count.value
    if (Math.abs(worked - mean.value) < slack) return ['sound']
    const told = `${plain(total.value)}÷${plain(count.value)}＝${plain(worked)}`
    if (between(figures, total, mean).length > 40) return ['open']
    return [
      wrong(stretch(total.start < count.start ? total : count, mean), false, `${told}，与文中的平均数不符，请核对。`),
    ]
  })
}

/** Courses of several years, ranks, times and averages. */
export const trends = (figures: Figures): readonly Verdict[] => [
  ...steadies(figures),
  ...ranked(figures),
  ...shortened(figures),
  ...averages(figures),
]
