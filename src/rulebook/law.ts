import {Indicator} from '../model/indicator.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {described, type Fault} from './fault.ts'
import {type Sheet, valueAt} from './sheet.ts'

type Law = Rulebook['indicators'][number]

/** What the file says of a field of the shipped indicator, and what it should say if that is weaker. */
interface Limit {
  readonly name: 'force' | 'conditional' | 'levels' | 'since' | 'until'
  readonly weaker: boolean
  readonly expected: string
}

/**
 * Where a user's indicator would weaken the shipped one whose place it takes: 自带指标只可加严. A must stays a must; what is asked of all
 * without condition stays so, of the same levels and years at least.
 */
export function weakened({kind, value}: Sheet, base?: Rulebook): readonly Fault[] {
  const law = kind === 'indicator' && base?.indicators.find(({id}) => id === valueAt(value, ['id']))
  if (!law) return []
  const firm = law.force !== 'hint' && !law.conditional
  return [...forceOf(law, value), ...(firm ? reachOf(law, value) : [])]
    .filter(({weaker}) => weaker)
    .map(({name, expected}) => ({code: 'law-fixed', at: [name], found: described(valueAt(value, [name])), expected}))
}

function forceOf(law: Law, value: unknown): readonly Limit[] {
  const force = Indicator.shape.force.safeParse(valueAt(value, ['force'])).data ?? 'must'
  return [{name: 'force', weaker: law.force === 'must' && force !== 'must', expected: 'force 应仍为 must'}]
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
    {name: 'conditional', weaker: own.conditional, expected: 'conditional 应仍为 false'},
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
