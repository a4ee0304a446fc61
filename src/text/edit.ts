import type {MappedText} from '../model/source.ts'

/**
 * Replace every match, keeping each unit's place: the k-th unit of a replacement takes the place of the k-th unit it replaces, further ones
 * the place of the last.
 */
export function replaceIn(
  source: MappedText,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string,
): MappedText {
  const matches = [...source.text.matchAll(pattern)]
  if (matches.length === 0) return source
  const puts = matches.map(replacement)
  const growth = puts.reduce((sum, put, at) => sum + put.length - (matches[at]?.[0].length ?? 0), 0)
  const pieces: string[] = []
  const origin = new Uint32Array(source.text.length + growth)
  let [done, size] = [0, 0]
  const keep = (to: number) => {
    pieces.push(source.text.slice(done, to))
    origin.set(source.origin.subarray(done, to), size)
    size += to - done
  }
  for (const [each, match] of matches.entries()) {
    const put = puts[each] ?? ''
    keep(match.index)
    const last = match.index + match[0].length - 1
    for (let k = 0; k < put.length; k++) origin[size + k] = source.origin[Math.min(match.index + k, last)] ?? 0
    pieces.push(put)
    size += put.length
    done = last + 1
  }
  keep(source.text.length)
  return {text: pieces.join(''), origin}
}

/** Leave out every match. */
export const dropIn = (source: MappedText, pattern: RegExp): MappedText => replaceIn(source, pattern, () => '')
