// The figures by which judgement is measured.

const gaps = ['absent', 'planned']
const presences = ['substantiated', 'asserted']
export const isGap = standing => gaps.includes(standing)
export const isPresent = standing => presences.includes(standing)

const plain = text =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')

/** Whether one text holds the other, or both share eight characters; spaces and punctuation aside. */
export function overlap(a, b) {
  const [x, y] = [plain(a), plain(b)]
  if (x === '' || y === '') return false
  if (x.includes(y) || y.includes(x)) return true
  return Array.from({length: Math.max(0, x.length - 7)}, (_, at) => x.slice(at, at + 8)).some(run => y.includes(run))
}

/** Precision, recall and F1 of a claim, from pairs of what was said and what is so. */
export function matched(pairs) {
  const count = (said, is) => pairs.filter(([a, b]) => a === said && b === is).length
  const [hit, wrong, missed] = [count(true, true), count(true, false), count(false, true)]
  const ratio = (part, whole) => (whole === 0 ? 1 : part / whole)
  return {
    ...{hit, said: hit + wrong, is: hit + missed},
    ...{
      precision: ratio(hit, hit + wrong),
      recall: ratio(hit, hit + missed),
      f1: ratio(2 * hit, 2 * hit + wrong + missed),
    },
  }
}

const share = (list, holds) => (list.length === 0 ? 1 : list.filter(holds).length / list.length)

/** The 95 % interval of a share (Wilson). */
export function interval(hit, all) {
  if (all === 0) return [0, 1]
  const [z, p] = [1.96, hit / all]
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** The labelled problem items of a report, each with the one that was found. */
const itemsOf = ({labels, assessment: {problems}}) =>
  (labels.problems ?? []).map((labelled, index, all) => {
    const like = problems.find(({text}) => overlap(text, labelled.gist))
    return {labelled, found: like ?? (problems.length === all.length ? problems[index] : undefined)}
  })

/** What the problem items are about, as said and as labelled, item by item. */
const aboutPairs = sheet =>
  itemsOf(sheet).flatMap(({labelled, found}) => {
    const [said, is] = [found?.indicators ?? [], labelled.indicators ?? []]
    return [...new Set([...said, ...is])].map(id => [said.includes(id), is.includes(id)])
  })

const shown = ({evidence, quotes}) => evidence.some(({text}) => quotes.some(quote => overlap(quote, text)))

/** All figures over labelled reports, named as the scoring of the corpus names them. */
export function figuresOf(sheets) {
  const rows = sheets.flatMap(sheet => sheet.rows)
  const content = rows.filter(({group}) => group !== 'form')
  const pairs = holds => content.map(({said, truth}) => [holds(said), holds(truth)])
  const gap = matched(pairs(isGap))
  const admissions = rows.filter(({admitted}) => admitted !== 'either').map(({owned, admitted}) => [owned, admitted])
  const present = rows.filter(({gold, said}) => isPresent(gold) && isPresent(said))
  const items = sheets.flatMap(itemsOf).filter(({found}) => found !== undefined)
  return {
    standing: share(rows, ({right}) => right),
    mandatory: share(
      rows.filter(({force}) => force !== 'hint'),
      ({right}) => right,
    ),
    presenceF1: matched(pairs(isPresent)).f1,
    gapF1: gap.f1,
    gapPrecision: gap.precision,
    gapRecall: gap.recall,
    admittedF1: matched(admissions).f1,
    problemIndicatorsF1: matched(sheets.flatMap(aboutPairs)).f1,
    cause: share(items, ({labelled, found}) => found.cause === labelled.cause),
    answered: share(items, ({labelled, found}) => found.answered === labelled.answered),
    evidenceRelevant: share(present, shown),
  }
}
