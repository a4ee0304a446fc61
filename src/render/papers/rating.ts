import type {Paper} from '../../model/paper.ts'
import type {RatedGroup, RatedItem, Rating} from '../../model/rating.ts'
import {list, words} from '../messages.ts'
import {quotation} from '../quotation.ts'
import {citations} from '../rows.ts'
import {heading, paragraph, table} from './blocks.ts'
import {paperWords} from './words.ts'

const {rating: own, blank} = paperWords

/** Most characters of one quotation. */
const longestQuote = 60

function lossOf({points, standing}: RatedItem): string {
  if (points === null || points.lost === 0 || standing === 'substantiated' || standing === 'not_applicable') return ''
  return own.lost(points.lost, own.reasons[standing])
}

const rowOf = (item: RatedItem): readonly string[] => [
  String(item.number),
  item.group,
  item.title,
  own.force(words.force[item.force], item.conditional),
  list([words.standing[item.standing], ...(item.admitted ? [own.admitted] : [])]),
  item.evidence
    .slice(0, 2)
    .map(one => quotation(one, longestQuote))
    .join('；'),
  citations(item.bases).join('；'),
  item.points === null ? blank : String(item.points.full),
  item.points === null ? blank : String(item.points.earned),
  lossOf(item),
  blank,
]

const tallyRow = (tally: RatedGroup, title: string): readonly string[] => [
  title,
  ...[tally.items, tally.substantiated, tally.asserted, tally.planned, tally.absent, tally.not_applicable].map(String),
  ...(tally.points === null
    ? [blank, blank, '']
    : [tally.points.full, tally.points.earned, tally.points.lost].map(String)),
]

/** The self-rating table (自评表) as a paper. */
export function ratingPaper(rating: Rating): Paper {
  const {body, year, system, pointsFrom, items, groups, total} = rating
  const said = [own.system(system), pointsFrom === null ? own.noPoints : own.points(pointsFrom), own.note]
  const tallies = [...groups.map(tally => tallyRow(tally, tally.group)), tallyRow(total, own.total)]
  return {
    title: own.title(body ?? paperWords.unknownBody, year === null ? paperWords.unknownYear : String(year)),
    blocks: [
      ...said.map(text => paragraph(text)),
      heading(own.tallies),
      ...table(own.tallyColumns, tallies),
      heading(own.items),
      ...table(own.columns, items.map(rowOf), 5),
    ],
  }
}
