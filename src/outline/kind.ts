import type {PatternList} from '../model/lexicon.ts'
import {type Hits, placesOf} from '../model/matcher.ts'
import type {Outline, ReadableText} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {contains, type Span} from '../model/span.ts'
import {reportWord} from './title.ts'

/** A report, or the name of what the text looks like, empty where it looks like nothing known. */
export type Kind = {readonly report: true} | {readonly report: false; readonly looksLike: string}

const longestHeadline = 80

/** Whether a text is such a report: 是否法治政府建设年度报告. A short text with a title and the usual parts is one. */
export function reportKind(
  text: ReadableText,
  hits: Hits,
  {outline: rules, found}: {outline: Rulebook['outline']; found: Outline},
): Kind {
  const {title, places} = found.identity
  const [first = {start: 0, end: 0}] = text.lines
  const headline = places.title ?? {start: 0, end: first.end > longestHeadline ? 0 : first.end}
  const head = {start: 0, end: Math.min(text.text.length, 600)}
  const stands = (patterns: PatternList, span: Span) => placesOf(hits, patterns).some(place => contains(span, place))
  const shaped = found.sections.some(
    ({role, mixed}) => role === 'problems' || role === 'plan' || role === 'duty' || mixed,
  )
  const named = reportWord.test(title ?? '')
  const other = rules.others.find(({words}) => stands(words, headline))
  const about = stands(rules.subject, headline)
  if (other) return about && named && shaped ? {report: true} : {report: false, looksLike: other.name}
  if (about ? named || shaped : shaped && stands(rules.subject, head)) return {report: true}
  return {report: false, looksLike: rules.others.find(({words}) => stands(words, head))?.name ?? ''}
}
