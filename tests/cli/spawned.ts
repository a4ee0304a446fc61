import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** The built command line. */
export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Why tests of the built command line are skipped; empty where they are not. */
export const unbuilt = existsSync(program) ? '' : ' (skipped: dist/cli.js is missing, run npm run build)'
if (unbuilt !== '') process.stderr.write(`tests of the command line${unbuilt}\n`)

/** A short report of an invented town. */
export const report = `槐河镇人民政府2023年法治政府建设情况报告
一、工作开展情况
全年调解矛盾纠纷120件，政府网站公开政务信息86条。
二、存在的不足
没有配备执法记录仪，执法全过程记录落实不到位。
三、下一步工作打算
进一步加强执法培训。
`

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Remove a folder with all that is in it. */
export const removed = (folder: string): void => rmSync(folder, {recursive: true, force: true})

/** How a run ended. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run the command line in a folder, as another user where `as` says so. */
export function runIn(folder: string, args: readonly string[], {input = '', env = {}, as = {}} = {}): Ran {
  const environment = {...process.env, NO_COLOR: '1', ...env}
  const options = {cwd: folder, encoding: 'utf8', env: environment, input, maxBuffer: 2 ** 28, ...as} as const
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], options)
  return {status, stdout, stderr}
}
