import type {Flaw} from '../model/defect.ts'
import type {Block, Clause, Report, Section} from '../model/report.ts'
import type {Span} from '../model/span.ts'
import type {Evidenced} from './index.ts'
import {ending, placeOf} from './told.ts'

/** A report with its year. */
interface Yearly {
  readonly report: Report
  readonly year: number
}

const yearFlaw = (span: Span, certain: boolean, words: string): Flaw => ({
  kind: 'year',
  certain,
  span,
  message: `${words}${ending(certain)}`,
})

const wordsOf = ({text}: Report, {start, end}: Span): string => text.text.slice(start, end)

/** Years that stand alone before 年, those inside titles 《》 and spans of years left aside. */
const yearsIn = (words: string): readonly number[] =>
  [...words.replace(/《[^》]*》?/g, '').matchAll(/(?<![\d—–－~-])(20\d\d)年?度?(?![\d—–－~-])(?<=年|度)/g)].map(
    ([, year]) => Number(year),
  )

const headYear =
  /^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?在?(20\d\d)年度?(?!来|以来|底|末|以前|前|起|\d{1,2}月|[-—–－~至])/
const announced = /现[就将对把].{0,24}?(20\d\d)年度?.{0,40}?(?:报告|汇报|总结|公布|公开|通报)/

/** The span of a year inside some words that begin at `start`. */
const placed = (start: number, words: string, found: string): Span => {
  const at = Math.max(0, words.indexOf(found))
  return placeOf(start + at, found)
}

/** The words up to the first mark, for a quote. */
const headOf = (start: number, words: string): Span => ({
  start,
  end: start + (/^[^，。；：\n]{1,60}(?:，[^，。；：\n]{1,40})?/.exec(words)?.[0].length ?? words.length),
})

/** What is announced in one of the first paragraphs, where they stand under a heading: 现将2023年有关情况报告如下. */
function announcedSlips({report, year}: Yearly): readonly Flaw[] {
  const first = report.outline.blocks.filter(({kind}) => kind === 'body').slice(0, 3)
  return first.flatMap(({line}) => {
    const [whole, said] = announced.exec(wordsOf(report, line)) ?? []
    if (whole === undefined || Number(said) === year || !yearsIn(`${report.outline.identity.title}年`).includes(year))
      return []
    const span = placed(line.start, wordsOf(report, line), whole)
    return [yearFlaw(span, true, `标题是${year}年度，开头却说报告${said}年的情况`)]
  })
}

/** The opening, where it speaks of another year than the title: 套用上年. */
function openingSlips({report, year}: Yearly): readonly Flaw[] {
  const {title, places} = report.outline.identity
  const {opening} = places
  const [first] = report.outline.sections
  if (!opening || !title || (first && opening.start >= first.span.start) || !yearsIn(`${title}年`).includes(year))
    return []
  const words = wordsOf(report, opening)
  const [whole = '', said] = announced.exec(words) ?? []
  const told = said === undefined ? null : Number(said)
  if (told !== null && told !== year)
    return [yearFlaw(placed(opening.start, words, whole), true, `标题是${year}年度，开头却说报告${told}年的情况`)]
  const begun = Number(headYear.exec(words)?.[1] ?? year)
  if (begun === year) return []
  const isMixed = yearsIn(words).includes(year)
  if (isMixed && (told !== year || lookback.test(words.slice(0, words.indexOf('。') + 1)))) return []
  return [yearFlaw(headOf(opening.start, words), !isMixed, `标题是${year}年度，开头写的是${begun}年`)]
}

/** Headings that tell of the year before rightly. */
const lookedBack = /整改|反馈|上一?年|去年/
const mixed = /不足|问题|成效|情况|总结|回顾|短板|困难/

/** The headings of parts, where they name another year than the report's, or a plan's another than the next. */
function headingSlips({report, year}: Yearly): readonly Flaw[] {
  return report.outline.sections.flatMap(({head, role}: Section) => {
    const words = wordsOf(report, head)
    const years = yearsIn(words)
    if (years.length === 0 || role === 'other' || lookedBack.test(words)) return []
    const right = role === 'plan' ? year + 1 : year
    if (years.includes(right)) return []
    if (role === 'plan' && years.includes(year) && mixed.test(words)) return []
    if (role !== 'plan' && years.every(one => one === year + 1) && /打算|计划|安排|思路/.test(words)) return []
    const message =
      role === 'plan'
        ? `报告年度是${year}年，下一年度安排应是${right}年，标题写的是${years[0]}年`
        : `报告年度是${year}年，标题写的是${years[0]}年`
    return [yearFlaw(head, true, message)]
  })
}

const intended = /将|继续|要(?!求)|计划|打算|力争|进一步/
const retrospect = /虽|取得|成绩|成效|不足|问题|回顾|基础上|反馈|以来|完成了|已/

