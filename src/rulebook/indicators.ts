import {Indicator} from '../model/indicator.ts'
import type {Fault} from './fault.ts'
import {type Sheet, valueAt} from './sheet.ts'

/** What is wrong with one indicator file beyond its shape: its name, its years, its examples. */
export const indicatorFaults = (sheet: Sheet): readonly Fault[] =>
  sheet.kind === 'indicator' ? [...misnamed(sheet), ...contradictory(sheet), ...unexampled(sheet)] : []

const idOf = ({value}: Sheet): string => Indicator.shape.id.safeParse(valueAt(value, ['id'])).data ?? ''

function misnamed(sheet: Sheet): readonly Fault[] {
  const id = idOf(sheet)
  const [stem = ''] = /[^/\\]+(?=\.ya?ml$)/.exec(sheet.path) ?? []
  return id === '' || id === stem
    ? []
    : [{code: 'indicator-misnamed', at: ['id'], found: id, expected: stem || `${id}.yaml`}]
}

function contradictory({value}: Sheet): readonly Fault[] {
  const since = Indicator.shape.since.safeParse(valueAt(value, ['since'])).data
  const until = Indicator.shape.until.safeParse(valueAt(value, ['until'])).data
  if (since === undefined || until === undefined || since <= until) return []
  return [{code: 'years-contradictory', at: ['until'], found: String(until), expected: since}]
}

const kindsOfExample = {
  asserted: '仅表述例（asserted）',
  planned: '仅计划例（planned）',
  absent: '貌似而不是的例（absent）',
} as const

/** An indicator shows itself done in two ways, merely asserted, merely planned, and only seemingly there. Form is shown by whole reports. */
function unexampled(sheet: Sheet): readonly Fault[] {
  const examples = valueAt(sheet.value, ['examples'])
  if (!Array.isArray(examples) || idOf(sheet).startsWith('form.')) return []
  const shown = examples.map(example => ({standing: valueAt(example, ['standing']), text: valueAt(example, ['text'])}))
  const done = new Set(
    shown.filter(({standing}) => standing === 'substantiated' || standing === 'asserted').map(({text}) => text),
  )
  const lacking = [
    ...(done.size < 2 ? ['两个文字不同的已落实例（substantiated、asserted）'] : []),
    ...Object.entries(kindsOfExample).flatMap(([kind, name]) =>
      shown.some(({standing}) => standing === kind) ? [] : [name],
    ),
  ]
  return lacking.length === 0 ? [] : [{code: 'examples-lacking', at: ['examples'], found: lacking.join('、')}]
}
