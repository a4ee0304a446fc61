// What a keyword search would say: the words by which the rules know a topic, wherever they stand.
const wild = /[<{…]/

/** Every way to say a pattern of plain words and choices. */
const spelled = pattern =>
  pattern
    .split(/\(([^)]*)\)/)
    .reduce(
      (heads, piece, index) => heads.flatMap(head => (index % 2 ? piece.split('|') : [piece]).map(tail => head + tail)),
      [''],
    )

const factsIn = condition =>
  'fact' in condition ? [condition.fact] : (condition.all ?? condition.any).flatMap(factsIn)

/** The words of an indicator: topics and sayings of its facts, three characters and more. */
function wordsOf({requires}, facts) {
  const asked = new Set(factsIn(requires))
  const frames = facts.filter(({id}) => asked.has(id)).flatMap(fact => fact.frames)
  return frames
    .flatMap(({say = [], topic = []}) => [...say, ...topic])
    .filter(pattern => !wild.test(pattern))
    .flatMap(spelled)
    .filter(word => word.length >= 3)
}

/** The standing by keywords: there with a number in its line, there, or not there. */
function standingBy(words, lines) {
  const found = lines.filter(line => words.some(word => line.includes(word)))
  if (found.length === 0) return 'absent'
  return found.some(line => /\d/.test(line)) ? 'substantiated' : 'asserted'
}

/** The same rows, judged by keywords. Parts of the form are left as they are: a search knows none. */
export function byKeywords(sheets, {facts, indicators}) {
  const words = new Map(indicators.map(indicator => [indicator.id, wordsOf(indicator, facts)]))
  return sheets.map(sheet => ({
    ...sheet,
    assessment: {...sheet.assessment, problems: []},
    rows: sheet.rows.map(row => {
      if (row.group === 'form') return row
      const said = standingBy(words.get(row.id) ?? [], sheet.text.split(/[\n。；]/))
      const right = said === row.gold || row.also.includes(said)
      return {...row, said, right, truth: right ? said : row.gold, owned: false}
    }),
  }))
}
