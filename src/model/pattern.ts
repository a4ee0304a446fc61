/** One place in a pattern: alternatives of plain words, a class, or a figure; `gap` says that other words may stand before it. */
export interface Step {
  readonly words: readonly string[]
  /** Name of the class, or null. */
  readonly className: string | null
  readonly figure: boolean
  readonly gap: boolean
  readonly optional: boolean
}

/** A pattern that cannot be read. `at` is the offset in the pattern. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const reserved = /[(|)<>{}]/
const closers = {'(': ')', '<': '>', '{': '}'} as const

/** The bracketed piece that opens at `from`: its inner text and the offset behind it. */
function bracketed(source: string, from: number): {inner: string; next: number} {
  const closer = closers[source[from] as keyof typeof closers]
  const end = source.indexOf(closer, from)
  if (end < 0) throw new PatternError(`“${source[from]}”没有对应的“${closer}”`, from)
  const inner = source.slice(from + 1, end)
  if (source[from] === '(' ? /[(<>{}…]/.test(inner) : reserved.test(inner))
    throw new PatternError('括号里只能写普通词语，不能再套括号', from)
  return {inner, next: end + 1}
}

function stepAt(source: string, from: number, gap: boolean): {step: Step; next: number} {
  const plain = {words: [], className: null, figure: false, gap, optional: false}
  if (source[from] === '(') {
    const {inner, next} = bracketed(source, from)
    const alternatives = inner.split('|')
    const words = alternatives.filter(word => word !== '')
    if (words.length === 0) throw new PatternError('“()”里没有词语', from)
    return {step: {...plain, words, optional: words.length < alternatives.length}, next}
  }
  if (source[from] === '<') {
    const {inner, next} = bracketed(source, from)
    if (inner === '') throw new PatternError('“<>”里没有词表名', from)
    return {step: {...plain, className: inner}, next}
  }
  if (source[from] === '{') {
    const {inner, next} = bracketed(source, from)
    if (inner !== 'n') throw new PatternError(`“{}”里只能写 n，这里是“${inner}”`, from)
    return {step: {...plain, figure: true}, next}
  }
  const [literal = ''] = /^[^(|)<>{}…]+/.exec(source.slice(from)) ?? []
  if (literal === '') throw new PatternError(`这里不能写“${source[from]}”`, from)
  return {step: {...plain, words: [literal]}, next: from + literal.length}
}

/**
 * Read a pattern (词语式): plain words, `(甲|乙)` alternatives (an empty one makes it optional), `<类>` for a class of words, `…` for a
 * bounded gap, `{n}` for a figure.
 *
 * @throws PatternError with the offset of the fault.
 */
export function parsePattern(source: string): readonly Step[] {
  const steps: Step[] = []
  let [at, gap] = [0, false]
  while (at < source.length) {
    if (source[at] === '…') {
      if (steps.length === 0 || gap) throw new PatternError('“…”前面要有词语', at)
      gap = true
      at += 1
      continue
    }
    const {step, next} = stepAt(source, at, gap)
    steps.push(step)
    at = next
    gap = false
  }
  if (gap) throw new PatternError('“…”后面要有词语', source.length - 1)
  if (!steps.some(step => !step.optional)) throw new PatternError('没有必须出现的词语', 0)
  return steps
}
