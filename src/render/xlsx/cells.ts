/** Most UTF-16 units that a cell can hold. */
const longest = 32_767

/** Most characters of a sheet's name. */
const longestName = 31

/** What XML cannot hold or no reader can see: controls but tab and line feed, halves of pairs, non-characters, direction marks. */
const unfit = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Text as a cell can hold it, otherwise as it is: line ends as line feeds, at most as long as a cell may be, with … where it was cut. */
export function cellText(text: string): string {
  const whole = text.replace(/\r\n?/g, '\n').replaceAll('\ufffd', '□').replace(unfit, '')
  const guarded = whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  const cut = guarded.length > longest ? `${guarded.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : guarded
  return cut in {} ? `${cut} ` : cut
}

const bare = (name: string): string =>
  cellText(name)
    .replace(/[\\/?*[\]:：]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')

/** Names for sheets that every spreadsheet allows, no two alike: 一、分组统计, 一、分组统计 2. */
export function sheetNames(names: readonly string[], fallback: string): readonly string[] {
  const taken = new Set<string>(['history'])
  return names.map(name => {
    const base = bare(name) || fallback
    let count = 1
    let own = ''
    do {
      const suffix = count === 1 ? '' : ` ${count}`
      own =
        [...base]
          .slice(0, longestName - suffix.length)
          .join('')
          .slice(0, longestName - suffix.length)
          .trim() + suffix
      count += 1
    } while (taken.has(own.toLowerCase()))
    taken.add(own.toLowerCase())
    return own
  })
}
