import type {Evidence, Judged} from '../../index.ts'
import {type Row, standingOrder} from './table.ts'

/** How one report stands on an indicator, with its words. */
export interface Account {
  readonly row: Row
  readonly cell: Judged
}

/** What reports say on one indicator (谁写了、怎么写): those with evidence, the best wording first, and the others. */
export interface Accounts {
  readonly evidenced: readonly Account[]
  readonly planned: readonly Account[]
  readonly absent: readonly Account[]
  readonly inapplicable: readonly Account[]
}

/** Numbers, dates and names of documents: what makes a sentence particular. */
const particular = /[0-9０-９]+(?:\.[0-9]+)?|《[^》]*》|“[^”]*”/g

const particulars = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, {text}) => sum + (text.match(particular)?.length ?? 0), 0)

const length = (evidence: readonly Evidence[]): number => evidence.reduce((sum, {text}) => sum + text.length, 0)

/** How good an account is to learn from, what counts most first; the smaller the better. */
const merits = ({cell}: Account): readonly number[] => {
  const {finding, standing} = cell
  return [
    standingOrder.indexOf(standing),
    Number(finding.admitted),
    -particulars(finding.evidence),
    -finding.evidence.length,
    -length(finding.evidence),
  ]
}

function better(a: Account, b: Account): number {
  const [first, second] = [merits(a), merits(b)]
  const at = first.findIndex((merit, index) => merit !== second[index])
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0)
}

/** What the reports say on one indicator; those that were not judged on it are left out. */
export function accountsOn(rows: readonly Row[], indicator: string): Accounts {
  const all = rows.flatMap(row => {
    const cell = row.cells.get(indicator)
    return cell === undefined ? [] : [{row, cell}]
  })
  const of = (...standings: readonly string[]) => all.filter(({cell}) => standings.includes(cell.standing))
  return {
    evidenced: of('substantiated', 'asserted').toSorted(better),
    planned: of('planned'),
    absent: of('absent'),
    inapplicable: of('not_applicable'),
  }
}
