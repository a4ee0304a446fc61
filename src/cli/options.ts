import {parseArgs} from 'node:util'
import {type CommandName, formatsFor, help, isDay, levels, nearName, type OptionName} from '../index.ts'
import {isOneOf, misuse} from './complain.ts'

/** The values of the options that were given, by name. */
export type Values = ReadonlyMap<OptionName, readonly string[]>
type Given = Extract<ReturnType<typeof tokensOf>[number], {kind: 'option'}>

const isOption = (name: string): name is OptionName => name in help.options

/** The words of a command line as options and arguments. */
export function tokensOf(args: readonly string[]) {
  const takesValue = Object.entries(help.options).filter(([, {value}]) => value !== null)
  const options = Object.fromEntries(takesValue.map(([name]) => [name, {type: 'string', multiple: true} as const]))
  const short = {help: {type: 'boolean', short: 'h'}} as const
  return parseArgs({args: [...args], options: {...options, ...short}, strict: false, tokens: true}).tokens
}

/** What a value of the option should be, in words. */
function expectation(name: OptionName, command: CommandName): string {
  if (name === 'level') return help.values.oneOf(levels)
  if (name === 'format') return help.values.oneOf(formatsFor(command))
  if (name === 'date' || name === 'until') return help.values.date
  if (name === 'fail-on') return help.values.oneOf(help.values.failOn)
  return name === 'year' ? help.values.year : (help.options[name].value ?? '')
}

/** One option with its value, checked as far as that needs no knowledge of the others. */
function checked({name, rawName, value, inlineValue}: Given, command: CommandName): readonly [OptionName, string] {
  const allowed: readonly OptionName[] = [...help.commands[command].options, 'help', 'version']
  const dashed = allowed.map(option => `--${option}`)
  if (!isOption(name)) throw misuse('option-unknown', rawName, nearName(rawName, dashed))
  if (!allowed.includes(name)) throw misuse('option-misplaced', rawName, command, dashed)
  if (help.options[name].value === null) {
    if (value !== undefined) throw misuse('value-unexpected', rawName, value)
    return [name, '']
  }
  const swallowed = !inlineValue && value !== undefined && value.length > 1 && value.startsWith('-')
  if (value === undefined || value === '' || swallowed)
    throw misuse('value-missing', rawName, expectation(name, command))
  return [name, value]
}

/** The options of a command, each checked. Throws an `InputError` where one is unknown, misplaced or repeated. */
export function valuesOf(options: readonly Given[], command: CommandName): Values {
  const values = new Map<OptionName, readonly string[]>()
  for (const option of options) {
    const [name, value] = checked(option, command)
    const before = values.get(name) ?? []
    const repeatable = name === 'format' || help.options[name].value === null
    if (before.length > 0 && !repeatable) throw misuse('option-repeated', option.rawName)
    values.set(name, [...before, value])
  }
  return values
}

/** The values of an option that must be among those allowed. */
export function chosen<T extends string>(name: OptionName, allowed: readonly T[], values: Values): readonly T[] {
  return (values.get(name) ?? []).map(value => {
    if (isOneOf(allowed, value)) return value
    throw misuse('value-unknown', `--${name}`, help.values.oneOf(allowed), value, nearName(value, allowed))
  })
}

/** The year that was given. */
export function yearOf(values: Values): number | undefined {
  const [year] = values.get('year') ?? []
  if (year !== undefined && !/^(19|20)\d\d$/.test(year))
    throw misuse('value-unknown', '--year', help.values.year, year, undefined)
  return year === undefined ? undefined : Number(year)
}

/** A date that was given, as written. */
export function dateOf(name: 'date' | 'until', values: Values): string | undefined {
  const [date] = values.get(name) ?? []
  if (date !== undefined && !isDay(date)) throw misuse('value-unknown', `--${name}`, help.values.date, date, undefined)
  return date
}
