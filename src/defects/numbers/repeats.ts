import type {Statement} from '../../model/fact.ts'
import {
  type Figures,
  isAlike,
  isCount,
  namedSpan,
  printed,
  type Verdict,
  wordsAfter,
  wordsBefore,
  wrong,
} from './figures.ts'

/** What the figures of one body in one year count, by name; the first that is so named stands for all. */
type Known = Map<string, Statement>

const quotes = /[“”"‘’]/g
const atHead =
  /^(?:\d{4}年度?|今年以来|今年|本年度?|年内|全年|截至目前|目前|一年来|我[镇乡县区市局街道]+|全[镇乡县区市局街道]+|本[镇乡县区市局街道]+|街道|[镇乡]政府|共计?|累计|先后|已|现|通过|上述|对)+/
/** Verbs that say no more than that it was done. */
const doing = /^(?:办理|开展|完成|进行|组织|举办|召开|实施)(?=.{4})/
const filler = /各类|各种|各级|普法|宣传|法治|法律|相关|有关|成功|矛盾|共计?|累计|了|的/g

const isOwn = ({traits}: Statement): boolean =>
  !(['within', 'since', 'earlier', 'span', 'elsewhere', 'carried', 'rest'] as const).some(trait => traits.has(trait))

/** The verb and object that a figure stands behind, bare: 调处纠纷. */
function deedOf(figures: Figures, statement: Statement): string {
  const words = wordsBefore(figures, statement).replace(quotes, '').replace(atHead, '')
  return words
    .replace(filler, '')
    .replace(/(?:达到?|为|达)$/, '')
    .replace(doing, '')
}

/** Whether a figure is said to be the year's: by its own words, or by those that open its clause. */
const yearly = /全年|今年|本年|年度|共|累计|合计|总计/

function differs(figures: Figures, first: Statement, second: Statement, certain: boolean): Verdict {
  if (!isAlike(first, second)) return 'open'
  if (Math.abs(first.value - second.value) < Math.max(first.step, second.step)) return 'sound'
  const told = `前文写作${printed(figures, first)}，此处写作${printed(figures, second)}，前后不一致，请核对。`
  return wrong(namedSpan(second), certain, told)
}

/** Stock of things: 现有法律明白人63名, 全镇58名法律明白人. */
function thingOf(figures: Figures, statement: Statement): string | null {
  if (!statement.traits.has('stock') || statement.traits.has('new') || !isOwn(statement)) return null
  const before = wordsBefore(figures, statement)
    .replace(quotes, '')
    .replace(/行政(?=执法)/, '')
  const after = wordsAfter(figures, statement)
    .replace(quotes, '')
    .replace(/行政(?=执法)/, '')
  const {things} = figures.words
  const ahead = things.find(thing => before.replace(/(?:共|达|为|约)*$/, '').endsWith(thing))
  if (ahead !== undefined) {
    const lead = before.slice(0, before.lastIndexOf(ahead))
    return /(?:有|聘|配备|建立|设立|设|辖|[镇乡县区市局府道我全共])$/.test(lead) ? ahead : null
  }
  const behind = things.find(thing => after.startsWith(thing))
  const bare = /(?:有|聘|配备|辖|[镇乡县区市局府道])$/.test(before)
  return behind !== undefined && bare && !/参加|通过|取得|考|报名|持/.test(after) ? behind : null
}

/** Stocks of the same thing that differ. */
function stocks(figures: Figures): readonly Verdict[] {
  const known: Known = new Map()
  return figures.statements.flatMap((statement): readonly Verdict[] => {
    if (!isCount(statement)) return []
    const thing = thingOf(figures, statement)
    if (thing === null) return []
    const first = known.get(thing)
    if (first) return [differs(figures, first, statement, true)]
    known.set(thing, statement)
    return []
  })
}

/** Deeds of the year of the same name that differ. */
function deeds(figures: Figures): readonly Verdict[] {
  const known: Known = new Map()
  return figures.statements.flatMap((statement): readonly Verdict[] => {
    if (!isCount(statement) || !isOwn(statement) || statement.traits.has('new')) return []
    const deed = deedOf(figures, statement)
    if (deed.length < 4) return []
    const start = Math.max(0, statement.before.start - 40)
    const lead = figures.text.slice(start, statement.start).replace(/^.*[。；\n]/s, '')
    if (!yearly.test(lead)) return []
    const key = `${deed} ${statement.unit}`
    const first = known.get(key)
    known.set(key, first ?? statement)
    if (!first || statement.block !== first.block) return []
    return [differs(figures, first, statement, false)]
  })
}

/** What is referred back to with its number: 调处的308件纠纷. */
function references(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block =>
    block.flatMap((statement, at): readonly Verdict[] => {
      if (!isCount(statement) || statement.traits.has('within') || statement.traits.has('rest')) return []
      const deed = /([\u4e00-\u9fff]{2})的$/.exec(wordsBefore(figures, statement))?.[1]
      const thing = wordsAfter(figures, statement).replace(quotes, '')
      const whole = deed === undefined && /^[\u4e00-\u9fff]{2}(?:全部|均)/.test(thing) ? thing.slice(0, 2) : undefined
      const noun = thing.slice(0, 2)
      if (noun.length < 2 || (deed === undefined && whole === undefined)) return []
      const found = block
        .slice(0, at)
        .filter(
          one =>
            isCount(one) &&
            isOwn(one) &&
            isAlike(one, statement) &&
            namesBoth(figures, one, deed ?? '', deed === undefined ? noun : thing),
        )
      const [first] = found
      return first && found.length === 1 ? [differs(figures, first, statement, true)] : []
    }),
  )
}

