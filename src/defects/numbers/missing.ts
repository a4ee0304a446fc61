import {isClear, type Span} from '../../model/span.ts'
import {type Figures, lastIn, says, type Verdict, wrong} from './figures.ts'

const stop = '(?=[，。；、）\\n]|$)'
const measure = '(?:人次|场次|家次|户次|件次|批次|件|起|份|场|次|条|宗|户|个|名|万元|册)'

/** Signs where a figure should be, and percent signs without one. */
const gaps: readonly RegExp[] = [
  new RegExp(`(?:达到?|共计?|累计|约|超过|为)(?:余)?(?:人次|场次|万元|万人次|件次|余件|余份)${stop}`, 'g'),
  /(?<=[\u4e00-\u9fff])%/g,
  new RegExp(`(?:[XxＸ×＊*＿_□◯○〇?？]{1,6}|[（〔【\\[][）〕】\\]])(?:多|余)?(?:万)?(?:${measure}|人|%)${stop}`, 'g'),
]

/** A measure word at the end of a comma part, no figure before it. */
const bare = new RegExp(`(?<=[\\u4e00-\\u9fff）”])(?:余)?${measure}${stop}`, 'g')

/** A measure word of its own: blanks stand before it where the number should be. */
const alone =
  /(?<=[\u4e00-\u9fff])余?(?:人次|场次|件|起|份|场|次|条|宗|户|名|项|个|人|万元)(?=[，。；、）\n]|[\u4e00-\u9fff])/g

/** Says how many after all: 一批 数十 若干; or what the measure word goes on to: 每件. */
const told = /[\d一二两三四五六七八九十百千万几数多余]|若干|全部|所有|的/
const toldOfMeasure = /[一二两三四五六七八九十百千万几数多每各逐首再本此该某半整第]$|\d|若干|全部|所有|不|未|[从由自数]/

/** Where the words of a missing figure begin: behind the last mark. */
function beginning(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 30 && !/[，、；：。（\n]/.test(text.charAt(start - 1))) start -= 1
  return start
}

/** A counting verb whose number does not come before the comma: 共确立行政权力，. */
function countless({text, statements, places, words}: Figures): readonly Span[] {
  const excused = places(words.uncounting)
  return places(words.counting).flatMap(place => {
    if (!isClear(excused, place)) return []
    const [, object = '', mark = ''] =
      /^([^，。；、：（\n]{2,16})([，。；])/.exec(text.slice(place.end, place.end + 18)) ?? []
    if (
      mark === '' ||
      told.test(object) ||
      /[与和同][^，。；：\n]{0,7}$/.test(text.slice(place.start - 8, place.start))
    )
      return []
    const end = place.end + object.length
    const next = statements.find(({start}) => start >= end)
    const follows = next !== undefined && mark === '，' && next.start - end <= 14 && !/[%元]/.test(next.unit)
    return follows ? [] : [{start: place.start, end}]
  })
}

/** Whether blanks of one line stand in a gap: neither the end of a wrapped line nor markup alone leaves room for a number. */
const isBlank = (gap: string): boolean =>
  /^[^\S\n]+$/.test(gap.replace(/<[^<>]*>/g, '').replace(/&(?:nbsp|ensp|emsp|#160);/g, ' '))

/** Measure words before which the source has blanks and no number: 化解纠纷  起. */
function blanks(figures: Figures): readonly Span[] {
  const {text, gapAt, words} = figures
  const isApart = (at: number) => isBlank(gapAt(at))
  return [...text.matchAll(alone)].flatMap(({index, 0: found}) => {
    const span = {start: index, end: index + found.length}
    if (!isApart(index) || isApart(index - 1) || isApart(span.end)) return []
    if (says(figures, words.compounds, {start: Math.max(0, index - 2), end: span.end + 1})) return []
    if (
      /^(?:个(?:体|人|性|别)|项目|人(?:员|民|大|均|才)|户籍|条(?:例|件)|次(?:数|序)|份额|场(?:所|地|景)|起(?:到|来|草|步|诉)|件数|名(?:单|录|称|义|师)|项数)/.test(
        text.slice(index),
      )
    )
      return []
    const ends = /[，。；、）\n]/.test(text.charAt(span.end)) && !/[名项个人]$/.test(found)
    const wants = lastIn(figures, words.lacking, {start: Math.max(0, index - 4), end: index})
    return ends || wants?.end === index ? [span] : []
  })
}

/** Measure words at the end of a comma part that counts and has no figure: 全年召开会议专题研究法治工作次. */
function lacking(figures: Figures): readonly Span[] {
  const {text, words} = figures
  return [...text.matchAll(bare)].flatMap(({index, 0: found}): readonly Span[] => {
    const start = beginning(text, index)
    const end = index + found.length
    const lead = text.slice(start, index)
    if (lead.length < 2 || toldOfMeasure.test(lead)) return []
    const compound = lastIn(figures, words.compounds, {start: index - 3, end})
    if (compound?.end === end && compound.start < index) return []
    return says(figures, words.lacking, {start, end: index}) ? [{start, end}] : []
  })
}

/** Figures that were left out (漏写数字). */
export function missing(figures: Figures): readonly Verdict[] {
  const {text} = figures
  const signs = gaps.flatMap(gap =>
    [...text.matchAll(gap)].map(({index, 0: found}) => ({start: index, end: index + found.length})),
  )
  const empty = [...signs, ...blanks(figures)].flatMap(({start: from, end}) => {
    const start = beginning(text, from)
    return /[从由自]/.test(text.slice(start, from)) ? [] : [{start, end}]
  })
  const told = [...empty, ...lacking(figures)].map(span =>
    wrong(span, true, `“${text.slice(span.start, span.end)}”漏写了数字，请补上。`),
  )
  const counted = countless(figures).map(span =>
    wrong(span, true, `“${text.slice(span.start, span.end)}”后面漏写了数量，请补上。`),
  )
  return [...told, ...counted]
}
