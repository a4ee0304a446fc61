import type {Failure} from './assessment.ts'
import type {InputError} from './errors.ts'

/** What stands in the place of a result (没有结果) where a file, by the name that the user gave, could not be used: plain data, fit for any output. */
export const failureOf = (file: string, {code, message}: InputError): Failure => ({
  document: {file},
  error: {code, message},
})
