import type {Role, Section} from '../model/report.ts'
import {contains, firstFrom, type Span} from '../model/span.ts'
import type {Style} from './enumerators.ts'
import {type Headed, runInOf} from './headings.ts'
import {isWholly, type Source} from './roles.ts'
import {opensWith} from './sections.ts'

/** A stretch inside a part that has a purpose of its own: （二）下一步打算 inside 存在问题及打算. */
export interface Turn {
  readonly span: Span
  readonly role: Role
  /** The words that turn, to be left out where items are sought; empty where a paragraph turns without a heading. */
  readonly head: Span
  /** Its printed number, or an empty string. */
  readonly label: string
}

/** A heading of the causes alone, which stand with the items they explain. */
const causes = /^.{0,4}(?:原因|成因|根源)/
const turning = ['plan', 'problems'] as const

const isOnCauses = ({content, enumerator}: Headed): boolean => causes.test(content.slice(enumerator?.length ?? 0))

/** The turn that a line makes by its heading, or null. */
function headedTurn(source: Source, headed: Headed): Pick<Turn, 'role' | 'head' | 'label'> | null {
  const {line, heading, enumerator} = headed
  const head = heading
    ? {start: line.start, end: line.end}
    : enumerator === null || enumerator.style === 'ordinal'
      ? null
      : runInOf(headed)
  if (head === null) return null
  const said = {start: head.start + (enumerator?.length ?? 0), end: head.end}
  if (isOnCauses(headed)) return null
  const role = turning.find(one => isWholly(source, said, one))
  return role ? {role, head, label: enumerator?.label ?? ''} : null
}

/** The turn to the plan that a paragraph makes by its first words, or null. */
const spokenTurn = (source: Source, headed: Headed): Pick<Turn, 'role' | 'head' | 'label'> | null =>
  headed.enumerator === null && !headed.heading && opensWith(source, 'plan', headed) !== null
    ? {role: 'plan', head: {start: headed.line.start, end: headed.line.start}, label: ''}
    : null

/** Whether a line opens what stands beside a turn of that style. */
const opensNext = ({enumerator, heading, line}: Headed, style: Style | undefined): boolean =>
  style === undefined ? heading && line.level !== null : enumerator?.style === style

/** The index of the line at which a turn ends; a heading of causes does not end it. */
function endOf(lines: readonly Headed[], from: number, spoken: boolean): number {
  const numbered = lines.find(({enumerator}) => enumerator !== null)?.enumerator?.style
  const style = spoken ? numbered : lines[from]?.enumerator?.style
  const end = lines.findIndex(
    (headed, index) => index > from && !(headed.heading && isOnCauses(headed)) && opensNext(headed, style),
  )
  const restarts = spoken && /^\(?[一1]\)?$/.test(lines[end]?.enumerator?.label ?? '')
  return end < 0 || restarts ? lines.length : end
}

/** The turns inside one part: by heading where the report has no part of that role, by first words only where the part is mixed. */
function turnsIn(source: Source, section: Section, sought: readonly Role[]): readonly Turn[] {
  const mixed = section.mixed === 'plan' && section.role === 'problems'
  const lines = source.lines.filter(({line}) => contains(section.span, line) && line.start > section.head.end)
  const turns: Turn[] = []
  for (let at = 0; at < lines.length; ) {
    const headed = headedTurn(source, lines[at] as Headed)
    const spoken = headed === null && mixed ? spokenTurn(source, lines[at] as Headed) : null
    const found = headed ?? spoken
    if (!found || !(section.role === 'problems' || sought.includes(found.role))) at += 1
    else {
      const next = endOf(lines, at, spoken !== null)
      const span = {start: (lines[at] as Headed).line.start, end: (lines[next - 1] as Headed).line.end}
      turns.push({span, ...found})
      at = next
    }
  }
  return turns
}

/** Every stretch (转段) whose purpose differs from that of its part, or that narrows it. */
export function turnsOf(source: Source, sections: readonly Section[]): readonly Turn[] {
  const sought = turning.filter(role => sections.every(section => section.role !== role && section.mixed !== role))
  const lines = source.lines.map(({line}) => line)
  return sections.flatMap(section => {
    const {start, end} = section.span
    const own = source.lines.slice(firstFrom(lines, start), firstFrom(lines, end))
    return turnsIn({...source, lines: own}, section, sought)
  })
}
