import type {Statement} from '../../model/fact.ts'
import {
  type Figures,
  isAlike,
  isCount,
  lastIn,
  namedSpan,
  nameOf,
  printed,
  says,
  type Verdict,
  wordsAfter,
  wordsBefore,
  wordsIn,
  wrong,
} from './figures.ts'

/** Whether a figure is of the body itself and of its whole year. */
export const isOwn = ({traits}: Statement): boolean =>
  !(['within', 'since', 'earlier', 'span', 'elsewhere', 'carried', 'rest'] as const).some(trait => traits.has(trait))

/** Words that say that a figure is the year's, before it in its sentence. */
const yearly =
  /全年|今年|本年|年度|年内|一年来|共|累计|合计|总计|20\d\d年[^，。；]{0,2}$|全[镇乡县市区局]|我[镇乡县市区局]/

/** The sentence up to a figure. */
const leadOf = ({text}: Figures, {start, before}: Statement): string =>
  text.slice(Math.max(0, before.start - 40), start).replace(/^.*[。；\n]/s, '')

/** A figure of a deed of the year: its verb by number, and its object. */
interface Deed {
  readonly statement: Statement
  readonly key: string
}

/** What is done, to what, in which unit, where the words right before a figure name both. */
function deedOf(figures: Figures, statement: Statement): Deed | null {
  const {same, objects} = figures.words
  if (!isCount(statement) || !isOwn(statement) || statement.traits.has('new') || statement.value < 3) return null
  const verb = same.findIndex(words => says(figures, words, statement.before))
  const place = lastIn(figures, objects, statement.before)
  if (verb < 0 || !place || !yearly.test(leadOf(figures, statement))) return null
  const object = figures.text.slice(place.start, place.end)
  const act = lastIn(figures, same[verb] ?? [], {start: statement.before.start, end: place.start})
  if (!act) return null
  const kind = figures.text
    .slice(act.end, place.start)
    .replaceAll(/[“”"各类种项的了]|矛盾|民间|社会|相关|法治|法律|普法|宣传|集中|成功/g, '')
  return {statement, key: [verb, object, kind, statement.unit].join(' ')}
}

/** What differs, for the reader. */
export function differs(figures: Figures, first: Statement, second: Statement, certain: boolean): Verdict {
  if (!isAlike(first, second)) return 'open'
  if (Math.abs(first.value - second.value) < Math.max(first.step, second.step)) return 'sound'
  const told = `前文写作${printed(figures, first)}，此处写作${printed(figures, second)}，前后不一致，请核对。`
  return wrong(namedSpan(second), certain, told)
}

/** Deeds of the year told twice with different figures. */
export function deeds(figures: Figures): readonly Verdict[] {
  const known = new Map<string, Statement>()
  return figures.statements.flatMap((statement): readonly Verdict[] => {
    const deed = deedOf(figures, statement)
    if (deed === null) return []
    const first = known.get(deed.key)
    if (first) return first.clause === statement.clause ? [] : [differs(figures, first, statement, false)]
    known.set(deed.key, statement)
    return []
  })
}

/** Rates of one name and one matter told twice with different figures: 按期办结率96.8%, 97.8%. */
export function rateRepeats(figures: Figures): readonly Verdict[] {
  const {yearly, objects} = figures.words
  const known = new Map<string, Statement>()
  const repeated = (statement: Statement, block: readonly Statement[]): readonly Verdict[] => {
    if (statement.kind !== 'percent' || statement.approx || !isOwn(statement) || statement.traits.has('loose'))
      return []
    const name = lastIn(figures, yearly, statement.before)
    if (
      !name ||
      statement.before.end - name.end > 4 ||
      /[增降升提]/.test(figures.text.slice(name.end, statement.start))
    )
      return []
    const clause = {start: Math.max(0, name.start - 40), end: name.end}
    const lead = figures.text.slice(clause.start, clause.end)
    const from = clause.start + Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'), lead.lastIndexOf('\n')) + 1
    const matter = lastIn(figures, objects, {start: from, end: name.end})
    const rate = figures.text.slice(name.start, name.end)
    const alone =
      /调解|调处|应诉|持证/.test(rate) && bodyOnly.test(figures.text.slice(statement.before.start, name.start))
    if (!matter && !alone) return []
    if (!alone && hasOwnCounts(block, statement)) return []
    const key = alone || !matter ? rate : `${figures.text.slice(matter.start, matter.end)} ${rate}`
    const first = known.get(key)
    known.set(key, first ?? statement)
    return first && first.clause !== statement.clause ? [differs(figures, first, statement, false)] : []
  }
  return figures.blocks.flatMap(block => block.flatMap(statement => repeated(statement, block)))
}

/** Whether two counts or more stand beside a rate in its clause, by which it is worked out there. */
const hasOwnCounts = (block: readonly Statement[], {clause}: Statement): boolean =>
  block.filter(one => one.kind === 'count' && one.clause === clause).length > 1

/** Words before the name of a rate that leave it the whole body's. */
const bodyOnly = /^(?:今年|全年|本年度?|全|我|本|[镇乡县区市局]|街道|人民|行政机关|负责人|各类|矛盾|纠纷)*$/

const isPermuted = (a: number, b: number): boolean =>
  a !== b && String(a).length === String(b).length && [...String(a)].sort().join('') === [...String(b)].sort().join('')

/** The words around a figure by which it is known again. */
const wordsOf = (figures: Figures, one: Statement): string =>
  nameOf(figures, one).slice(-8) + wordsAfter(figures, one).slice(0, 8)

/** Whether two texts share two characters that stand together. */
function sharesPair(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++)
    if (
      /^[\u4e00-\u9fff]{2}$/.test(a.slice(at, at + 2)) &&
      !idlePairs.test(a.slice(at, at + 2)) &&
      b.includes(a.slice(at, at + 2))
    )
      return true
  return false
}
const idlePairs = /全年|共[有计]|累计|其中|开展|办理|组织|各类|今年|发放|年度/

/** Figures of the same digits in another order, said of the same thing: 1126家, 1216家. */
export function transposed(figures: Figures): readonly Verdict[] {
  const known = new Map<string, Statement[]>()
  return figures.statements.flatMap((statement): readonly Verdict[] => {
    if (
      !isCount(statement) ||
      statement.value < 12 ||
      !Number.isInteger(statement.value) ||
      statement.traits.has('earlier') ||
      /[件起个户名条项]中/.test(wordsBefore(figures, statement))
    )
      return []
    const key = `${[...String(statement.value)].sort().join('')} ${statement.unit}`
    const list = known.get(key) ?? []
    known.set(key, [...list.slice(-4), statement])
    const first = list.find(one => isPermuted(one.value, statement.value) && isNamedAlike(figures, one, statement))
    return first ? [differs(figures, first, statement, false)] : []
  })
}

/** Whether two figures of different blocks or sentences name the same thing. */
const isNamedAlike = (figures: Figures, a: Statement, b: Statement): boolean =>
  a.clause !== b.clause &&
  a.outcome === b.outcome &&
  sharesPair(wordsOf(figures, a), wordsOf(figures, b)) &&
  (a.value > 99 ||
    (isOwn(a) && isOwn(b) && [a, b].some(one => yearly.test(leadOf(figures, one))) && sharesObject(figures, a, b)))

/** Whether two figures have one object in the words around them. */
function sharesObject(figures: Figures, a: Statement, b: Statement): boolean {
  const objectsOf = ({before, after}: Statement) =>
    [before, {start: after.start, end: Math.min(after.end, after.start + 6)}].flatMap(span =>
      wordsIn(figures, figures.words.objects, span),
    )
  const known = objectsOf(a)
  return objectsOf(b).some(word => known.includes(word))
}
