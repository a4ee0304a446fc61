import type {Statement, Trait} from '../model/fact.ts'
import type {Numeral} from '../model/numeral.ts'
import {isClear, type Span} from '../model/span.ts'
import type {SceneReading} from './reading.ts'
import {inside, type Placed, placedAt} from './scene.ts'

/** Marks that end the words which name a figure. */
const edges = new Set([...'，、；：。！？（）\t\n'])

/** Units of time count no work. */
const timeUnits = /^(?:小时|分钟|分|天|日|周|月|年|学时|课时)$/

/** How far behind a figure the words may stand that name it, in units. */
const longestAfter = 16

/** Traits that words in front of the figure tell, and those that hold for its comma part or for its clause. */
const near: readonly Trait[] = ['rest', 'total', 'whole', 'earlier', 'stock', 'new', 'loose']
const ofPart: readonly Trait[] = ['since', 'span', 'elsewhere', 'within']

/** Counts and percentages that stand for an amount, in order. */
const amounts = (numerals: readonly Numeral[]): readonly Numeral[] =>
  numerals.filter(({kind, unit}) => kind === 'percent' || (kind === 'count' && unit !== '' && !timeUnits.test(unit)))

/** The words that name a figure on either side. */
function namesOf(text: string, figure: Span, {from, to}: {from: number; to: number}): {before: Span; after: Span} {
  let start = figure.start
  while (start > from && !edges.has(text.charAt(start - 1))) start -= 1
  const limit = Math.min(to, figure.end + longestAfter)
  let end = figure.end
  while (end < limit && !edges.has(text.charAt(end))) end += 1
  return {before: {start, end: figure.start}, after: {start: figure.end, end}}
}

/** What one unit of the last printed digit is worth. */
function stepOf(printed: string, {value, spelled, unit}: Numeral): number {
  if (spelled) return 1
  const [, whole = '', part = ''] = /(\d[\d,]*)(?:\.(\d+))?/.exec(printed) ?? []
  const plain = Number(`${whole.replaceAll(',', '')}.${part}`)
  const scale = unit === '%' || plain === 0 ? 1 : Math.round(value / plain)
  return scale / 10 ** part.length
}

/** Words before a figure that say how many ought to be dealt with: 应改造642户. */
const ought = /(?<![反相适对效响回供答])应(?![急对诉用邀届变聘援])[^，]{1,8}$/

/** What is said of each of several: 镇长、副镇长各出庭1件. */
const ofEach = /各(?![类级种项地个村镇乡县区市局界方部门单位])[^，、；：。]{0,6}$/
const range = /\d(?:[-—–~～至到]|个?至)$/

/** Whether a figure is what ought to be dealt with. */
const isOwed = ({places, rules, report}: Pick<SceneReading, 'places' | 'rules' | 'report'>, before: Span): boolean =>
  inside(places(rules.figures.owed), before).length > 0 || ought.test(report.text.text.slice(before.start, before.end))

/** The name of the outcome whose words stand last before a figure, else first behind it. */
function outcomeOf({places, rules, report}: SceneReading, before: Span, after: Span): string | null {
  if (isOwed({places, rules, report}, before)) return null
  let best: {name: string; rank: number} | null = null
  for (const [name, words] of Object.entries(rules.figures.outcomes)) {
    const found = places(words)
    const ahead = inside(found, before).at(-1)
    const behind = inside(found, after)[0]
    const rank = ahead ? ahead.end : behind ? -behind.start : Number.NEGATIVE_INFINITY
    if ((ahead ?? behind) && rank > (best?.rank ?? Number.NEGATIVE_INFINITY)) best = {name, rank}
  }
  return best?.name ?? null
}

/** Last year, with figures of it in a bracket behind: 上年（14件）. */
const earlierBracket = /(?:上年|去年|上一年|同期|(?<year>20\d\d)年)(?:度|同期|为)?（[^（）]*$/

/** Whether the words before a figure name a year before the report's. */
function namesEarlierYear({report}: SceneReading, before: Span): boolean {
  const {year} = report.outline.identity
  if (year !== null && inside(report.numerals, before).some(({kind, value}) => kind === 'year' && value < year))
    return true
  const lead = earlierBracket.exec(report.text.text.slice(Math.max(0, before.end - 30), before.end))
  return lead !== null && Number(lead.groups?.['year'] ?? 0) < (year ?? 1)
}

interface Standing {
  readonly placed: Placed
  readonly before: Span
  readonly after: Span
}

function traitsOf(scene: SceneReading, {placed, before, after}: Standing): ReadonlySet<Trait> {
  const {places, rules} = scene
  const {traits, uncarried} = rules.figures
  const {part, clause} = placed
  const found = new Set<Trait>()
  const lead = {start: part.start, end: before.end}
  for (const trait of near) if (inside(places(traits[trait]), before).length > 0) found.add(trait)
  for (const trait of ofPart) if (inside(places(traits[trait]), lead).length > 0) found.add(trait)
  if (isOwed(scene, before)) found.add('whole')
  const denied = places(uncarried)
  if (inside(places(traits.carried), clause).some(place => isClear(denied, place))) found.add('carried')
  if (namesEarlierYear(scene, before)) found.add('earlier')
  const {text} = scene.report.text
  if (range.test(text.slice(before.start, before.end)) || ofEach.test(text.slice(before.start, before.end)))
    found.add('loose')
  if (/^(?:[-—–~～至到]\d|以下|以内)/.test(text.slice(after.start, after.end))) found.add('loose')
  return found
}

/** Every count and percentage of the report's own text with the words that name it (数据表述), in order. */
export function statementsIn(scene: SceneReading): readonly Statement[] {
  const {report, parts, moods} = scene
  const {text} = report.text
  const figures = amounts(report.numerals)
  const found: Statement[] = []
  const clauses = numbered(parts.map(({clause}) => clause))
  const blocks = numbered(parts.map(({block}) => block))
  for (const [index, figure] of figures.entries()) {
    const at = placedAt(scene, figure.start)
    const placed = parts[at]
    if (!placed || placed.block.kind === 'title' || placed.block.kind === 'aside') continue
    const from = Math.max(placed.part.start, figures[index - 1]?.end ?? 0)
    const to = Math.min(placed.part.end, figures[index + 1]?.start ?? placed.part.end)
    const {before, after} = namesOf(text, figure, {from, to})
    const {start, end, value, unit, approx} = figure
    found.push({
      ...{start, end, value, unit, approx, before, after},
      kind: figure.kind === 'percent' ? 'percent' : 'count',
      step: stepOf(text.slice(start, end), figure),
      ...{part: at, clause: clauses[at] ?? 0, block: blocks[at] ?? 0},
      ...{mood: moods[at] ?? 'named', role: placed.block.role},
      outcome: outcomeOf(scene, before, after),
      traits: traitsOf(scene, {placed, before, after}),
    })
  }
  return found
}

/** The running number of each thing in a list in which equal things stand together. */
function numbered(list: readonly unknown[]): readonly number[] {
  let number = -1
  return list.map((thing, at) => (at === 0 || thing !== list[at - 1] ? ++number : number))
}
