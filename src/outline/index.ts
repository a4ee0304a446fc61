import type {Hits} from '../model/matcher.ts'
import type {Outline, ReadableText} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {blocksOf} from './blocks.ts'
import {headedLines} from './headings.ts'
import {identityOf} from './identity.ts'
import {itemsOf} from './items.ts'
import {sectionsIn} from './sections.ts'
import {turnsOf} from './turns.ts'

/** Find the build of a report (大纲): who, when, its parts with their roles, its paragraphs, the items of problems and plan. */
export function outlineOf(text: ReadableText, hits: Hits, rules: Pick<Rulebook, 'outline' | 'moods'>): Outline {
  const lines = headedLines(text)
  const {identity, next} = identityOf(rules.outline, text, lines)
  const source = {
    text: text.text,
    lines,
    hits,
    rules,
    year: identity.year,
    debrief: identity.title?.includes('述法') ?? false,
  }
  const sections = sectionsIn(source, next)
  const turns = turnsOf(source, sections)
  const blocks = blocksOf(lines, {sections, turns, identity, next})
  const listed = {text: text.text, hits, shortfalls: rules.moods.shortfall, sections, turns, blocks}
  return {identity, sections, blocks, problems: itemsOf(listed, 'problems'), plans: itemsOf(listed, 'plan')}
}

export {reportKind} from './kind.ts'
