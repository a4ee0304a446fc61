import {zipSync} from 'fflate'

/** A file to be packed: its name (with folders before `/`, if any) and its bytes. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The first day that a zip file can tell: the same files give the same bytes, on every machine. */
const mtime = '1980-01-01T00:00:00'

const nameApart = (name: string, rank: number): string => name.replace(/(\.[^./]*)?$/, `-${rank}$1`)

/** Names of which no two are the same, whatever their case: the second of one name gets -2. */
function apart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  const asked = new Set(names.map(folded))
  return names.map(name => {
    let free = name
    for (let rank = 2; taken.has(folded(free)) || (free !== name && asked.has(folded(free))); rank += 1)
      free = nameApart(name, rank)
    taken.add(folded(free))
    return free
  })
}

const folded = (name: string): string => name.normalize().toLowerCase()

/** Files packed into one archive (.zip 压缩包), named in UTF-8. Where a name stands twice, the second becomes 甲-2.docx. The same files give the same bytes. */
export function zipped(files: readonly NamedBytes[]): Uint8Array {
  const names = apart(files.map(({name}) => name))
  return zipSync(Object.fromEntries(files.map(({bytes}, at) => [names[at] ?? '', [bytes, {mtime}]])))
}
