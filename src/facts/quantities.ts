import type {Mention, Quantity} from '../model/fact.ts'
import type {Numeral} from '../model/numeral.ts'
import {withoutMarks} from './quotes.ts'
import {inside, type Placed, partsAround, placedAt, type Scene} from './scene.ts'

/** What a figure counts: the words before it in its comma part, else those behind it. */
function counted({report}: Scene, {part}: Placed, figure: Numeral): string {
  const {text} = report.text
  const before = text.slice(part.start, figure.start).replace(/^.*[、；]/, '')
  const words = before.replace(
    /^(?:共|全年|累计|今年|先后|其中|目前|已|全镇|全乡|我镇|我乡|年内|合计)+|(?:共|达|为|约|了|共计|达到)+$/g,
    '',
  )
  return words.length >= 2 ? words : text.slice(figure.end, part.end).replace(/[，。；：、].*$/, '')
}

/** The figures of one done mention, each with the comma part it stands in. */
function figuresOf(scene: Scene, {fact, span}: Mention): readonly Quantity[] {
  return inside(scene.numerals, partsAround(scene, span)).flatMap(figure => {
    const {kind, value, unit, approx} = figure
    const placed = scene.parts[placedAt(scene, figure.start)]
    if (!placed || unit === '' || (kind !== 'count' && kind !== 'percent')) return []
    return [{fact, what: counted(scene, placed, figure), value, unit, approx, span: withoutMarks(scene, placed.part)}]
  })
}

/** The figures that stand with done mentions (数据), each under every fact it bears on, once each. */
export function quantitiesIn(scene: Scene, mentions: readonly Mention[]): readonly Quantity[] {
  const found = mentions.filter(({mood}) => mood === 'done').flatMap(mention => figuresOf(scene, mention))
  const seen = new Set<string>()
  return found.filter(({fact, span, value, unit}) => {
    const key = `${fact} ${span.start} ${value} ${unit}`
    return seen.size < seen.add(key).size
  })
}
