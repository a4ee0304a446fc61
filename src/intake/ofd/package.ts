import {InputError} from '../../model/errors.ts'
import type {SourceFile} from '../../model/source.ts'
import {complaint} from '../messages.ts'
import {type XmlElement, xmlIn} from '../xml.ts'
import {namesIn} from '../zip/directory.ts'
import {openZip, type PartReader} from '../zip/index.ts'

/** An XML file of an OFD package: its path from the root of the package, without a leading slash, and its root element. */
export interface OfdPart {
  readonly path: string
  readonly root: XmlElement
}

/** A part that another one names, and what the root element of the part must be called. */
export interface Reference {
  readonly location: string
  readonly from: string
  readonly root: string
}

/** An opened OFD package: OFD 文件包. */
export interface OfdPackage {
  readonly source: string
  /** The part that a reference leads to; undefined when there is none. */
  readonly partAt: (reference: Reference) => OfdPart | undefined
  /** The same, but an error that names the part when there is none: `called` is what a reader would call it, such as 第 3 页. */
  readonly neededAt: (reference: Reference, called: string) => OfdPart
}

/** The error that says what is wrong with an OFD document. */
export const damagedOfd = (source: string, found: string, cause?: unknown): InputError =>
  complaint('ofd-damaged', {source, found, cause})

/**
 * Opens an OFD document for reading part by part.
 *
 * @throws InputError ofd-damaged, file-encrypted, zip-bomb; so do the functions of the package
 */
export function openOfd({name: source, bytes}: SourceFile): OfdPackage {
  const readPart = asOfd(source, () => openZip(bytes, source))
  const paths = pathsIn(new Set(namesIn(bytes)))
  const partAt = ({location, from, root: expected}: Reference): OfdPart | undefined => {
    const path = pathsOf(location, from, source).find(candidate => paths(candidate) !== undefined)
    const held = path === undefined ? undefined : paths(path)
    const part = held === undefined ? undefined : asOfd(source, () => readPart(held))
    if (part === undefined || held === undefined) return undefined
    const root = xmlIn(part, {source, part: held, code: 'ofd-damaged'})
    if (root.name !== expected) throw damagedOfd(source, `其中的 ${held} 不是应有的 ${expected}`)
    return {path: held, root}
  }
  const neededAt = (reference: Reference, called: string): OfdPart => {
    const part = partAt(reference)
    if (part) return part
    if (paths('Encryptions.xml') !== undefined) throw complaint('file-encrypted', {source})
    throw damagedOfd(source, `缺少${called}（${reference.location}）`)
  }
  return {source, partAt, neededAt}
}

/** What the work gives; a damaged package is called an OFD document. */
function asOfd<T extends PartReader | Uint8Array | undefined>(source: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof InputError && cause.code === 'docx-damaged')
      throw damagedOfd(source, '文件包不完整或已损坏', cause)
    throw cause
  }
}

/** Finds the name under which a package holds a path: the path itself, or the only one that differs from it by letter case. */
function pathsIn(names: ReadonlySet<string>): (path: string) => string | undefined {
  const alike = new Map<string, readonly string[]>()
  for (const name of names) alike.set(name.toLowerCase(), [...(alike.get(name.toLowerCase()) ?? []), name])
  return path => {
    if (names.has(path)) return path
    const [only, ...others] = alike.get(path.toLowerCase()) ?? []
    return others.length === 0 ? only : undefined
  }
}

/** The paths that a location can mean in a file: from the root when it is absolute, else from the file's folder, failing that from the root. */
function pathsOf(location: string, from: string, source: string): readonly string[] {
  const path = location.trim().replaceAll('\\', '/')
  const folder = from.split('/').slice(0, -1)
  const steps = path.split('/')
  const bases = path.startsWith('/') || folder.length === 0 ? [[]] : [folder, []]
  const found = bases.map(base => walked([...base, ...steps]))
  if (found[0] === undefined) throw damagedOfd(source, `${from} 指向了文件包以外的 ${location}`)
  return found.filter(each => each !== undefined)
}

/** A path without `.` and `..`; undefined when it leaves the package. */
function walked(steps: readonly string[]): string | undefined {
  const path: string[] = []
  for (const step of steps) {
    if (step === '..' && path.pop() === undefined) return undefined
    if (step !== '' && step !== '.' && step !== '..') path.push(step)
  }
  return path.join('/')
}
