import {type Figures, type Verdict, wrong} from './figures.ts'

const about =
  '(?:大约|将近|超过|(?<![签节预合条公违契履解制邀特相失])约|(?<![附邻最靠临接贴亲])近|(?<![度多富业])逾|(?<![反高])超)'
const figure = '(?:\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十百千]{1,8})'
const unit =
  '(?:人次|场次|批次|家次|件次|户次|车次|小时|公里|平方米|个|名|人|位|件|份|场|次|起|条|项|台|套|辆|家|部|期|宗|户|处|篇|幅|副|本|册|批|支|只|张|间|所|座|块|面|例|封|则|道|节|轮|班|队|组|亩|吨|字|页|卷|种|天|年|万元|元)'

/** An exact number with 余 or 多: 62余次. */
const surplus = new RegExp(
  `(?<![\\d.,])(?<number>(?:\\d[\\d,]*)?[1-9]|[一二三四五六七八九]?[十百千][零一二三四五六七八九十百]*[一二三四五六七八九])(?<word>余|多)(?=[万亿]?${unit})(?!多元)`,
  'g',
)

/** 余 behind a fraction, behind the unit, or beside another vague word: 85.6余万元, 30件余, 数十余件, 300多余份. */
const odd = new RegExp(
  `(?<![\\d.,])\\d+\\.\\d+(?:余|多)(?=[万亿]?${unit})|(?<![\\d.,])\\d+(?:人次|件|人|次|份|场|起|户|条)余(?=[，。；、）])|(?:数|几|好几)[十百千万]+余(?=[万亿]?${unit})|\\d(?:多余|余多)(?=${unit})`,
  'g',
)

/** 余 behind a round number of 万: 600万余元. Told once a report. */
const displaced = /(?<![\d.,])(?<number>\d+0)(?<scale>[万亿])(?<word>余|多)元/g

/** Two words of vagueness about one figure: 约30余件, 近50多次, 约500份左右. */
const doubled = new RegExp(
  `${about}${figure}[万亿]?(?:(?:余|多|来)[万亿]?${unit}|[万亿]?${unit}(?:左右|上下|以上))|(?<!\\d,?)(?:${figure})(?:余|多)[万亿]?${unit}(?:左右|上下|以上)|(?:不低于|不少于|至少|最少)${figure}(?:%|[万亿]?${unit})以上|(?:不超过|不高于|至多|最多)${figure}(?:%|[万亿]?${unit})以[下内]`,
  'g',
)

/** Figures whose words of vagueness cannot be right (概数误用). */
export function vague({text}: Figures): readonly Verdict[] {
  const exact = [...text.matchAll(surplus)].map(({index, 0: found, groups}) => {
    const end = index + found.length
    const {number = '', word = ''} = groups ?? {}
    return wrong({start: index, end: unitEnd(text, end)}, true, `“${number}”是确数，后面不能加“${word}”。`)
  })
  const places = [...text.matchAll(displaced)]
  const behind = places.slice(0, 1).map(({index, 0: found, groups}) => {
    const {number = '', scale = '', word = ''} = groups ?? {}
    const more = places.length > 1 ? `全文同类写法共${places.length}处。` : ''
    const span = {start: index, end: index + found.length}
    return wrong(span, false, `“${found}”宜写作“${number}${word}${scale}元”。${more}`)
  })
  const twice = [...text.matchAll(doubled)].map(({index, 0: found}) =>
    wrong({start: index, end: index + found.length}, true, `“${found}”中表示概数的词语重复，留一个即可。`),
  )
  const strange = [...text.matchAll(odd)].map(({index, 0: found}) => {
    const end = unitEnd(text, index + found.length)
    return wrong({start: index, end}, true, `“${text.slice(index, end)}”中“余”用得不对，请改。`)
  })
  return [...twice, ...exact, ...behind, ...strange]
}

const anyUnit = new RegExp(`[万亿]?${unit}`, 'y')

/** The end of the unit that stands at a place. */
function unitEnd(text: string, at: number): number {
  anyUnit.lastIndex = at
  return at + (anyUnit.exec(text)?.[0].length ?? 0)
}
