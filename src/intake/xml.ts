import {SaxesParser} from 'saxes'
import {decode} from './encoding.ts'
import {type ComplaintCode, complaint} from './messages.ts'

/** An XML element whose prefixes are the usual ones of Office documents, whatever the file calls them: 元素. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The characters that stand directly in this element. */
  readonly text: string
  /** Its place among all elements of this name in the part, in the order of their start tags, from 1. */
  readonly ordinal: number
}

interface GrowingElement extends XmlElement {
  children: GrowingElement[]
  text: string
}

/** An element that is not closed yet, with the meaning of the prefixes in it. */
interface OpenElement {
  readonly element: GrowingElement
  readonly scope: Scope
}

/** The usual prefix for each prefix of the file that means something else than usual. */
type Scope = ReadonlyMap<string, string>

const limits = {depth: 400, elements: 500_000, bytes: 64 * 2 ** 20} as const

/** The usual prefix of a namespace, in its transitional and its strict form. */
const prefixes = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\bofdspec\b/i, 'ofd'],
] as const

/**
 * The root element of an XML part.
 *
 * @throws InputError docx-damaged, or by another `code`, when it is not well-formed, declares a document type, or has too many or too deep elements
 */
export function xmlIn(
  bytes: Uint8Array,
  {
    source,
    part,
    code = 'docx-damaged',
  }: {readonly source: string; readonly part: string; readonly code?: ComplaintCode},
): XmlElement {
  const refuse = (cause?: unknown, found = '不是完好的 XML'): never => {
    throw complaint(code, {source, found: `其中的 ${part} ${found}`, cause})
  }
  const tooMuch = () => refuse(undefined, '过大：超过 50 万个元素或 64 MB，或嵌套超过 400 层')
  if (bytes.length > limits.bytes) tooMuch()
  const {text} = decode(bytes) ?? refuse()
  const tree = newTree(tooMuch)
  const parser = new SaxesParser({position: false, xmlns: false})
  parser.on('error', refuse)
  parser.on('doctype', () => refuse(new Error('a document type is declared')))
  parser.on('opentag', tree.open)
  parser.on('closetag', tree.close)
  parser.on('text', tree.add)
  parser.on('cdata', tree.add)
  parser.write(text).close()
  return tree.top.children[0] ?? refuse()
}

const noChildren: GrowingElement[] = []
const noAttributes: XmlElement['attributes'] = {}
const plainScope: Scope = new Map()

/** Grows a tree of elements below `top` as a parser meets them. */
function newTree(refuse: () => never) {
  const top: GrowingElement = {name: '', attributes: {}, children: noChildren, text: '', ordinal: 1}
  const path: OpenElement[] = [{element: top, scope: plainScope}]
  const ordinals = new Map<string, number>()
  let elements = 0
  return {
    top,
    open(tag: Pick<XmlElement, 'name' | 'attributes'>) {
      elements += 1
      if (elements > limits.elements || path.length > limits.depth) refuse()
      const {element: parent, scope: outer} = path.at(-1) ?? {element: top, scope: plainScope}
      const scope = scopeOf(tag.attributes, outer)
      const {name, attributes} = renamed(tag, scope)
      const ordinal = (ordinals.get(name) ?? 0) + 1
      ordinals.set(name, ordinal)
      const element: GrowingElement = {name, attributes, children: noChildren, text: '', ordinal}
      if (parent.children === noChildren) parent.children = [element]
      else parent.children.push(element)
      path.push({element, scope})
    },
    close() {
      path.pop()
    },
    add(text: string) {
      const open = path.at(-1)
      if (open) open.element.text += text
    },
  }
}

/** The first child of this name, on a path of names. */
export const childAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((parent, name) => parent?.children.find(child => child.name === name), element)

/** All children of this name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter(child => child.name === name) ?? []

/** The `w:val` of the child on a path: the way WordprocessingML writes a property. */
export const valueAt = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  childAt(element, ...path)?.attributes['w:val']

/** The meaning of prefixes below an element with these attributes. */
function scopeOf(attributes: XmlElement['attributes'], outer: Scope): Scope {
  let scope: Map<string, string> | undefined
  for (const key in attributes) {
    if (!/^xmlns(:|$)/.test(key)) continue
    const prefix = key.slice('xmlns:'.length)
    const usual = prefixes.find(([uri]) => uri.test(attributes[key] ?? ''))?.[1]
    const isTaken = prefixes.some(([, taken]) => taken === prefix)
    if (usual === undefined && !isTaken && !outer.has(prefix)) continue
    scope ??= new Map(outer)
    if (usual === prefix) scope.delete(prefix)
    else scope.set(prefix, usual ?? `${prefix}?`)
  }
  return scope ?? outer
}

/** An element with the usual prefixes. Attributes without a prefix have no namespace and stay. */
function renamed({name, attributes}: Pick<XmlElement, 'name' | 'attributes'>, scope: Scope) {
  const [some] = Object.keys(attributes)
  if (some === undefined) return {name: renamedIn(scope, name), attributes: noAttributes}
  if (scope.size === 0) return {name, attributes}
  const entries = Object.entries(attributes).map(([key, value]) => [
    key.includes(':') ? renamedIn(scope, key) : key,
    value,
  ])
  return {name: renamedIn(scope, name), attributes: Object.fromEntries(entries)}
}

function renamedIn(scope: Scope, name: string): string {
  if (scope.size === 0) return name
  const colon = name.indexOf(':')
  const usual = scope.get(name.slice(0, Math.max(0, colon)))
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
}
