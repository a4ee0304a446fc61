import type {Hits} from '../model/matcher.ts'
import type {Outline, ReadableText} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {blocksOf} from './blocks.ts'
import {headedLines} from './headings.ts'
import {identityOf} from './identity.ts'
import {itemsOf} from './items.ts'
import {sectionsIn} from './sections.ts'

/** Find the build of a report (大纲): who, when, its parts with their roles, its paragraphs, the items of problems and plan. */
export function outlineOf(text: ReadableText, hits: Hits, rules: Pick<Rulebook, 'outline' | 'moods'>): Outline {
  const lines = headedLines(text)
  const known = identityOf(rules.outline, text, lines)
  const sections = sectionsIn({text: text.text, lines, hits, rules, year: known.identity.year}, known.next)
  const blocks = blocksOf(lines, sections, known)
  const source = {text: text.text, hits, causes: rules.outline.causes, shortfalls: rules.moods.shortfall}
  const items = (role: 'problems' | 'plan') =>
    sections
      .filter(section => section.role === role || section.mixed === role)
      .flatMap(section => itemsOf(source, section, blocks))
  return {identity: known.identity, sections, blocks, problems: items('problems'), plans: items('plan')}
}

export {reportKind} from './kind.ts'
