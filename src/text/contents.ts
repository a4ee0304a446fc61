const numbered = /^(?:第?[一二三四五六七八九十]{1,3}[、．.：章节部]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、．.])/
const leader = /(?:\s*[.…·]{2,}\s*|\s+)\d{1,3}$/
const reach = 80
const longest = 120

/** An entry of a table of contents without its leader and page. */
const entryOf = (line: string): string =>
  line.length > longest ? '' : line.trim().replace(leader, '').replace(/\s/g, '')

/**
 * Which lines make up a table of contents (目录) before the text: the line 目录, numbered lines that lead to a page number, and numbered lines
 * near the beginning whose very words come again as headings further down, at least three in a row.
 */
export function contentsIn(lines: readonly string[]): ReadonlySet<number> {
  const entries = lines.map(entryOf)
  const later = new Map(entries.map((entry, index) => [entry, index]))
  const found = new Set<number>()
  const leading: number[] = []
  let run: number[] = []
  for (const [index, line] of lines.slice(0, reach).entries()) {
    const entry = entries[index] ?? ''
    if (entry === '') continue
    if (/^目[录次]$/.test(entry)) found.add(index)
    if (numbered.test(entry) && leader.test(line)) leading.push(index)
    run = numbered.test(entry) && (later.get(entry) ?? index) > index ? [...run, index] : []
    if (run.length >= 3) for (const at of run) found.add(at)
  }
  return new Set([...found, ...(leading.length >= 2 ? leading : [])])
}
