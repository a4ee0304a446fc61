import type {Block, Identity, Role, Section} from '../model/report.ts'
import {contains, overlaps, type Span} from '../model/span.ts'
import type {Style} from './enumerators.ts'
import {type Headed, runInOf} from './headings.ts'

/** A heading that still governs, with its style and printed number. */
interface Open {
  readonly style: Style | 'level'
  readonly label: string
  readonly span: Span
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** The headings that govern a line, after a line of this style has closed those of its own rank and below. */
function still(open: readonly Open[], style: Style | 'level'): readonly Open[] {
  const at = open.findIndex(heading => heading.style === style)
  return at < 0 ? open : open.slice(0, at)
}

const aside =
  /^(?:附件|抄送|联系人|联系电话|特此报告|以上报告|专此报告|（此件|（联系|.{2,40}[：:]$|.{1,12}〔\d{4}〕\d+号$)/

/** Every line behind the title under its headings: 段. `next` is the index of the first line behind the title. */
export function blocksOf(
  lines: readonly Headed[],
  sections: readonly Section[],
  {identity, next}: {identity: Identity; next: number},
): readonly Block[] {
  const {title, signature, date} = identity.places
  const furniture = [signature, date].filter(place => place !== null)
  let open: readonly Open[] = []
  let last = -1
  return lines.map((headed, index) => {
    const {line, content, enumerator, heading} = headed
    const section = sections.findIndex(({span}) => contains(span, line))
    if (section !== last) open = []
    last = section
    const opening =
      section >= 0 && contains(line, (sections[section] as Section).head) ? (sections[section] as Section).head : null
    const style = enumerator?.style ?? (heading ? 'level' : null)
    const above = style === null ? open : still(open, style)
    const runIn = runInOf(headed)
    const label = enumerator?.label ?? ''
    const own = {style: style ?? 'level', label, span: runIn ?? {start: line.start, end: line.end}} as const
    const opens = opening === null && (heading || (runIn !== null && style !== null))
    const part = section < 0 ? [] : [(sections[section] as Section).head]
    const heads = [...part, ...above.map(({span}) => span), ...(runIn ? [runIn] : [])]
    const headless = sections.length === 0 ? 'measures' : 'other'
    const role: Role = section < 0 ? headless : ((sections[section] as Section).role as Role)
    const labels = [...above.map(entry => entry.label), ...(style === null ? [] : [label])].filter(entry =>
      /^[(\d一-十]/.test(entry),
    )
    const ref = `${sections[section]?.number ?? ''}${opening ? '' : labels.join('')}`
    if (opening === null && style !== null) open = opens ? [...above, own] : above
    const kind = kindOf()
    return {line, kind, section, role, heads, runIn, ref}

    function kindOf(): Block['kind'] {
      if ((title && overlaps(title, line)) || index < next)
        return index < next && content.length > 120 ? 'body' : 'title'
      if (opening && sameSpan({start: opening.end, end: line.end}, {start: line.end, end: line.end})) return 'heading'
      if (headed.metadata || furniture.some(place => contains(place, line))) return 'aside'
      if (aside.test(content) && content.length < 45 && !/[，。]./.test(content) && enumerator === null) return 'aside'
      return heading && opening === null ? 'heading' : 'body'
    }
  })
}
