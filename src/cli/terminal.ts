import pc from 'picocolors'
import {type Paint, plain} from '../index.ts'
import {type Log, logFor} from './log.ts'
import {type Output, outputTo} from './output.ts'

/** Where a run writes and how: results to `out`, all else to `err`. */
export interface Terminal {
  readonly out: Output
  readonly err: Output
  readonly log: Log
  readonly paint: Paint
  readonly columns: number
  /** Whether results go to a screen. */
  readonly screen: boolean
}

const colours = pc.createColors(true)
const coloured: Paint = {
  strong: colours.bold,
  faint: colours.dim,
  good: colours.green,
  doubt: colours.yellow,
  bad: colours.red,
}

/** The terminal of this process: coloured and as wide as it is only where it is one, and never with NO_COLOR. */
export async function terminalOf({stdout, stderr, env}: NodeJS.Process): Promise<Terminal> {
  const colour = stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  return {
    out: outputTo(stdout),
    err: outputTo(stderr),
    log: await logFor(env['DUIBIAO_LOG']),
    paint: colour ? coloured : plain,
    screen: stdout.isTTY,
    columns: stdout.isTTY ? Math.min(120, Math.max(60, stdout.columns || 100)) : 100,
  }
}
