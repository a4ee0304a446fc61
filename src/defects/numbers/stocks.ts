import type {Statement} from '../../model/fact.ts'
import {differs, isOwn} from './deeds.ts'
import {type Figures, isCount, printed, type Verdict, wordsAfter, wordsBefore, wrong} from './figures.ts'

const quotes = /[“”"‘’]/g
/** Words right before a figure that make it all there are. */
const surely = /(?:辖|全部|所有|全体)(?:区内?|共有?|现有|的)*$/

/** Stock of things: 现有法律明白人63名, 全镇58名法律明白人. */
function thingOf(figures: Figures, statement: Statement): string | null {
  const whole = surely.test(wordsBefore(figures, statement))
  if (!statement.traits.has('stock') || (statement.traits.has('new') && !whole) || !isOwn(statement)) return null
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
    return /(?:有|聘|配备|建成|全部|全体|所有|建立|设立|设|辖|[镇乡县区市局府道我全共])$/.test(lead) ? ahead : null
  }
  const behind = things.find(thing => after.startsWith(thing))
  const bare = /(?:有|聘|配备|辖|全部|全体|所有|[镇乡县区市局府道])$/.test(before)
  const some = !whole && /参加|通过|取得|考|报名|持/.test(after)
  return behind !== undefined && bare && !some ? behind : null
}

/** Stocks of the same thing that differ. */
export function stocks(figures: Figures): readonly Verdict[] {
  const known = new Map<string, Statement>()
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

/** All villages and communities of a place, by what they are called: 全镇12个村均, 全部16个村（社区）. */
const settlement = /^(?:行政)?(?<name>村（?(?:社区|居)）?|村|社区)(?![级民组委干规医庄道支两小部务])/
const allOf = /(?:全[镇乡县区市]|全街道|辖区?内?|下辖|我[镇乡]|全部|所有|全体)(?:共有?|现有|的|全部|所有)*$/
const every = /均|都|全部|全覆盖|全体|逐一|普遍/

/** What all settlements of the place are called there, if a figure counts them all. */
function settledAt({text}: Figures, {start, end, before, unit}: Statement): string | null {
  const words = text.slice(before.start, start)
  if (unit !== '个' || !allOf.test(words)) return null
  const tail = /^[^。；\n]{0,28}/.exec(text.slice(end, end + 28))?.[0] ?? ''
  const name = settlement.exec(tail)?.groups?.['name']
  if (name === undefined || (!surely.test(words) && !every.test(tail))) return null
  return name.replace(/[（）]/g, '').replace('村居', '村社区')
}

/** All villages of a place, told twice with different numbers. */
export function wholes(figures: Figures): readonly Verdict[] {
  const known = new Map<string, Statement>()
  return figures.statements.flatMap((statement): readonly Verdict[] => {
    const name = isCount(statement) ? settledAt(figures, statement) : null
    if (name === null) return []
    const first = known.get(name)
    if (first) return [differs(figures, first, statement, true)]
    known.set(name, statement)
    return []
  })
}

const villages = /^(?:行政)?村(?:民委员会|委会)?$/
const communities = /^(?:城市|农村)?(?:社区|居委会|居民委员会|社区居委会)/

/** Villages and communities one by one, and together: 9个行政村、3个社区, 11个村（社区）. */
export function places(figures: Figures): readonly Verdict[] {
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
