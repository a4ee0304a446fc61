import type {Passage} from '../../model/assessment.ts'
import type {Ledger, LedgerGap, LedgerRow} from '../../model/ledger.ts'
import type {Paper} from '../../model/paper.ts'
import {words} from '../messages.ts'
import {clean, excerpt, placeOf, restored, spotOf, verbatim} from '../quotation.ts'
import {paragraph, table} from './blocks.ts'
import {ledgerWords as own} from './ledger-words.ts'
import {paperWords} from './words.ts'

const {blank} = paperWords

/** Most characters of one quotation of the plan or of a cause, and of the problem itself. */
const [longestQuote, longestProblem] = [120, 240]

const bare = (text: string): string => text.replace(/[，。；：、！？,;:!?\s]+$/, '')

const quoted = (passage: Passage, length: number): string =>
  own.quote(excerpt(bare(verbatim(passage)), length), spotOf(passage)) + (restored(passage) ? words.restored : '')

/** Neighbouring passages of one line as one. */
function joined(passages: readonly Passage[]): readonly Passage[] {
  const runs: Passage[] = []
  for (const passage of passages) {
    const last = runs.at(-1)
    if (!last || last.line !== passage.line || passage.span[0] !== last.span[1]) runs.push(passage)
    else {
      const [quote, text] = [last.quote + passage.quote, last.text + passage.text]
      runs.splice(-1, 1, {...last, quote, text, span: [last.span[0], passage.span[1]]})
    }
  }
  return runs
}

const quotedAll = (passages: readonly Passage[], length: number): string =>
  joined(passages)
    .map(one => quoted(one, length))
    .join('')

const gapText = ({title, kind, severity}: LedgerGap): string => own.gap(title, own.problem[kind], words.force[severity])

const admittedText = ({title, kind, severity}: LedgerGap): string =>
  own.admitted(title, words.gap[kind], words.force[severity])

function problemOf({words: said, gaps}: LedgerRow): string {
  if (said.length === 0) return gaps.map(gapText).join('；')
  return [quotedAll(said, longestProblem), ...(gaps.length === 0 ? [] : [own.about(gaps.map(admittedText))])].join('；')
}

function causeOf({cause, reasons}: LedgerRow): string {
  if (!cause) return blank
  return reasons.length === 0 ? own.causeAsWritten : quotedAll(reasons, longestQuote)
}

/** The plan's own words where it answers, else what the work asks for. */
function measureOf({answered, measures, gaps}: LedgerRow): string {
  if (measures.length > 0) return quotedAll(measures, longestQuote)
  const remedies = [...new Set(gaps.map(({remedy}) => remedy))]
  return [...(answered ? [own.planAsWritten] : []), ...remedies.map(own.remedy)].join('；') || blank
}

const answering = (passage: Passage | null): string =>
  passage === null ? blank : own.quote(clean(passage.quote), spotOf(passage))

function placesOf({places, near}: LedgerRow): string {
  const told = [...new Set(places.map(placeOf))]
  if (near !== null && told.length === 0) return own.near(near.line)
  return told.join('；') || own.nowhere
}

const rowOf = (row: LedgerRow): readonly string[] => [
  String(row.number),
  problemOf(row),
  own.source[row.source],
  causeOf(row),
  measureOf(row),
  answering(row.office),
  answering(row.person),
  answering(row.deadline),
  row.answered ? own.planned : blank,
  placesOf(row),
]

/** The ledger of what is to be put right (整改台账) as a paper. */
export function ledgerPaper(ledger: Ledger): Paper {
  const {file, body, year, system, rows, hints} = ledger
  const {unknownBody, unknownYear} = paperWords
  const said = [own.from(clean(file), system), own.note, own.quoted, own.hints(hints)].filter(text => text !== '')
  return {
    title: own.title(body ?? unknownBody, year === null ? unknownYear : String(year)),
    blocks: [
      ...(rows.length === 0 ? [...said, own.none] : said).map(text => paragraph(text)),
      ...table(own.columns, rows.map(rowOf), 2),
    ],
  }
}
