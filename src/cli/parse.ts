import {
  type CommandName,
  help,
  type Level,
  levels,
  nearName,
  type OptionName,
  type OutputFormat,
  type PaperFormat,
} from '../index.ts'
import {isOneOf, misuse} from './complain.ts'
import {chosen, dateOf, tokensOf, type Values, valuesOf, yearOf} from './options.ts'

/** Own folders that are merged with the shipped rulebook. */
export interface Folders {
  readonly rules: string | undefined
  readonly indicators: string | undefined
}

/** What overrides the report's own account of itself, and the system to hold it against. */
export interface Choices {
  readonly level: Level | undefined
  readonly year: number | undefined
  readonly system: string | undefined
}

/** Which files are worked on, in which formats the results are written, and where. */
export interface Run<Format extends OutputFormat = OutputFormat> extends Folders, Choices {
  readonly paths: readonly string[]
  readonly formats: readonly [Format, ...Format[]]
  readonly out: string | undefined
}

/** Where decisions are looked for, and the day by which they run out. */
export interface Deciding {
  readonly decisions: string | undefined
  readonly date: string | undefined
}

/** How the indicators are listed. */
export type ListFormat = (typeof help.values.format.list)[number]

/** From which severity on a gap makes the exit code 1. */
export type FailOn = (typeof help.values.failOn)[number]

/** What a reviewer decides on a finding. */
export type Verdict = (typeof help.values.decision)[number]

/** What the user asks for: 命令. */
export type Command =
  | (Run & Deciding & {readonly name: 'check'; readonly failOn: FailOn; readonly verbose: boolean})
  | (Run<PaperFormat> & {readonly name: 'draft' | 'score' | 'ledger'})
  | (Run<PaperFormat> & Deciding & {readonly name: 'review'})
  | (Run<'docx'> & {readonly name: 'annotate'; readonly verbose: boolean})
  | (Folders &
      Choices & {
        readonly name: 'decide'
        readonly path: string
        readonly indicator: string
        readonly decision: Verdict
        readonly reason: string | undefined
        readonly office: string | undefined
        readonly until: string | undefined
        readonly decisions: string | undefined
      })
  | (Folders &
      Choices & {readonly name: 'compare'; readonly last: string; readonly now: string; readonly format: PaperFormat})
  | (Folders & Choices & {readonly name: 'explain'; readonly indicator: string; readonly path: string})
  | (Folders & {readonly name: 'indicators'; readonly system: string | undefined; readonly format: ListFormat})
  | {readonly name: 'read'; readonly path: string; readonly repaired: boolean}
  | (Folders & {readonly name: 'lint'; readonly paths: readonly string[]})
  | {readonly name: 'open'; readonly paths: readonly string[]}
  | {readonly name: 'help'; readonly about: CommandName | null}
  | {readonly name: 'version'}

/** The command of one name. */
export type CommandOf<Name extends Command['name']> = Extract<Command, {readonly name: Name}>

/** Exactly as many arguments as the command takes. */
function exactly(count: number, command: CommandName, found: readonly string[]): readonly string[] {
  const {takes} = help.commands[command]
  if (found.length < count) throw misuse('argument-missing', command, takes)
  const extra = found[count]
  if (extra !== undefined) throw misuse('argument-extra', command, takes, extra)
  return found
}

/** What a command that works on many files has in common with the others of its kind. */
function runOf(name: CommandName, paths: readonly string[], values: Values): Pick<Run, 'paths' | 'out'> {
  const [out] = values.get('out') ?? []
  if (paths.length === 0) throw misuse('argument-missing', name, help.commands[name].takes)
  return {paths, out}
}

/** The formats that were asked for, each once. */
function formatsOf<Format extends OutputFormat>(
  allowed: readonly Format[],
  values: Values,
): readonly [Format | 'text', ...Format[]] {
  const [first = 'text', ...others] = new Set(chosen('format', allowed, values))
  if (others.length > 0 && !values.has('out')) throw misuse('out-needed', others.length + 1)
  return [first, ...others]
}

