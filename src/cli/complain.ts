import {complaints, help, InputError, RulebookError} from '../index.ts'

type Complaints = typeof complaints

const sentences: {readonly [Code in keyof Complaints]: (...details: Parameters<Complaints[Code]>) => string} =
  complaints

/** An error in how the program was called: code and sentence are those of `complaints`. */
export const misuse = <Code extends keyof Complaints>(
  code: Code,
  ...details: Parameters<Complaints[Code]>
): InputError => new InputError(code, sentences[code](...details), {source: help.commandLine})

/** Whether a word from outside is one of the allowed values. */
export const isOneOf = <T extends string>(values: readonly T[], found: string): found is T =>
  values.some(value => value === found)

/** An input error as the reader sees it, with its place, which a misuse has not and a rulebook names itself. */
export function sentenceOf(error: InputError): string {
  const {source, line, column} = error.place
  if (source === help.commandLine) return help.wrong(error.code, error.message)
  if (error instanceof RulebookError) return `${error.message}\n`
  const place = [source, line, column].filter(part => part !== undefined).join(':')
  return `${place}：${error.message}（${error.code}）\n`
}
