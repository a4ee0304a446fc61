import type {Hits} from '../model/matcher.ts'
import {placesOf} from '../model/matcher.ts'
import type {Outline, ReadableText} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'

const reportWord = /报告|总结|汇报|情况|述法|综述/

/** Whether a text is such a report: 是否法治政府建设年度报告. Otherwise the name of what it looks like, empty where it looks like nothing known. */
export function reportKind(
  text: ReadableText,
  hits: Hits,
  {outline: rules, found}: {outline: Rulebook['outline']; found: Outline},
): {report: true} | {report: false; looksLike: string} {
  const {title, places} = found.identity
  const head = {start: 0, end: Math.min(text.text.length, 600)}
  const stands = (patterns: readonly string[], {start, end}: {start: number; end: number}) =>
    placesOf(hits, patterns).some(place => place.start >= start && place.end <= end)
  const headline = places.title ?? {start: 0, end: text.lines[0]?.end ?? 0}
  const about = stands(rules.subject, headline)
  const parts = new Set(found.sections.map(({role}) => role))
  const shaped = ['problems', 'plan', 'duty'].filter(role => parts.has(role as never)).length
  const other = rules.others.find(({words}) => stands(words, headline))
  if (other && !(about && reportWord.test(title ?? '') && shaped > 0)) return {report: false, looksLike: other.name}
  if (about && (reportWord.test(title ?? '') || shaped > 0)) return {report: true}
  if (stands(rules.subject, head) && shaped > 0) return {report: true}
  return {report: false, looksLike: rules.others.find(({words}) => stands(words, head))?.name ?? ''}
}
