const sector = 512

/**
 * A compound file (OLE2) written by hand: streams by their paths, e.g. `Macros/VBA/dir`. Every stream is padded to whole sectors outside
 * the mini stream; the allocation table is the first sector, the directory follows it.
 */
export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const paths = [
    ...new Set(
      Object.keys(streams).flatMap(path => path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'))),
    ),
  ]
  const directorySectors = Math.ceil((paths.length + 1) / 4)
  const chains: number[] = [0xfffffffd, ...chainOf(1, directorySectors)]
  const starts = new Map<string, number>()
  for (const [path, bytes] of Object.entries(streams)) {
    starts.set(path, chains.length)
    chains.push(...chainOf(chains.length, Math.ceil(Math.max(bytes.length, 4096) / sector)))
  }
  if (chains.length > 128) throw new Error('too much for one allocation sector')
  const file = new Uint8Array(sector * (1 + chains.length))
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [
    [0x1e, 9],
    [0x20, 6],
  ] as const)
    view.setUint16(at, value, true)
  for (const [at, value] of [
    [0x2c, 1],
    [0x30, 1],
    [0x38, 4096],
    [0x3c, 0xfffffffe],
    [0x44, 0xfffffffe],
  ] as const)
    view.setUint32(at, value, true)
  file.fill(0xff, 0x50, sector)
  for (let at = 0; at < 128; at += 1) view.setUint32(sector + at * 4, chains[at] ?? 0xffffffff, true)
  writeEntry(view, 0, {name: 'Root Entry', type: 5, child: paths.length > 0 ? 1 : undefined})
  for (const [at, path] of paths.entries()) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const isIn = (other: string, parent: string) =>
      other.startsWith(parent) && !other.slice(parent.length).includes('/')
    const right = paths.findIndex((other, place) => place > at && isIn(other, folder))
    const child = paths.findIndex(other => isIn(other, `${path}/`))
    const stream = streams[path]
    writeEntry(view, at + 1, {
      name: path.slice(folder.length),
      type: stream ? 2 : 1,
      child: child < 0 ? undefined : child + 1,
      right: right < 0 ? undefined : right + 1,
      start: starts.get(path),
      size: stream && Math.max(stream.length, 4096),
    })
    if (stream) file.set(stream, (1 + (starts.get(path) ?? 0)) * sector)
  }
  return file
}

const chainOf = (first: number, length: number): readonly number[] =>
  Array.from({length}, (_, at) => (at + 1 < length ? first + at + 1 : 0xfffffffe))

interface Entry {
  readonly name: string
  readonly type: number
  readonly child?: number | undefined
  readonly right?: number | undefined
  readonly start?: number | undefined
  readonly size?: number | undefined
}

function writeEntry(view: DataView, at: number, {name, type, child, right, start = 0, size = 0}: Entry): void {
  const from = sector * 2 + at * 128
  for (const [place, char] of [...name].entries()) view.setUint16(from + place * 2, char.charCodeAt(0), true)
  view.setUint16(from + 64, name.length * 2 + 2, true)
  view.setUint8(from + 66, type)
  view.setUint32(from + 68, 0xffffffff, true)
  view.setUint32(from + 72, right ?? 0xffffffff, true)
  view.setUint32(from + 76, child ?? 0xffffffff, true)
  view.setUint32(from + 116, start, true)
  view.setUint32(from + 120, size, true)
}
