import type {Flaw} from '../model/defect.ts'
import type {RedLine} from '../model/rules.ts'
import type {Evidenced} from './index.ts'

const applies = (
  {levels, since = -Infinity, until = Infinity}: RedLine,
  {level, year}: Pick<Evidenced, 'level' | 'year'>,
): boolean =>
  (levels === undefined || (level !== null && levels.includes(level))) &&
  (year === null ? since === -Infinity && until === Infinity : since <= year && year <= until)

/** Where the report crosses a red line (红线) that holds for its level and year, unless it says what makes it right. */
export function crossed({read, rules, level, year}: Evidenced): readonly Flaw[] {
  return rules.redlines.flatMap(line => {
    const {kind, certain, message, moods = ['done'], unless = []} = line
    if (!applies(line, {level, year})) return []
    if (unless.some(fact => (read.facts.get(fact)?.strength ?? 0) >= 2)) return []
    const places = (read.redlines.get(line.id) ?? []).filter(({mood}) => moods.includes(mood))
    return places.map(({span}) => ({kind, certain, message, span}))
  })
}
