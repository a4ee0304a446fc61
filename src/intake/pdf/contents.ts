import {streamsIn, unpacked} from './streams.ts'

const largest = 8 * 2 ** 20
/** How often one page may be made of the same stream. */
const mostOften = 8

/** What a PDF says in plain sight and in its object streams, and the numbers of the objects that are streams or stand in one. */
interface Objects {
  readonly said: readonly string[]
  readonly known: ReadonlySet<number>
}

/** The objects of a PDF; undefined where some of them are packed in a way that is not undone here. */
function objectsIn(bytes: Uint8Array): Objects | undefined {
  const latin1 = new TextDecoder('latin1')
  const file = latin1.decode(bytes)
  const said = [file]
  const known = new Set<number>()
  for (const {number, words, packed} of streamsIn(bytes, file)) {
    known.add(number)
    if (!/\/Type\s*\/ObjStm\b/.test(words)) continue
    const found = /\/FlateDecode\b/.test(words) ? unpacked(packed, largest) : 'broken'
    if (typeof found === 'string') return undefined
    const text = latin1.decode(found.content)
    said.push(text)
    const first = Number(/\/First\s+(\d+)/.exec(words)?.[1] ?? 0)
    for (const [, object] of text.slice(0, first).matchAll(/(\d+)\s+\d+/g)) known.add(Number(object))
  }
  return {said, known}
}

/** What was found of what pages show: all is there, something is missing, or one stream is shown over and over. */
export type ContentsCheck = 'sound' | 'missing' | 'bomb'

/**
 * Whether what a page of a PDF shows (/Contents) leads to an object that is missing or no stream: 页面内容缺失. The library shows such a
 * page blank without a word. Not asked of encrypted files.
 */
export function checkContents(bytes: Uint8Array): ContentsCheck {
  const objects = objectsIn(bytes)
  if (!objects) return 'sound'
  const {said, known} = objects
  const [file = ''] = said
  const needed = said.flatMap(text => [...text.matchAll(/\/Contents\s*(\d+\s+\d+\s+R\b|\[[\d\sR]*\])/g)])
  const pages = needed.map(([, places = '']) => [...places.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, number]) => number))
  if (pages.some(numbers => numbers.length > new Set(numbers).size * mostOften)) return 'bomb'
  const lacks = [...new Set(pages.flat())].some(number => !known.has(Number(number)) && !isOther(file, number ?? ''))
  return lacks ? 'missing' : 'sound'
}

/** Whether an object of that number stands in the file and is no dictionary: a list of streams, or the words of a note. */
const isOther = (file: string, number: string): boolean =>
  new RegExp(`(?:^|[^\\d])${number}\\s+\\d+\\s+obj\\s*(?!<<|\\s)`).test(file)
