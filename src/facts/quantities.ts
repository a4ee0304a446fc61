import type {Mention, Quantity} from '../model/fact.ts'
import type {Numeral} from '../model/numeral.ts'
import {contains} from '../model/span.ts'
import {counted} from './counted.ts'
import {withoutMarks} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {endsSentence, inside, type Placed, partOf, partsIn, placedAt, wordsAt} from './scene.ts'

/** Units that tell a time, not an amount, and how what follows shows the same; set phrases that only look like a figure (统一部署). */
const times = /^(?:年|月|日|周)$/
const deadline = /^个?(?:工作日|自然日|月)/
const phrase = /^[署分事体致]/

/** Whether a figure counts something: no time, no number in the title of a document, no 未发生一起. */
function isAmount(reading: SceneReading, {part}: Placed, figure: Numeral): boolean {
  const {kind, unit, spelled, start, end} = figure
  if ((kind !== 'count' && kind !== 'percent') || times.test(unit)) return false
  if (unit === '' && !/[万亿]/.test(wordsAt(reading, figure))) return false
  const before = wordsAt(reading, {start: part.start, end: start})
  if (before.lastIndexOf('《') > before.lastIndexOf('》') || /(?:[“‘]|这|那|该|上述)$/.test(before)) return false
  const after = wordsAt(reading, {start: end, end: part.end})
  if (deadline.test(after) || (spelled && phrase.test(after))) return false
  return end <= part.end && !(spelled && /(?:未|没有|无|不)[^，]{0,6}$/.test(before))
}

/** The figures of a comma part under one fact. */
function figuresIn(reading: SceneReading, placed: Placed, {fact, topic}: Pick<Mention, 'fact' | 'topic'>) {
  return inside(reading.numerals, placed.part)
    .filter(figure => isAmount(reading, placed, figure))
    .map((figure): Quantity => {
      const {value, unit, approx} = figure
      const what = counted(reading, placed, {figure, topic})
      return {fact, what, value, unit, approx, span: withoutMarks(reading, placed.part)}
    })
}

/** By comma part the done mentions that stand in it, each fact once. */
function heldBy(reading: SceneReading, mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const held = new Map<number, readonly Mention[]>()
  for (const mention of mentions)
    for (const at of partsIn(reading, mention.span)) {
      const own = held.get(at) ?? []
      if (!own.some(({fact}) => fact === mention.fact)) held.set(at, [...own, mention])
    }
  return held
}

/** What a part without a mention of its own goes on with: the mentions of the part before it in its sentence, else those of its run-in head. To be asked of the parts in order. */
function inheritedBy(reading: SceneReading, held: ReadonlyMap<number, readonly Mention[]>) {
  let last: {readonly placed: Placed; readonly mentions: readonly Mention[]} | null = null
  let ended = false
  return (at: number): readonly Mention[] => {
    const placed = partOf(reading, at)
    const own = held.get(at)
    if (own) {
      last = {placed, mentions: own}
      ended = endsSentence(reading, placed)
      return own
    }
    const goesOn = !ended && last?.placed.block === placed.block && !last.placed.heading
    ended ||= endsSentence(reading, placed)
    if (goesOn) return last?.mentions ?? []
    const {runIn} = placed.block
    if (runIn === null || contains(runIn, placed.part)) return []
    return (held.get(placedAt(reading, runIn.start)) ?? []).slice(0, 1)
  }
}

/** Whether a part tells what was done, or that there was none of it (为0件). */
const tells = ({moods, numerals}: SceneReading, at: number, {part}: Placed): boolean =>
  moods[at] === 'done' ||
  (moods[at] === 'denied' && inside(numerals, part).some(({value, kind}) => kind === 'count' && value === 0))

/** The figures that stand with done mentions or go on with them (数据), each under every fact it bears on, once each. */
export function quantitiesIn(reading: SceneReading, mentions: readonly Mention[]): readonly Quantity[] {
  const held = heldBy(
    reading,
    mentions.filter(({mood}) => mood === 'done'),
  )
  const bearing = inheritedBy(reading, held)
  const found = reading.parts.flatMap((placed, at) => {
    const facts = bearing(at)
    if (facts.length === 0 || !(held.has(at) || tells(reading, at, placed))) return []
    return facts.flatMap(mention => figuresIn(reading, placed, mention))
  })
  const seen = new Set<string>()
  return found.filter(({fact, span, value, unit}) => {
    const key = `${fact} ${span.start} ${value} ${unit}`
    return seen.size < seen.add(key).size
  })
}
