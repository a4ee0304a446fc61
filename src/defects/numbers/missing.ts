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
  /(?:率|度)(?:为|达到?|均为|是)?%/g,
  new RegExp(
    `(?:[XxＸ×＊*＿_□◯]{1,6}|[（〔【\\[][）〕】\\]])(?:件|起|份|场|次|条|宗|户|人次|场次|个|名|项|万元|%)${end}`,
    'g',
  ),
]

/** A measure word of its own: blanks stand before it where the number should be. */
const alone =
  /(?<=[\u4e00-\u9fff])余?(?:人次|场次|件|起|份|场|次|条|宗|户|名|项|个|人|万元)(?=[，。；、）\n]|[\u4e00-\u9fff])/g

/** Words that end in a measure word and are none. */
const compounds =
  /(?:案件|文件|事件|条件|证件|信件|邮件|软件|硬件|要件|附件|稿件|部件|办件|来件|身份|月份|年份|股份|省份|市场|现场|立场|广场|农场|入场|到场|层次|档次|批次|依次|首次|再次|其次|历次|事项|专项|选项|单项|强项|弱项|奖项|款项|立项|逐个|每个|报名|签名|提名|姓名|排名|署名|实名|农户|用户|商户|住户|入户|账户|门户|崛起|兴起|引起|发起|抓起|做起|一起|个人|名人|.[员工证法律个]人|件件|项目|个体|人员|人民|人大|人均|人才|户籍|条例|条件|次数|份额|场所|场地|场景|起到|起来|件数|名单|名录|名称|名义|名师|起草|起步|起诉|项数)/

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
    const [, object = '', mark = ''] =
      /^([^，。；、：（\n]{2,16})([，。；])/.exec(text.slice(place.end, place.end + 18)) ?? []
    if (mark === '' || told.test(object) || /[与和同]/.test(text.slice(place.start - 8, place.start))) return []
    const stop = place.end + object.length
    const next = statements.find(({start}) => start >= stop)
    const follows = next !== undefined && mark === '，' && next.start - stop <= 14
    return follows ? [] : [{start: place.start, end: stop}]
  })
}

/** Measure words before which the source has blanks and no number: 化解纠纷  起. */
function blanks({text, origin}: Figures): readonly Span[] {
  const isApart = (at: number) => (origin[at] ?? 0) - (origin[at - 1] ?? 0) > 1
  return [...text.matchAll(alone)].flatMap(({index, 0: found}) => {
    if (!isApart(index) || isApart(index - 1) || isApart(index + found.length)) return []
    if (compounds.test(text.slice(Math.max(0, index - 2), index + found.length + 1))) return []
    const ends = /[，。；、）\n]/.test(text.charAt(index + found.length)) && !/[名项个人]$/.test(found)
    const wants = /(?:共|计|达|约|为|召开|开展|举办|受理|办理|化解|组织|发放|审查|配备|聘请|新增|完成)$/
    return ends || wants.test(text.slice(Math.max(0, index - 2), index))
      ? [{start: index, end: index + found.length}]
      : []
  })
}

/** Figures that were left out (漏写数字). */
export function missing(figures: Figures): readonly Verdict[] {
  const {text} = figures
  const empty = blanks(figures).map(({start, end}): Verdict => {
    const span = {start: beginning(text, start), end}
    return wrong(span, true, `“${text.slice(span.start, end)}”漏写了数字，请补上。`)
  })
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
  return [...blank, ...counted, ...empty]
}
