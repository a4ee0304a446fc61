import {described, type Fault} from './fault.ts'
import {type Content, type Kind, schemas} from './kinds.ts'
import {nearName} from './near.ts'
import {type Path, valueAt} from './sheet.ts'

type Issue = NonNullable<ReturnType<typeof schemas.classes.safeParse>['error']>['issues'][number]
type Of<C extends Issue['code']> = Extract<Issue, {code: C}>

const types: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以“- ”开头）',
  object: '键值表',
  record: '键值表',
}

/** The keys that a strict object or a table of named keys allows, kept as its message: the issue itself does not say them. */
function allowedKeys(schema: unknown): string {
  const part = (name: string): object => Object(Reflect.get(Object(schema), name))
  const keys = Object.keys(part('shape'))
  return (keys.length > 0 ? keys : [Reflect.get(part('keyType'), 'options')].flat()).join('、')
}

/** What reads a value or says what is wrong with it. */
export interface Schema<Data> {
  safeParse(
    value: unknown,
    options: {readonly error: (issue: {code?: string; inst?: unknown}) => string},
  ):
    | {readonly success: true; readonly data: Data}
    | {readonly success: false; readonly error: {readonly issues: readonly Issue[]}}
}

const error = ({code, inst}: {code?: string; inst?: unknown}): string =>
  code === 'unrecognized_keys' ? allowedKeys(inst) : ''

/** Read a value by a schema: its data, or null and what is wrong with it. */
export function readBy<Data>(
  schema: Schema<Data>,
  value: unknown,
): {readonly data: Data | null; readonly faults: readonly Fault[]} {
  const read = schema.safeParse(value, {error})
  if (read.success) return {data: read.data, faults: []}
  return {data: null, faults: read.error.issues.flatMap(issue => faultsOf(issue, issue.path, value))}
}

/** Read a value by the schema of its kind: a part of the content, or what is wrong with it. */
export function shaped(
  kind: Kind,
  value: unknown,
): {readonly part: Partial<Content>; readonly faults: readonly Fault[]} {
  const {data, faults} = readBy<Partial<Content>>(schemas[kind], value)
  return {part: data ?? {}, faults}
}

function faultsOf(issue: Issue, at: Path, value: unknown): readonly Fault[] {
  const [actual, last] = [valueAt(value, at), at.at(-1)]
  const found = described(actual)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(key, at, issue.message))
    case 'invalid_union':
      return unionFaults(issue, at, value)
    case 'invalid_type':
      if (actual === undefined && last !== undefined) return [{code: 'key-missing', at, expected: String(last)}]
      return [{code: 'value-wrong', at, found, expected: types[issue.expected] ?? '', hint: quoteHint(issue, actual)}]
    case 'invalid_value':
      return [valueFault(issue, at, actual)]
    case 'too_small':
      return [{...tooSmall(issue, last), at, found}]
    default:
      return [{code: 'value-malformed', at, found, expected: issue.message || '写法不对'}]
  }
}

const unknownKey = (key: string, at: Path, allowed: string): Fault => ({
  code: 'key-unknown',
  at: [...at, key],
  point: 'key',
  found: key,
  expected: allowed,
  hint: nearName(key, allowed.split('、')),
})

function valueFault({values}: Of<'invalid_value'>, at: Path, actual: unknown): Fault {
  const known = values.map(String)
  if (actual === undefined) return {code: 'key-missing', at, expected: String(at.at(-1))}
  const code = at.at(-1) === 'operator' ? 'operator-unknown' : 'value-wrong'
  return {code, at, found: described(actual), expected: known.join('、'), hint: nearName(String(actual), known)}
}

function tooSmall({minimum, origin}: Of<'too_small'>, last: PropertyKey | undefined): Omit<Fault, 'at'> {
  if (origin !== 'array') return {code: 'value-wrong', expected: '文字'}
  if (last === 'all' || last === 'any') return {code: 'condition-empty'}
  return {code: last === 'examples' && minimum === 5 ? 'examples-few' : 'list-short', expected: String(minimum)}
}

const quoteHint = ({expected}: Of<'invalid_type'>, actual: unknown): string | undefined =>
  expected === 'string' && ['number', 'boolean'].includes(typeof actual) ? `请加引号：'${actual}'` : undefined

/** How far a value is from one branch of a union: faults at its top, keys of another branch weighing more than what is lacking. */
const distanceOf = (issues: readonly Issue[]): number =>
  issues.reduce((sum, {code, path, ...issue}) => {
    if (code === 'invalid_type' && path.length === 0) return sum + 100
    if (code === 'unrecognized_keys' && path.length === 0 && 'keys' in issue) return sum + 2 * issue.keys.length
    return sum + (code === 'invalid_type' && path.length === 1 ? 1 : 0)
  }, 0)

/** The faults of the branch that was plainly meant; where none was, one fault that says what the branches are. */
function unionFaults(issue: Of<'invalid_union'>, at: Path, value: unknown): readonly Fault[] {
  const branches = issue.errors.map(issues => ({issues, distance: distanceOf(issues)}))
  const [best, next] = branches.toSorted((a, b) => a.distance - b.distance)
  const meant = best && best.distance < 100 && best.distance !== next?.distance
  if (meant) return best.issues.flatMap(inner => faultsOf(inner, [...at, ...inner.path], value))
  const code = at[0] === 'requires' || at[0] === 'nothing' ? 'condition-malformed' : 'value-malformed'
  return [{code, at, found: described(valueAt(value, at)), expected: issue.message || '写法不对'}]
}