const manyNames = ['check', 'draft', 'score', 'ledger', 'review', 'annotate'] as const
type ManyName = (typeof manyNames)[number]

/** The commands that work on many files. */
function manyCommand(name: ManyName, run: Omit<Run, 'formats'>, values: Values): Command {
  const {check, paper} = help.values.format
  if (name === 'annotate') return {name, ...run, formats: ['docx'], verbose: values.has('verbose')}
  if (name === 'draft' || name === 'score' || name === 'ledger')
    return {name, ...run, formats: formatsOf(paper, values)}
  const deciding = {decisions: values.get('decisions')?.[0], date: dateOf('date', values)}
  if (name === 'review') return {name, ...run, ...deciding, formats: formatsOf(paper, values)}
  const [failOn = 'must'] = chosen('fail-on', help.values.failOn, values)
  return {name, ...run, ...deciding, formats: formatsOf(check, values), failOn, verbose: values.has('verbose')}
}

function decideCommand(found: readonly string[], values: Values, shared: Folders & Choices): Command {
  const [path = '', indicator = '', word = ''] = exactly(3, 'decide', found)
  const {decision: verdicts} = help.values
  if (!isOneOf(verdicts, word))
    throw misuse('value-unknown', 'decide', help.values.oneOf(verdicts), word, nearName(word, verdicts))
  const only = (option: OptionName): string | undefined => values.get(option)?.[0]
  const told = {reason: only('reason'), office: only('office'), until: dateOf('until', values)}
  return {name: 'decide', path, indicator, decision: word, ...told, decisions: only('decisions'), ...shared}
}

function commandOf(name: CommandName, rest: readonly string[], values: Values): Command {
  const only = (option: OptionName): string | undefined => values.get(option)?.[0]
  const folders = {rules: only('rules'), indicators: only('indicators')}
  const [level] = chosen('level', levels, values)
  const shared = {...folders, level, year: yearOf(values), system: only('system')}
  if (isOneOf(manyNames, name)) return manyCommand(name, {...runOf(name, rest, values), ...shared}, values)
  if (name === 'decide') return decideCommand(rest, values, shared)
  if (name === 'compare') {
    const [last = '', now = ''] = exactly(2, name, rest)
    const [format = 'text', second] = chosen('format', help.values.format.paper, values)
    if (second !== undefined) throw misuse('option-repeated', '--format')
    return {name, last, now, format, ...shared}
  }
  if (name === 'explain') {
    const [indicator = '', path = ''] = exactly(2, name, rest)
    return {name, indicator, path, ...shared}
  }
  if (name === 'read') {
    const [path = ''] = exactly(1, name, rest)
    return {name, path, repaired: values.has('repaired')}
  }
  if (name === 'open') return {name, paths: rest}
  if (name === 'lint') return {name, paths: rest, ...folders}
  exactly(0, name, rest)
  const [format = 'text'] = chosen('format', help.values.format.list, values)
  return {name, format, system: shared.system, ...folders}
}

const isCommand = (name: string): name is CommandName => name in help.commands
const commandNames = Object.keys(help.commands)

/** The command that the arguments ask for. Throws an `InputError` that says what was expected and what was found. */
export function parse(args: readonly string[]): Command {
  const tokens = tokensOf(args)
  const [name, ...rest] = tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : []))
  const options = tokens.flatMap(token => (token.kind === 'option' ? [token] : []))
  const asks = (option: OptionName): boolean => options.some(given => given.name === option)
  if (asks('version')) return {name: 'version'}
  if (args.length === 0 || (name === undefined && asks('help'))) return {name: 'help', about: null}
  if (name === undefined) throw misuse('command-missing', commandNames)
  if (!isCommand(name)) throw misuse('command-unknown', name, nearName(name, commandNames), commandNames)
  if (asks('help')) return {name: 'help', about: name}
  return commandOf(name, rest, valuesOf(options, name))
}
