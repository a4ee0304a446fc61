import {isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLError} from 'yaml'
import {type Kind, kindOf} from './kinds.ts'

/** Keys and indices from the top of a file to a value. */
export type Path = readonly PropertyKey[]

/** A text that a rulebook is made from: 规程文件. */
export interface RuleFile {
  readonly path: string
  readonly text: string
}

/** A rule file after parsing, not yet checked. */
export interface Sheet extends RuleFile {
  readonly kind: Kind | null
  /** Plain data; what could be saved of it where the syntax is broken. */
  readonly value: unknown
  /** The root node of the YAML, which knows the places. */
  readonly root: unknown
  readonly lines: LineCounter
  readonly errors: readonly YAMLError[]
  /** Offsets of `*references`, which are not allowed. */
  readonly aliases: readonly number[]
  /** Whether `value` is all that the file says, so that its content can be judged. */
  readonly sound: boolean
}

/** How YAML is read: words stay words, and nothing is resolved. */
export const yamlOptions = {
  stringKeys: true,
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
} as const

/** Parse a rule file. Never throws: what is wrong is kept. */
export function sheetOf({path, text}: RuleFile): Sheet {
  const lines = new LineCounter()
  const document = parseDocument(text, {...yamlOptions, lineCounter: lines})
  const errors = [...document.errors, ...document.warnings]
  const aliases: number[] = []
  visit(document, {Alias: (_, {range}) => void aliases.push(range?.[0] ?? 0)})
  const value: unknown = aliases.length === 0 ? document.toJS() : null
  const sound = aliases.length === 0 && errors.every(({code}) => code === 'DUPLICATE_KEY')
  return {path, text, kind: kindOf(path, value), value, root: document.contents, lines, errors, aliases, sound}
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

function childOf(node: unknown, name: PropertyKey): {readonly key: unknown; readonly value: unknown} | undefined {
  if (isMap(node)) return node.items.findLast(({key}) => isScalar(key) && key.value === name)
  if (isSeq(node) && typeof name === 'number' && name < node.items.length) return {key: null, value: node.items[name]}
  return undefined
}

/** Whether a value is best pointed at itself: words and figures are, what spans lines or is empty is found by its key. */
const stands = (node: unknown): boolean => isScalar(node) && !!node.range && node.range[1] > node.range[0]

/**
 * The offset at which to point for `path`: a scalar's own start, the key of anything else, and the nearest parent of what is not there.
 * `point` is 'key' for the key in any case, or an offset within the scalar's words, followed where they are written without escapes.
 */
export function offsetOf({root, text}: Sheet, path: Path, point: 'key' | number = 0): number {
  let node = root
  let start = startOf(root) ?? 0
  for (const [depth, name] of path.entries()) {
    const child = childOf(node, name)
    if (!child) return start
    const asKey = (point === 'key' && depth === path.length - 1) || !stands(child.value)
    start = (asKey ? startOf(child.key) : undefined) ?? startOf(child.value) ?? start
    node = child.value
  }
  if (point === 'key' || point === 0 || !isScalar(node) || typeof node.value !== 'string') return start
  const opening = text.startsWith(node.value, start) ? start : start + 1
  return text.startsWith(node.value, opening) ? opening + point : start
}

/** The value at `path`, or undefined. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (parent, name) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, name)
        ? Reflect.get(parent, name)
        : undefined,
    value,
  )
