/** Edits (insert, drop, replace) that turn one name into another. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, column) => column)
  for (const [line, letter] of [...a].entries()) {
    const above = row
    row = [line + 1]
    for (const [column, other] of [...b].entries()) {
      const [left = 0, up = 0, corner = 0] = [row[column], above[column + 1], above[column]]
      row.push(Math.min(left + 1, up + 1, corner + (letter === other ? 0 : 1)))
    }
  }
  return row.at(-1) ?? 0
}

/** Share of characters that two names have in common, in any order. */
function common(a: string, b: string): number {
  const rest = [...b]
  const shared = [...a].filter(letter => {
    const at = rest.indexOf(letter)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (a.length + b.length)
}

const likeness = (a: string, b: string): number =>
  (1 - distance(a, b) / Math.max(a.length, b.length) + common(a, b)) / 2

/** The known name that was probably meant, as a question, or nothing. */
export function nearName(name: string, known: Iterable<string>): string | undefined {
  const [best] = [...known]
    .filter(other => other !== name)
    .map(other => ({other, like: likeness(name, other)}))
    .filter(({like}) => like >= 0.5)
    .sort((a, b) => b.like - a.like)
  return best && `是不是“${best.other}”？`
}
