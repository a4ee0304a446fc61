import type {Mention, Quantity} from '../model/fact.ts'
import type {Numeral} from '../model/numeral.ts'
import type {Span} from '../model/span.ts'
import {inside, type Placed, placedAt, type Scene} from './scene.ts'

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

/** The figures that stand with done mentions (数据), each under every fact it bears on. */
export function quantitiesIn(scene: Scene, mentions: readonly Mention[]): readonly Quantity[] {
  const found = mentions
    .filter(({mood}) => mood === 'done')
    .flatMap(({fact, span}) =>
      inside(scene.numerals, widened(scene, span)).flatMap(place => {
        const figure = place as Numeral
        if (figure.unit === '' || (figure.kind !== 'count' && figure.kind !== 'percent')) return []
        const placed = scene.parts[placedAt(scene, figure.start)]
        if (!placed) return []
        const {value, unit, approx} = figure
        const {start, end} = withoutMark(scene, placed.part)
        return [{fact, what: counted(scene, placed, figure), value, unit, approx, span: {start, end}}]
      }),
    )
  const seen = new Set<string>()
  return found.filter(({fact, span, value, unit}) => {
    const key = `${fact} ${span.start} ${value} ${unit}`
    return seen.size < seen.add(key).size
  })
}

/** A comma part without the mark that ends it. */
function withoutMark({report}: Scene, {start, end}: Span): Span {
  let last = end
  while (last > start + 1 && /[，：。；！？\t]/.test(report.text.text[last - 1] ?? '')) last -= 1
  return {start, end: last}
}

/** A mention's own comma parts, whole. */
function widened(scene: Scene, {start, end}: Span): Span {
  const from = scene.parts[placedAt(scene, start)]
  const to = scene.parts[placedAt(scene, end - 1)]
  return {start: from?.part.start ?? start, end: to?.part.end ?? end}
}
