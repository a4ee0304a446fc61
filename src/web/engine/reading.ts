import {
  type Failure,
  failureOf,
  InputError,
  type Report,
  type Rulebook,
  readReport,
  type SourceFile,
} from '../../index.ts'

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** What work gives, or what stands in its place where the input is at fault. */
export async function orFailure<T>(file: string, work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError) return failureOf(file, error)
    throw error
  }
}

/** Reads reports, keeping the last one: it is mostly the one that is asked for again. */
export function readerBy(rulebook: Rulebook): (source: SourceFile) => Promise<Report> {
  const last: {source: SourceFile | null; report: Promise<Report> | null} = {source: null, report: null}
  return source => {
    const same = last.source?.name === source.name && equal(last.source.bytes, source.bytes)
    if (same && last.report !== null) return last.report
    last.source = source
    last.report = readReport(source, rulebook)
    return last.report
  }
}
