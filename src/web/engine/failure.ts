import type {Failure, InputError} from '../../index.ts'

/** What stands in the place of a result where the input is at fault, as plain data. */
export const failureOf = (file: string, {code, message}: InputError): Failure => ({
  document: {file},
  error: {code, message},
})
