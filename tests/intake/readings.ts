import {readSource} from '../../src/intake/read.ts'
import {InputError} from '../../src/model/errors.ts'
import type {Reading} from '../../src/model/source.ts'

/** Reads bytes under a name that says nothing. */
export const read = (bytes: Uint8Array, name = '报告'): Promise<Reading> => readSource({name, bytes})

/** The code of the input error that reading ends in; anything else that is thrown is a bug and is thrown on. */
export async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
    return 'none'
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
}
