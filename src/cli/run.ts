import {help, InputError, manual, version} from '../index.ts'
import {runAnnotate} from './annotate.ts'
import {runCheck} from './check.ts'
import {runCompare} from './compare.ts'
import {sentenceOf} from './complain.ts'
import {runDecide} from './decide.ts'
import {runExplain} from './explain.ts'
import type {ExitCode} from './files.ts'
import {runIndicators} from './indicators.ts'
import {runLint} from './lint.ts'
import {runOpen} from './open.ts'
import {runPapers} from './papers.ts'
import {type Command, parse} from './parse.ts'
import {runRead} from './read.ts'
import {runReview} from './review.ts'
import {type Terminal, terminalOf} from './terminal.ts'

async function dispatch(command: Command, terminal: Terminal): Promise<ExitCode> {
  switch (command.name) {
    case 'check':
      return runCheck(command, terminal)
    case 'open':
      return runOpen(command, terminal)
    case 'draft':
    case 'score':
    case 'ledger':
      return runPapers(command, terminal)
    case 'annotate':
      return runAnnotate(command, terminal)
    case 'compare':
      return runCompare(command, terminal)
    case 'explain':
      return runExplain(command, terminal)
    case 'indicators':
      return runIndicators(command, terminal)
    case 'read':
      return runRead(command, terminal)
    case 'lint':
      return runLint(command, terminal)
    case 'review':
      return runReview(command, terminal)
    case 'decide':
      return runDecide(command, terminal)
    case 'help':
      await terminal.out.write(manual(command.about, terminal.columns))
      return 0
    case 'version':
      await terminal.out.write(help.version(version))
      return 0
  }
}

/** Runs the command line and gives its exit code. A bug is announced on standard error and keeps its stack. */
export async function run(args: readonly string[], system: NodeJS.Process): Promise<ExitCode> {
  try {
    return await dispatch(parse(args), await terminalOf(system))
  } catch (error) {
    system.stderr.write(error instanceof InputError ? sentenceOf(error) : help.bug)
    if (!(error instanceof InputError)) throw error
    return error.severity === 'unjudgeable' ? 3 : 2
  }
}
