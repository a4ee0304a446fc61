import {InputError} from '../model/errors.ts'
import {type ComplaintCode, complaint} from './messages.ts'

/** A file or folder that could not be read, by the name that the user gave. */
export interface Unread {
  readonly name: string
  readonly error: InputError
}

const codes: Readonly<Record<string, ComplaintCode>> = {
  EACCES: 'file-forbidden',
  ELOOP: 'file-missing',
  ENAMETOOLONG: 'file-missing',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EPERM: 'file-forbidden',
}

/** What `work` gives, or the input error in its way: its own, or what the file system said. Anything else is a bug and is thrown on. */
export async function orUnread<T>(name: string, work: () => T | Promise<T>): Promise<T | Unread> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof InputError) return {name, error: cause}
    if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause
    const code = String(cause.code)
    return {name, error: complaint(codes[code] ?? 'file-unreadable', {source: name, found: code, cause})}
  }
}