/** What is summed up by its number: 上述38件. */
function summaries(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block =>
    block.flatMap((statement, at): readonly Verdict[] => {
      if (!isCount(statement) || !/(?:上述|以上|这|该)$/.test(wordsBefore(figures, statement))) return []
      const before = block
        .slice(Math.max(0, at - 6), at)
        .filter(one => one.kind === 'count' && statement.clause - one.clause <= 1)
      if (before.length === 0 || !before.every(isCount)) return ['open']
      const sums = before.flatMap((_, from) =>
        before.map((__, to) => before.slice(from, to + 1).reduce((sum, {value}) => sum + value, 0)),
      )
      if (sums.includes(statement.value)) return ['sound']
      if (!before.every(one => isAlike(one, statement))) return ['open']
      const told = `前文为${before.map(one => printed(figures, one)).join('、')}，此处写作${printed(figures, statement)}，请核对。`
      return [wrong(namedSpan(statement), false, told)]
    }),
  )
}

/** Whether the words up to a figure name a deed, and those next to it end in a thing. */
function namesBoth(figures: Figures, one: Statement, deed: string, noun: string): boolean {
  const start = Math.max(0, one.before.start - 30)
  const lead = figures.text.slice(start, one.start).replace(/^.*[。；\n]/s, '')
  return lead.includes(deed) && endsAlike(wordsBefore(figures, one).replace(quotes, ''), noun)
}

/** Whether words end in what others begin with. */
const endsAlike = (words: string, thing: string): boolean =>
  [2, 3, 4].some(length => thing.length >= length && words.endsWith(thing.slice(0, length)))

const villages = /^(?:行政)?村(?:民委员会|委会)?$/
const communities = /^(?:城市|农村)?(?:社区|居委会|居民委员会|社区居委会)/

/** Villages and communities one by one, and together: 9个行政村、3个社区, 11个村（社区）. */
function places(figures: Figures): readonly Verdict[] {
  const list = figures.statements
  const at = list.findIndex((one, index) => {
    const next = list[index + 1]
    return (
      next?.part === one.part &&
      isCount(one) &&
      isCount(next) &&
      one.traits.has('stock') &&
      villages.test(wordsAfter(figures, one)) &&
      communities.test(wordsAfter(figures, next))
    )
  })
  const [first, second] = [list[at], list[at + 1]]
  if (!first || !second) return []
  const sum = first.value + second.value
  return list.slice(at + 2).flatMap((one): readonly Verdict[] => {
    const together = /^个?村（?(?:社区|居)）?/.test(
      wordsAfter(figures, one) + figures.text.slice(one.after.end, one.after.end + 4),
    )
    if (one.unit !== '个' || !isCount(one) || !together || !/全(?:镇|乡|街道|县|区)$/.test(wordsBefore(figures, one)))
      return []
    if (one.value === sum) return ['sound']
    const told = `前文写作${printed(figures, first)}${wordsAfter(figures, first)}、${printed(figures, second)}${wordsAfter(figures, second)}，合计${sum}个，此处写作${printed(figures, one)}，请核对。`
    return [wrong({start: one.before.start, end: one.after.end}, true, told)]
  })
}

/** The same thing said twice with different figures (前后不一). */
export function repeats(figures: Figures): readonly Verdict[] {
  return [...stocks(figures), ...deeds(figures), ...references(figures), ...summaries(figures), ...places(figures)]
}
