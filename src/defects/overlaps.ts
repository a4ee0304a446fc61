import type {Flaw} from '../model/defect.ts'
import {contains, overlaps} from '../model/span.ts'
import {repeated} from './repeats.ts'

/** Kinds of which two flaws at one place say the same. */
const alike: ReadonlySet<Flaw['kind']> = new Set(['competence', 'wording', 'structure', 'year'])

/** Two finders look for what was left out: of figures, and of names and dates. */
const isLost = ({message}: Flaw): boolean => /漏写|没有填写/.test(message)
const isRepeat = ({kind, message}: Flaw): boolean => kind === 'structure' && message === repeated

const saysSame = (a: Flaw, b: Flaw): boolean =>
  overlaps(a.span, b.span) && (a.kind === b.kind ? alike.has(a.kind) : isLost(a) && isLost(b))

const inOrder = (a: Flaw, b: Flaw): number => a.span.start - b.span.start || a.span.end - b.span.end

/**
 * Flaws in the order of the text, each place told once (同一处只说一次): of several that say the same the certain one, else the first; none inside
 * a sentence that is told as a repeated one, since it was told where the sentence stands first.
 */
export function once(flaws: readonly Flaw[]): readonly Flaw[] {
  const repeats = flaws.filter(isRepeat)
  const fresh = flaws.filter(flaw => isRepeat(flaw) || !repeats.some(({span}) => contains(span, flaw.span)))
  const kept: Flaw[] = []
  for (const flaw of fresh.toSorted((a, b) => Number(b.certain) - Number(a.certain) || inOrder(a, b)))
    if (!kept.some(other => saysSame(other, flaw))) kept.push(flaw)
  return kept.toSorted(inOrder)
}
