import {constants} from 'node:fs'
import {access, type FileHandle, open, readFile, realpath, rename, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {misuse} from './complain.ts'

/** How long a program waits for another one to be done with the file: 200 times 25 ms. */
const patience = {times: 200, milliseconds: 25}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

/** What `work` gives, or a complaint where the file system refuses. */
async function orRefused<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw misuse('decisions-unwritable', path, codeOf(error) ?? '')
  }
}

/** The temporary file beside a file. There is one at a time, so that it is a lock as well. */
async function locked(temporary: string): Promise<FileHandle> {
  for (let times = 0; times < patience.times; times += 1) {
    try {
      return await open(temporary, 'wx')
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      await pause(patience.milliseconds)
    }
  }
  throw misuse('decisions-busy', temporary)
}

/** The bytes at a path, or nothing. */
const bytesAt = (path: string): Promise<Buffer | null> =>
  readFile(path).catch(error => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })

const equal = (a: Buffer | null, b: Buffer | null): boolean => (a === null || b === null ? a === b : a.equals(b))

/** Write what `textNow` makes of the file as it is; once more where somebody else changed it meanwhile. */
async function written(file: FileHandle, path: string, textNow: () => Promise<string>): Promise<void> {
  for (;;) {
    const before = await bytesAt(path)
    const text = await textNow()
    await file.truncate(0)
    const bytes = Buffer.from(text)
    let at = 0
    while (at < bytes.length) at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten
    await file.sync()
    if (equal(before, await bytesAt(path))) return
  }
}

/** The file itself where the path is a link to it. */
const target = (path: string): Promise<string> => realpath(path).catch(() => path)

/**
 * Change a file in one step: whoever reads it sees it whole, before or after. `textNow` reads the file and says what it is to be;
 * programs that use this function wait for one another, and nothing that others write is lost. Where anything fails, the
 * file stays as it was.
 */
export async function changeFile(path: string, textNow: () => Promise<string>): Promise<void> {
  await orRefused(path, async () => {
    const place = await target(path)
    const about = await stat(place).catch(() => null)
    if (about !== null) await access(place, constants.W_OK)
    const temporary = join(dirname(place), `.${basename(place)}.tmp`)
    const file = await locked(temporary)
    try {
      if (about !== null) await file.chmod(about.mode & 0o777)
      await written(file, place, textNow)
      await file.close()
      await rename(temporary, place)
    } catch (error) {
      await file.close().catch(() => undefined)
      await rm(temporary, {force: true})
      throw error
    }
  })
}
