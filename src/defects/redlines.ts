import type {Flaw} from '../model/defect.ts'
import type {Mention} from '../model/fact.ts'
import type {RedLine} from '../model/rules.ts'
import type {Span} from '../model/span.ts'
import type {Evidenced} from './index.ts'

const applies = (
  {levels, since = -Infinity, until = Infinity}: RedLine,
  {level, year}: Pick<Evidenced, 'level' | 'year'>,
): boolean =>
  (levels === undefined || (level !== null && levels.includes(level))) &&
  (year === null ? since === -Infinity && until === Infinity : since <= year && year <= until)

/** Longest title of a document, in units. */
const longestTitle = 80

/** Whether a place lies inside the title marks 《》: a title is quoted as it is. */
function isInTitle(text: string, {start}: Span): boolean {
  const before = text.slice(Math.max(0, start - longestTitle), start)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

const counts = ({moods = ['done'], anywhere}: RedLine, mention: Mention, text: string): boolean =>
  anywhere ? !isInTitle(text, mention.span) : moods.includes(mention.mood)

/** In how many characters two words of one length differ. */
const astray = (a: string, b: string): number => [...a].filter((character, at) => character !== b[at]).length

/** The message of a place: of a misspelt word it names the right one. */
function messageOf({message, instead = []}: RedLine, quote: string): string {
  const right = instead.find(word => quote.length === word.length && astray(word, quote) === 1)
  return right === undefined ? message : `${message}“${quote}”似应为“${right}”。`
}

/** Where the report crosses a red line (红线) that holds for its level and year, unless it says what makes it right. */
export function crossed({report, read, rules, level, year}: Evidenced): readonly Flaw[] {
  const {text} = report.text
  const body = report.outline.identity.body ?? ''
  return rules.redlines.flatMap(line => {
    const {kind, certain, message, once = false, unless = [], spares = []} = line
    if (!applies(line, {level, year}) || spares.some(words => body.includes(words))) return []
    if (unless.some(fact => (read.facts.get(fact)?.strength ?? 0) >= 2)) return []
    const places = (read.redlines.get(line.id) ?? []).filter(mention => counts(line, mention, text))
    const often = once && places.length > 1 ? `全文共${places.length}处。` : ''
    return places.slice(0, once ? 1 : places.length).map(({span}) => {
      const told = line.instead ? messageOf(line, text.slice(span.start, span.end)) : message
      return {kind, certain, message: `${told}${often}`, span}
    })
  })
}
