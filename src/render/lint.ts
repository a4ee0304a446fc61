import type {Advice} from '../model/advice.ts'
import {words} from './messages.ts'

const named: Readonly<Record<string, string>> = {...words.standing, ...words.mood, ...words.example}

/** A standing or mood in words; `absent+admitted` is both. */
const told = (value: string): string =>
  value
    .split('+')
    .map(part => named[part] ?? part)
    .join('，')

/** An example that does not come out as its author says, as one line. */
export const exampleLine = (failure: {
  readonly id: string
  readonly example: string
  readonly expected: string
  readonly found: string
}): string => `${words.exampleFailed(failure.id, failure.example, told(failure.expected), told(failure.found))}\n`

/** A piece of advice on the rules as one line. */
export const adviceLine = ({code, where, found}: Advice): string => `${where}：${words.advice[code](found)}\n`
