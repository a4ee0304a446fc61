import {help} from '../index.ts'
import {isOneOf, misuse} from './complain.ts'

/** What happens while the program runs, for whoever looks for a fault: 日志. */
export type Log = (event: string, fields: Readonly<Record<string, unknown>>) => void

const logLevels = ['trace', 'debug', 'info', 'warn', 'error'] as const

/** A log on standard error, or none where no level is given; pino is loaded only for the first. */
export async function logFor(level: string | undefined): Promise<Log> {
  if (level === undefined || level === '') return () => undefined
  if (!isOneOf(logLevels, level))
    throw misuse('value-unknown', 'DUIBIAO_LOG', help.values.oneOf(logLevels), level, undefined)
  const {pino} = (await import('pino')).default
  const logger = pino({level}, pino.destination({dest: 2, sync: true}))
  return (event, fields) => logger.debug(fields, event)
}
