import type {Warning} from '../../model/source.ts'
import type {Body} from '../body.ts'
import {complaint, count, type Tally, warningsOf} from '../messages.ts'
import {joinLines, type PageLine} from './lines.ts'
import {mainLines} from './main.ts'
import {declaredMetadata} from './metadata.ts'
import {type Page, pageIn} from './page.ts'
import {hanIn} from './tree.ts'

/**
 * The readable text of a web page, each unit with its place in the markup: the article with its title where they can clearly be told,
 * else all but navigation, and what the page says of it (索引号、发布机构、发布日期). What the page hides is left out, unless it hides
 * more than it shows. A page without running text has none where a script, a picture or a file may stand for it.
 *
 * @throws InputError html-too-complex, html-only-frames, text-too-long
 */
export function readHtml(
  markup: string,
  source: string,
): Required<Pick<Body, 'plain' | 'metadata'>> & {readonly warnings: readonly Warning[]} {
  const shown = pageIn(markup, {source})
  const isMostlyHidden = lengthOf(shown.hidden) > lengthOf(shown.lines.map(({text}) => text))
  const page = isMostlyHidden ? pageIn(markup, {source, withHidden: true}) : shown
  const {lines, metadata} = mainLines(page)
  const isEmpty = lines.length === 0 || (page.beside.size > 0 && isOnlyTitle(lines))
  if (isEmpty && page.beside.has('frame')) throw complaint('html-only-frames', {source})
  const {text, origin} = joinLines(isEmpty ? [] : lines, '\n', 0)
  return {
    plain: {text, origin: Uint32Array.from(origin)},
    metadata: {...declaredMetadata(page.declared), ...metadata},
    warnings: warningsOf(lossesOf(page, isEmpty)),
  }
}

function lossesOf({hidden, beside}: Page, isEmpty: boolean): Tally {
  const tally: Tally = new Map()
  count(tally, 'hidden-text', hidden.length)
  count(tally, 'attachments-left-out', beside.get('attachment') ?? 0)
  if (!isEmpty) return tally
  count(tally, 'scripts-left-out', beside.get('script') ?? 0)
  count(tally, 'pictures-left-out', beside.get('picture') ?? 0)
  count(tally, 'embedded-left-out', beside.get('embedded') ?? 0)
  return tally
}

/** Whether a report's title stands there and nothing that could be its text. */
const isOnlyTitle = (lines: readonly PageLine[]): boolean =>
  lines.some(({text}) => /法治.*(?:报告|总结|情况)/.test(text)) &&
  !lines.some(({text}) => /[，。；,;]/.test(text) || hanIn(text) >= 60)

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)
