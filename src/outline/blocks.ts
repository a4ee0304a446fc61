import type {Block, Identity, Section} from '../model/report.ts'
import {contains, holderAt, overlaps, type Span} from '../model/span.ts'
import type {Style} from './enumerators.ts'
import {type Headed, runInOf} from './headings.ts'
import type {Turn} from './turns.ts'

/** A heading that still governs, with its style and printed number. */
interface Open {
  readonly style: Style | 'level'
  readonly label: string
  readonly span: Span
}

/** What the blocks stand in. */
interface Frame {
  readonly sections: readonly Section[]
  readonly turns: readonly Turn[]
  readonly identity: Identity
  /** Index of the first line behind the title. */
  readonly next: number
}

/** The headings that govern a line, after a line of this style has closed those of its own rank and below. */
function still(open: readonly Open[], style: Style | 'level' | null): readonly Open[] {
  const at = open.findIndex(heading => heading.style === style)
  return at < 0 ? open : open.slice(0, at)
}

const aside =
  /^(?:附件|抄送|联系人|联系电话|特此报告|以上报告|专此报告|（此件|（联系|.{2,40}[：:]$|.{1,12}〔\d{4}〕\d+号$)/

/** What a line is for. */
function kindOf(headed: Headed, index: number, section: Section | undefined, {identity, next}: Frame): Block['kind'] {
  const {line, content, enumerator, heading, metadata} = headed
  const {title, signature, date} = identity.places
  if (index < next || (title && overlaps(title, line))) return index < next && content.length > 120 ? 'body' : 'title'
  const opening = section !== undefined && contains(line, section.head)
  if (opening && section.head.end === line.end) return 'heading'
  const closing = [signature, date].some(place => place !== null && contains(place, line))
  if (metadata || closing) return 'aside'
  if (aside.test(content) && content.length < 45 && !/[，。]./.test(content) && enumerator === null) return 'aside'
  return heading && !opening ? 'heading' : 'body'
}

/** The printed place of a line: 二(一)1. An ordinal (三是) counts only right below its part. */
function refOf(section: Section | undefined, above: readonly Open[], headed: Headed, opening: boolean): string {
  if (opening) return section?.number ?? ''
  const {label = '', style} = headed.enumerator ?? {}
  const own = style === 'ordinal' && above.length > 0 ? '' : label
  const labels = [...above.map(entry => entry.label), own].filter(entry => /^[(\d一二三四五六七八九十]/.test(entry))
  return `${section?.number ?? ''}${labels.join('')}`
}

/** Every line under its headings: 段. */
export function blocksOf(lines: readonly Headed[], frame: Frame): readonly Block[] {
  const {sections, turns} = frame
  const parts = sections.map(({span}) => span)
  const stretches = turns.map(({span}) => span)
  let open: readonly Open[] = []
  let last = -1
  return lines.map((headed, index) => {
    const {line, enumerator, heading} = headed
    const at = holderAt(parts, line)
    const section = sections[at]
    if (at !== last) open = []
    last = at
    const opening = section !== undefined && contains(line, section.head)
    const style = enumerator?.style ?? (heading ? 'level' : null)
    const above = style === null ? open : still(open, style)
    const runIn = runInOf(headed)
    if (!opening && style !== null) {
      const own: Open = {style, label: enumerator?.label ?? '', span: runIn ?? {start: line.start, end: line.end}}
      open = heading || runIn !== null ? [...above, own] : above
    }
    return {
      line,
      kind: kindOf(headed, index, section, frame),
      section: at,
      role: turns[holderAt(stretches, line)]?.role ?? section?.role ?? (sections.length === 0 ? 'measures' : 'other'),
      heads: [...(section ? [section.head] : []), ...above.map(({span}) => span), ...(runIn ? [runIn] : [])],
      runIn,
      ref: refOf(section, above, headed, opening),
    }
  })
}
