import {type SpawnOptions, spawn} from 'node:child_process'
import {env, platform} from 'node:process'

/** A program with its arguments and how it is started. */
export interface Opener {
  readonly program: string
  readonly args: readonly string[]
  readonly options: SpawnOptions
}

/** How a system opens a file with the program that is meant for it. No shell ever reads the path as a command. */
export function openerOn(system: NodeJS.Platform, path: string): Opener {
  const options = {detached: true, stdio: 'ignore', windowsHide: true} as const
  if (system === 'darwin') return {program: 'open', args: [path], options}
  if (system !== 'win32') return {program: 'xdg-open', args: [path], options}
  return {
    program: 'cmd',
    args: ['/d', '/s', '/c', '"start "" "%DUIBIAO_PAGE%""'],
    options: {...options, windowsVerbatimArguments: true, env: {...env, DUIBIAO_PAGE: path}},
  }
}

/** Milliseconds after which an opener that has not ended has surely begun to show the file. */
const patience = 2000

/** Opens a file in the program that is meant for it and does not wait for that; whether there is such a program and it did not fail at once. */
export const launched = (path: string): Promise<boolean> =>
  new Promise(resolve => {
    const {program, args, options} = openerOn(platform, path)
    const child = spawn(program, args, options)
    const timer = setTimeout(() => resolve(true), patience)
    const settle = (good: boolean): void => {
      clearTimeout(timer)
      resolve(good)
    }
    child.on('error', () => settle(false))
    child.on('exit', code => settle(code === 0))
    child.unref()
  })
