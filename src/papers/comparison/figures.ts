import type {Passage} from '../../model/assessment.ts'
import type {ComparedFigure} from '../../model/comparison.ts'
import type {Quantity} from '../../model/fact.ts'
import type {Side} from './side.ts'

/** Words that name no matter of their own: 开展 60 次 of what? */
const vague =
  /^(?:其中|现有|共有|设有|建立|成立|开展|组织|举办|召开|办理|完成|发放|张贴|处理|受理|办结|解决|调解|新增|参加|进行|提供|接待|发现|整改)+$/

const opening = /^(?:全年|今年|年内|共|累计|先后|目前|全[镇乡县区市]|[我本][镇乡县区市局])+/

/** What a figure counts, with the list it ends: 社保、医保、民政等事项 rather than 民政等事项. */
function whatOf({report}: Side, {what, span}: Quantity): string {
  const part = report.text.text.slice(span.start, span.end)
  const at = part.indexOf(what)
  return at > 0 && part[at - 1] === '、' ? part.slice(0, at + what.length).replace(opening, '') : what
}

const isClear = (what: string, unit: string): boolean =>
  what.length >= (unit === '%' ? 3 : 4) && what.length <= 30 && !/[\d\s（）《》“”]/u.test(what) && !vague.test(what)

/** The figures of a report that are told once only under their words and unit; those told with two values are nobody's guess. */
function clearIn(side: Side): ReadonlyMap<string, Quantity> {
  const {read, asking} = side
  const clear = new Map<string, Quantity | null>()
  for (const told of read.quantities) {
    const quantity = {...told, what: whatOf(side, told)}
    const {fact, what, unit} = quantity
    if (!asking.has(fact) || !isClear(what, unit)) continue
    const key = [fact, what, unit].join(' ')
    const before = clear.get(key)
    clear.set(key, before === undefined || before?.value === quantity.value ? quantity : null)
  }
  return new Map([...clear].flatMap(([key, quantity]) => (quantity === null ? [] : [[key, quantity] as const])))
}

const isOne = (a: Passage, b: Passage): boolean => a.span[0] === b.span[0] && a.span[1] === b.span[1]

/** The figures that both reports tell in the same words, unit and for the same indicator (数据对照), in the order of this year's text. */
export function figuresCompared(last: Side, now: Side): readonly ComparedFigure[] {
  const before = clearIn(last)
  const found: ComparedFigure[] = []
  for (const [key, {fact, what, unit, value, approx, span}] of clearIn(now)) {
    const earlier = before.get(key)
    if (!earlier) continue
    const nowPlace = now.passageOf(span)
    const indicators = now.asking.get(fact) ?? []
    const same = found.findIndex(one => one.what === what && one.unit === unit && isOne(one.nowPlace, nowPlace))
    const known = found[same]
    if (known) found[same] = {...known, indicators: [...new Set([...known.indicators, ...indicators])]}
    else
      found.push({
        ...{what, unit, indicators, last: earlier.value, now: value, approx: approx || earlier.approx},
        ...{lastPlace: last.passageOf(earlier.span), nowPlace},
      })
  }
  return found.toSorted((a, b) => a.nowPlace.span[0] - b.nowPlace.span[0])
}
