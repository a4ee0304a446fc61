import {System} from '../model/indicator.ts'
import {idOf, itemsOf, wholeSystems} from '../model/systems.ts'
import {type Fault, lineOf} from './fault.ts'
import type {Names} from './names.ts'
import {nearName} from './near.ts'
import type {Path, Sheet} from './sheet.ts'

/** What is wrong with the points (分值) of a system: an item that has them twice, or that the system does not have. */
export function pointFaults(sheet: Sheet, {systems}: Names): readonly Fault[] {
  const own = sheet.kind === 'system' ? System.safeParse(sheet.value).data : undefined
  if (!own?.points) return []
  const listed = itemsOf(wholeSystems(systems).find(({id}) => id === own.id)).map(idOf)
  const ids = own.points.items.map(({id}) => id)
  return ids.flatMap((id, index): readonly Fault[] => {
    const at = (item: number): Path => ['points', 'items', item, 'id']
    const first = ids.indexOf(id)
    if (first < index) return [{code: 'item-repeated', at: at(index), found: id, expected: lineOf(sheet, at(first))}]
    if (listed.includes(id)) return []
    return [{code: 'item-outside', at: at(index), found: id, hint: nearName(id, listed)}]
  })
}