/** The first sentence of a plan, where it plans for a year that is over. */
function planSlips({report, year}: Yearly): readonly Flaw[] {
  return report.outline.sections.flatMap((section, at) => {
    if (section.role !== 'plan' || section.mixed) return []
    const block = report.outline.blocks.find(one => one.section === at && one.kind === 'body')
    const [clause] = block?.line.clauses ?? []
    if (!clause) return []
    const words = wordsOf(report, clause)
    const said = Number(headYear.exec(words)?.[1] ?? 0)
    if (said === 0 || said === year + 1 || !intended.test(words) || retrospect.test(words)) return []
    if (yearsIn(words).includes(year + 1)) return []
    return [yearFlaw(headOf(clause.start, words), true, `报告年度是${year}年，下一年度安排写的却是${said}年`)]
  })
}

const ownWork =
  /^(20\d\d)年(?:度|全年)?，?(?:我[镇乡县区市局]|全[镇乡县区市局]|本[镇乡县区市局]|镇|乡|街道|局|区|县|共|累计|开展|组织|举办|全年|先后|[^，。；：]{2,8}(?:镇|乡|街道|局))/
const lookback =
  /同比|相比|较|对比|比上年|以来|至今|起|届|荣获|获评|被评|被列|被确定|命名|印发|制定|出台|反馈|结转|遗留|启动|试点|基础上|上年|往年|历年|当时|曾|后|延续|继续|通过|建成|自|验收|收官|开局/
const present = /今年|本年|目前|现有|现已|年内/
const amount = /\d[\d.]*\s?(?:余|多)?(?:次|场|件|起|人次|份|条|个|名|户|家|期|例|宗|处)/
const asOf = /截[至止](?:目前|到)?(20\d\d)年(?:底|末|年底|1[012]月(?:底|份|\d{1,2}日)?)，/

/** Work of the year before told as this year's: 2022年，我镇共开展…… in a report on 2023. */
function bodySlips({report, year}: Yearly): readonly Flaw[] {
  const last = `${year - 1}年`
  return report.outline.blocks.flatMap(({line, kind, role}: Block) => {
    if (kind !== 'body' || (role !== 'measures' && role !== 'duty')) return []
    if (!wordsOf(report, line).includes(last)) return []
    return line.clauses.flatMap((clause: Clause) => {
      const words = wordsOf(report, clause)
      if (present.test(words) || words.includes(`${year}年`) || /同比|较|比/.test(words)) return []
      const dated = asOf.exec(words)
      const isLast = Number(dated?.[1]) === year - 1
      const own = ownWork.exec(words)?.[1] === String(year - 1) && amount.test(words) && !lookback.test(words)
      if (!isLast && !own) return []
      const span = isLast ? placed(clause.start, words, dated?.[0] ?? '') : headOf(clause.start, words)
      return [yearFlaw(span, false, `报告年度是${year}年，这里写的是${year - 1}年，疑为沿用上年文字`)]
    })
  })
}

const since =
  /^(?:自|从)?(?:“?(?:[七八九]五”?普法|十[三四五]五)”?[^，。；：]{0,10}|[七八九]五”[^，。；：]{0,10}|(20\d\d)年(?:\d{1,2}月)?[^，。；：]{0,8}|.{0,8}(?:规划|纲要)[^，。；：]{0,6})以来，/
/** Several years together: 近三年来，; 2021年至2024年，. */
const spanned = /^(?:(?:近|过去)?[两三四五]年(?:以)?来，|(?:从|自)?(20\d\d)年?[至到—–-]+20\d\d年，)/
const flow = /\d[\d.]*\s?(?:余|多)?万?(?:场次|人次|件次|次|场|件|起|期|份|条|例|宗)/
const open = /连续|年均|每年|总计|合计|历年|今年|本年|其中|逐年/

/** Figures since some earlier year, given where the year's are asked for: “八五”普法规划实施以来，……10次. */
function cumulative({report, year}: Yearly): readonly Flaw[] {
  return report.outline.blocks.flatMap(({line, kind, role}: Block) => {
    if (kind !== 'body' || (role !== 'measures' && role !== 'duty')) return []
    return line.clauses.flatMap((clause: Clause) => {
      const words = wordsOf(report, clause).replace(/^(?:[一二三四五六七八九十]是|（?\d+）?[.、])/, '')
      const from = clause.end - words.length
      const [head = '', begun] = since.exec(words) ?? spanned.exec(words) ?? []
      if (head === '' || (begun !== undefined && Number(begun) >= year)) return []
      const rest = words.slice(head.length)
      const found = flow.exec(rest)
      if (!found || open.test(words) || rest.includes(`${year}年`)) return []
      const span = {start: from, end: from + head.length + found.index + found[0].length}
      return [yearFlaw(span, false, `这是${head.slice(0, -1)}的多年累计数，请写明${year}年度的数`)]
    })
  })
}

/** Slips of the report's own years: the opening, headings, the plan, last year's text left standing, figures of several years. */
export function misyearedIn({report, year}: Evidenced): readonly Flaw[] {
  if (year === null) return []
  const yearly = {report, year}
  return [
    ...openingSlips(yearly),
    ...announcedSlips(yearly),
    ...headingSlips(yearly),
    ...planSlips(yearly),
    ...bodySlips(yearly),
    ...cumulative(yearly),
  ]
}
