import {numeralOf} from '../docx/numerals.ts'

/** A list that is open: 列表. `next` is the number of its next item, null where it shows none. */
interface OpenList {
  readonly style: string
  next: number | null
}

type Attributes = Readonly<Record<string, string>>

/** Lists open around the present place, innermost last. */
export interface Lists {
  readonly open: OpenList[]
}

/** No list is open. */
export const noLists = (): Lists => ({open: []})

/** The format of a number by its CSS name, as WordprocessingML names it, and what stands behind the number. */
const styles: Readonly<Record<string, readonly [format: string, mark: string]>> = {
  a: ['lowerLetter', '. '],
  A: ['upperLetter', '. '],
  i: ['lowerRoman', '. '],
  I: ['upperRoman', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
}

const styleIn = ({style = '', type = ''}: Attributes): string | undefined =>
  /list-style(?:-type)?\s*:[^;]*?(none|decimal-leading-zero|decimal|(?:lower|upper)-(?:alpha|latin|roman)|cjk-[a-z-]+|(?:simp|trad)-chinese-(?:in)?formal)/i
    .exec(style)?.[1]
    ?.toLowerCase() ?? (/^[1aAiI]$/.test(type) ? type : undefined)

/** Opens a list. Lists without an order, and the way to a page (面包屑), show no numbers. */
export function openList({open}: Lists, name: string, attributes: Attributes): void {
  const start = Number.parseInt(attributes['start'] ?? '1', 10)
  const isOrdered = name === 'ol' && !/bread|crumb|nav|menu|page/i.test(attributes['class'] ?? '')
  const style = styleIn(attributes) ?? 'decimal'
  open.push({style, next: isOrdered && style !== 'none' && Number.isSafeInteger(start) ? start : null})
}

/** Closes the innermost list. */
export const closeList = ({open}: Lists): void => {
  open.pop()
}

/** The number of the next item of the innermost list, as a browser prints it (1. 一、 a.), or undefined where it shows none. */
export function labelOf({open}: Lists, attributes: Attributes): string | undefined {
  const list = open.at(-1)
  if (list === undefined || list.next === null) return undefined
  const own = Number.parseInt(attributes['value'] ?? '', 10)
  const value = Number.isSafeInteger(own) ? own : list.next
  list.next = value + 1
  const style = styleIn(attributes) ?? list.style
  const [format, mark] = styles[style] ?? ['decimal', '. ']
  return style === 'none' ? undefined : numeralOf(format, value) + mark
}
