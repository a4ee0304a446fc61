import {Indicator, System} from '../model/indicator.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {forces} from '../model/standing.ts'
import {idOf, itemsOf, wholeSystems} from '../model/systems.ts'
import {described, type Fault} from './fault.ts'
import type {Names} from './names.ts'
import {type Sheet, valueAt} from './sheet.ts'

type Law = Rulebook['indicators'][number]

/** What the file says of a field of the shipped indicator, and what it should say if that is weaker. */
interface Limit {
  readonly name: 'force' | 'conditional' | 'levels' | 'since' | 'until'
  readonly weaker: boolean
  readonly expected: string
}

/** What rests on law or binding policy: must and should. */
const isLaw = ({force}: Law): boolean => force !== 'hint'

const idsIn = (system: System): readonly string[] => itemsOf(system).map(idOf)

/** Whether a system is taken where another would be: by its id, or for a level that both name. */
const takesPlaceOf = (own: System, {id, levels = []}: System): boolean =>
  own.id === id || levels.some(level => own.levels?.includes(level))

/** The shipped rulebook, and all systems with the user's in their places. */
interface Against {
  readonly base: Rulebook
  readonly systems: readonly System[]
}

/** What a user's system leaves out of the shipped ones whose place it takes, though it rests on law: it can be waived, not switched off. */
function dropped({value}: Sheet, {base, systems}: Against): readonly Fault[] {
  const own = System.safeParse(value).data
  if (!own) return []
  const namesake = base.systems.find(({id}) => id === own.id)
  if (namesake?.levels && !own.levels) return [{code: 'key-missing', at: [], expected: 'levels'}]
  const asked = new Set(
    wholeSystems(base.systems)
      .filter(shipped => takesPlaceOf(own, shipped))
      .flatMap(idsIn),
  )
  const whole = wholeSystems(systems).filter(({id}) => id === own.id)
  const kept = new Set(whole.flatMap(idsIn))
  const lost = base.indicators.filter(law => isLaw(law) && asked.has(law.id) && !kept.has(law.id))
  return lost.length === 0 ? [] : [{code: 'law-dropped', at: ['groups'], found: lost.map(({id}) => id).join('、')}]
}

/**
 * Where a user's indicator would weaken the shipped one whose place it takes: 自带指标只可加严. What rests on law is asked no less
 * forcefully, of the same levels and years at least; what is asked of all without condition stays so.
 */
export function weakened(sheet: Sheet, {systems}: Names, base?: Rulebook): readonly Fault[] {
  if (base === undefined) return []
  return sheet.kind === 'system' ? dropped(sheet, {base, systems}) : loosened(sheet, base)
}

function loosened({kind, value}: Sheet, base: Rulebook): readonly Fault[] {
  const law = kind === 'indicator' && base.indicators.find(({id}) => id === valueAt(value, ['id']))
  if (!law) return []
  return [...forceOf(law, value), ...(isLaw(law) ? reachOf(law, value) : [])]
    .filter(({weaker}) => weaker)
    .map(({name, expected}) => ({code: 'law-fixed', at: [name], found: described(valueAt(value, [name])), expected}))
}

function forceOf(law: Law, value: unknown): readonly Limit[] {
  const force = Indicator.shape.force.safeParse(valueAt(value, ['force'])).data ?? 'must'
  const weaker = isLaw(law) && forces.indexOf(force) > forces.indexOf(law.force)
  return [{name: 'force', weaker, expected: `force 应${law.force === 'must' ? '仍为 must' : '不低于 should'}`}]
}

function reachOf(law: Law, value: unknown): readonly Limit[] {
  const {conditional, levels, since, until} = Indicator.shape
  const own = {
    conditional: conditional.safeParse(valueAt(value, ['conditional'])).data ?? false,
    levels: levels.safeParse(valueAt(value, ['levels'])).data ?? law.levels,
    since: since.safeParse(valueAt(value, ['since'])).data ?? Number.NEGATIVE_INFINITY,
    until: until.safeParse(valueAt(value, ['until'])).data ?? Number.POSITIVE_INFINITY,
  }
  const dropped = law.levels.filter(level => !own.levels.includes(level))
  const [first, last] = [law.since ?? Number.NEGATIVE_INFINITY, law.until ?? Number.POSITIVE_INFINITY]
  return [
    {name: 'conditional', weaker: own.conditional && !law.conditional, expected: 'conditional 应仍为 false'},
    {name: 'levels', weaker: dropped.length > 0, expected: `levels 应仍含 ${dropped.join('、')}`},
    {
      name: 'since',
      weaker: own.since > first,
      expected: law.since === undefined ? '应不写 since' : `since 不得晚于 ${law.since}`,
    },
    {
      name: 'until',
      weaker: own.until < last,
      expected: law.until === undefined ? '应不写 until' : `until 不得早于 ${law.until}`,
    },
  ]
}
