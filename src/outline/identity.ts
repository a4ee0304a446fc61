import type {Identity, ReadableText} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import type {Span} from '../model/span.ts'
import {dateIn, hasDate, withoutDate, yearOf} from './dates.ts'
import type {Headed} from './headings.ts'
import {bodyIn, claimedLevel, countyIn, levelOf, provinceIn} from './offices.ts'
import {titleIn} from './title.ts'

type Rules = Rulebook['outline']

interface Closing {
  readonly signature: Span | null
  readonly date: Span | null
}

const reach = 8

/** A line that opens an annex behind the signature, or the list of annexes before it. */
const annex = /^附件(?:[一二三四五六七八九十]{1,2}|\d{1,2})?：?$/

/** Signature and date (落款) before the first annex that follows them, else at the end. */
function closingIn(rules: Rules, lines: readonly Headed[], next: number): Closing {
  const annexes = lines.flatMap(({content}, at) => (at > next + reach && annex.test(content) ? [at] : []))
  return (
    annexes
      .map(at => closingOf(rules, lines.slice(0, at), next))
      .find(({signature, date}) => signature !== null && date !== null) ?? closingOf(rules, lines, next)
  )
}

/** Signature and date among the last lines, else right behind the title; the signature stands near the date. */
function closingOf(rules: Rules, lines: readonly Headed[], next: number): Closing {
  const short = lines.flatMap(({line, content, metadata, heading}, at) =>
    metadata || content.length > 45 || /[。；，！？]/.test(content) ? [] : [{at, content, heading, line}],
  )
  const isDated = ({content}: {content: string}) => hasDate(content) && content.length <= 30
  const isSigned = ({content, heading}: {content: string; heading: boolean}) =>
    !heading && !content.endsWith('：') && levelOf(rules, withoutDate(content)) !== null
  const tail = short.filter(({at}) => at >= Math.max(next, lines.length - reach))
  const head = short.filter(({at}) => at >= next && at < next + 2)
  const date = tail.find(isDated) ?? head.find(isDated)
  const tailed = tail.filter(isSigned).filter(({at}) => !date || date.at < next + 2 || Math.abs(at - date.at) <= 3)
  const signed = tailed.length > 0 ? tailed : head.filter(isSigned)
  const [first] = signed
  const last = signed.at(-1)
  return {
    signature:
      first && last && last.line.end - first.line.start < 90 ? {start: first.line.start, end: last.line.end} : null,
    date: date ? {start: date.line.start, end: date.line.end} : null,
  }
}

/** The first paragraphs behind the title. */
const openingsOf = (lines: readonly Headed[], next: number): readonly Headed[] =>
  lines.slice(next, next + 6).filter(({heading, metadata, content}) => !heading && !metadata && content.length > 25)

/** Who issued the report, on which year, when (报告身份), and the index of the first line behind the title. */
export function identityOf(
  rules: Rules,
  text: ReadableText,
  lines: readonly Headed[],
): {identity: Identity; next: number} {
  const {span, next} = titleIn(rules, lines)
  const slice = (place: Span | null) =>
    place === null ? '' : text.text.slice(place.start, place.end).replaceAll('\n', '')
  const title = slice(span)
  const places = closingIn(rules, lines, next)
  const openings = openingsOf(lines, next)
  const opening = openings
    .map(({content}) => content)
    .join('\n')
    .slice(0, 800)
  const stated = (key: string) => text.metadata.get(key)?.value ?? ''
  const date = dateIn(slice(places.date)) ?? dateIn(stated('written')) ?? dateIn(stated('published'))
  const signature = withoutDate(slice(places.signature))
  const publisher = stated('publisher')
  const body = bodyIn(rules, title, signature, opening) ?? (levelOf(rules, publisher) === null ? null : publisher)
  const headings = lines
    .filter(({heading}) => heading)
    .map(({content}) => content)
    .join('\n')
  const [first] = openings
  return {
    next,
    identity: {
      title: span === null ? null : title,
      body,
      level: (body === null ? null : levelOf(rules, body)) ?? claimedLevel(text.text),
      province: provinceIn(rules, `${title}${signature}${publisher}`, text.text),
      county: countyIn([body ?? '', signature, publisher]),
      year: yearOf({title, opening, date, headings}),
      date,
      places: {title: span, opening: first ? {start: first.line.start, end: first.line.end} : null, ...places},
    },
  }
}
