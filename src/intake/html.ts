import type {MappedText, Warning} from '../model/source.ts'
import {joinLines} from './html-lines.ts'
import {mainLines} from './html-main.ts'
import {pageIn} from './html-page.ts'
import {count, type Tally, warningsOf} from './messages.ts'

/**
 * The readable text of a web page, each unit with its place in the markup: the article with its title and metadata where they can
 * clearly be told, else all but navigation. What the page hides is left out, unless it hides more than it shows.
 *
 * @throws InputError html-too-complex
 */
export function readHtml(
  markup: string,
  source: string,
): {readonly plain: MappedText; readonly warnings: readonly Warning[]} {
  const shown = pageIn(markup, {source})
  const isMostlyHidden = lengthOf(shown.hidden) > lengthOf(shown.lines.map(({text}) => text))
  const page = isMostlyHidden ? pageIn(markup, {source, withHidden: true}) : shown
  const {text, origin} = joinLines(mainLines(page), '\n', 0)
  const tally: Tally = new Map()
  count(tally, 'hidden-text', page.hidden.length)
  return {plain: {text, origin: Uint32Array.from(origin)}, warnings: warningsOf(tally)}
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)
