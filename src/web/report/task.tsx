import type {JudgedUnit} from '../workspace/unit.ts'

/** What is to be decided on one indicator. */
export function Task(_: {readonly unit: JudgedUnit; readonly indicator: string}) {
  return null
}
