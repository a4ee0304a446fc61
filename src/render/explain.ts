import type {ConditionNode, Explanation} from '../model/explanation.ts'
import type {Mood} from '../model/fact.ts'
import {words} from './messages.ts'
import {excerpt, quotation} from './quotation.ts'
import {citations, detail, problemRow} from './rows.ts'
import {type Detail, filled, type Item, type Mark, type Part, remarks, type Sheet} from './sheet.ts'

const {label} = words

type Leaf = Extract<ConditionNode, {readonly kind: 'leaf'}>

/** Plain facts are told by strength; what counts (件数, 自认处数) by its number. */
function values({fact, wanted, actual}: Leaf): string {
  const counted = /\.(denied|admitted)$/.test(fact) || wanted > 3 || actual > 3
  const [least, value] = counted ? [undefined, undefined] : [words.strength[wanted], words.strength[actual]]
  if (least !== undefined && value !== undefined && wanted === 1) return words.explain.found(value)
  return words.explain.leaf(least ?? words.explain.least(wanted), value ?? words.explain.count(actual))
}

function treeRows(node: ConditionNode, depth: number): readonly Item[] {
  const mark: Mark = node.holds ? 'good' : 'bad'
  if (node.kind === 'leaf') return [{mark, depth, title: node.title, state: values(node), details: []}]
  const title = node.kind === 'all' ? words.explain.all : words.explain.any
  return [{mark, depth, title, state: '', details: []}, ...node.children.flatMap(child => treeRows(child, depth + 1))]
}

function headOf({indicator, finding}: Explanation): readonly Detail[] {
  const standing = finding.standing === null ? words.indicators.unbuilt : words.standing[finding.standing]
  const unsaid = finding.standing === 'absent' || finding.standing === 'planned'
  const reason = finding.reason === null ? '' : words.reason[finding.reason]
  return [
    ...detail(label.demand, indicator.demand),
    ...detail(label.force, remarks(words.force[indicator.force], indicator.conditional ? words.conditional : '')),
    ...detail(label.levels, indicator.levels.join('、')),
    ...detail(label.basis, ...citations(indicator.basis)),
    ...detail(label.standing, remarks(standing, reason) + (finding.admitted ? words.explain.admitted : '')),
    ...detail(label.lacking, finding.lacking.join('、')),
    ...(finding.standing === 'substantiated' ? [] : detail(label.remedy, indicator.remedy)),
    ...(unsaid ? detail(label.supplement, words.supplement(indicator.supplement)) : []),
    ...(unsaid ? detail(label.admission, words.admission(indicator.admission)) : []),
  ]
}

const moodMarks: Readonly<Record<Mood, Mark>> = {
  done: 'good',
  planned: 'part',
  admitted: 'bad',
  demanded: 'none',
  denied: 'none',
  named: 'none',
}

const mentionRow = (evidence: Explanation['mentions'][number]): Item => ({
  mark: moodMarks[evidence.mood],
  title: words.mood[evidence.mood],
  state: quotation(evidence),
  details: [],
})

const nearRow = ({line, text}: Explanation['near'][number]): Item => ({
  mark: 'none',
  title: words.line(line),
  state: `「${excerpt(text, 120)}」`,
  details: [],
})

const part = (heading: string, note: string | null, items: readonly Item[]): Part => ({
  heading,
  note,
  groups: [{title: null, items, lines: []}],
})

/**
 * Why one report has its standing on one indicator: 核查说明. Conditions with their values, all places, what sounds
 * alike.
 */
export function explanationOf(explanation: Explanation, titleOf: (indicator: string) => string): Sheet {
  const {indicator, tree, mentions, searched, near, problems} = explanation
  const {explain} = words
  const looked = explain.searched(searched.clauses, searched.sections)
  const items = problems.map(problem => problemRow(problem, titleOf, true))
  return {
    title: `${indicator.title}（${indicator.id}）`,
    head: headOf(explanation),
    parts: filled([
      part(explain.tree, null, treeRows(tree, 0)),
      part(explain.mentions, mentions.length === 0 ? looked + explain.none : looked, mentions.map(mentionRow)),
      part(explain.problems, null, items),
      part(explain.near, null, near.map(nearRow)),
    ]),
    notes: [],
  }
}
