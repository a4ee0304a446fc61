import {isClear, type Span} from '../../model/span.ts'
import {type Figures, type Verdict, wrong} from './figures.ts'

const end = '(?=[，。；、）\\n])'

/** A measure word or a percent sign before which the figure is lacking. */
const gaps: readonly RegExp[] = [
  new RegExp(
    `(?:共办理|受理|化解|调解|调处|接待|排查|发放|开展|召开|举办|印发|审查|审核|处罚|立案|查处|走访|检查|整改|汇报|培训|讲座|纠纷|案件|事项|工单|资料|建议|提案)(?:件|起|份|场|次|条|宗|户|期)${end}`,
    'g',
  ),
  new RegExp(
    `(?:办理|受理|化解|调解|调处|接待|排查|发放|开展|召开|举办|印发|审查|审核|公开|处罚|立案|查处|走访|检查|整改|汇报|培训|讲座|纠纷|案件|事项|工单|资料|建议|提案|群众|手册|传单)余(?:件|起|份|场|次|条|宗|户|人次|人|场次|册)${end}`,
    'g',
  ),
  new RegExp(`(?:达到?|共计?|累计|约|超过|为)(?:余)?(?:人次|场次|万元|万人次|件次|余件|余份)${end}`, 'g'),
  new RegExp(`(?:率|度)(?:为|达到?|均为|是)?%`, 'g'),
  new RegExp(`(?:[XxＸ×＊*＿_]{1,6}|[（〔【\\[][）〕】\\]])(?:件|起|份|场|次|条|宗|户|人次|场次|个|名|项|万元|%)${end}`, 'g'),
]

/** Says how many after all: 一批 数十 若干. */
const told = /[\d一二两三四五六七八九十百千万几数多余]|若干|全部|所有|的/

/** Where the words of a missing figure begin: behind the last mark. */
function beginning(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 24 && !/[，、；：。（\n]/.test(text.charAt(start - 1))) start -= 1
  return start
}

/** A counting verb whose number does not come before the comma: 共确立行政权力，. */
function countless({text, statements, places, words}: Figures): readonly Span[] {
  const excused = places(words.uncounting)
  return places(words.counting).flatMap(place => {
    if (!isClear(excused, place)) return []
    const [, object = '', mark = ''] = /^([^，。；、：（\n]{2,16})([，。；])/.exec(text.slice(place.end, place.end + 18)) ?? []
    if (mark === '' || told.test(object) || /[与和同]/.test(text.slice(place.start - 8, place.start))) return []
    const stop = place.end + object.length
    const next = statements.find(({start}) => start >= stop)
    const follows = next !== undefined && mark === '，' && next.start - stop <= 14
    return follows ? [] : [{start: place.start, end: stop}]
  })
}

/** Figures that were left out (漏写数字). */
export function missing(figures: Figures): readonly Verdict[] {
  const {text} = figures
  const blank = gaps.flatMap(gap =>
    [...text.matchAll(gap)].flatMap(({index, 0: found}) => {
      const start = beginning(text, index)
      const words = text.slice(start, index + found.length)
      if (/[从由自]/.test(text.slice(start, index))) return []
      return [wrong({start, end: index + found.length}, true, `“${words}”漏写了数字，请补上。`)]
    }),
  )
  const counted = countless(figures).map(span =>
    wrong(span, true, `“${text.slice(span.start, span.end)}”后面漏写了数量，请补上。`),
  )
  return [...blank, ...counted]
}
