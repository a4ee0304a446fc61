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
}

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[]
  text: string
}

const limits = {depth: 400, elements: 500_000} as const

/** The usual prefix of a namespace, in its transitional and its strict form. */
const prefixes = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
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
  const refuse = (cause?: unknown): never => {
    throw complaint(code, {source, found: `其中的 ${part} 不是完好的 XML`, cause})
  }
  const {text} = decode(bytes) ?? refuse()
  const tree = newTree(refuse)
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

/** Grows a tree of elements below `top` as a parser meets them. */
function newTree(refuse: (cause: Error) => never) {
  const top: GrowingElement = {name: '', attributes: {}, children: [], text: ''}
  const path = [top]
  const rename = renamer()
  let elements = 0
  return {
    top,
    open(tag: Pick<XmlElement, 'name' | 'attributes'>) {
      elements += 1
      if (elements > limits.elements || path.length > limits.depth) refuse(new Error('too many or too deep elements'))
      const {name, attributes} = rename(tag)
      const element: GrowingElement = {name, attributes, children: [], text: ''}
      path.at(-1)?.children.push(element)
      path.push(element)
    },
    close() {
      path.pop()
    },
    add(text: string) {
      const element = path.at(-1)
      if (element) element.text += text
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

/** Gives names their usual prefix, learning the file's own prefixes as it meets their declarations. */
function renamer() {
  const foreign = new Map<string, string>()
  const rename = (name: string): string => {
    const colon = name.indexOf(':')
    const usual = foreign.get(name.slice(0, Math.max(0, colon)))
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
  }
  return ({name, attributes}: Pick<XmlElement, 'name' | 'attributes'>) => {
    for (const key in attributes) {
      const prefix = key.startsWith('xmlns') ? key.slice('xmlns:'.length) : undefined
      const usual = prefixes.find(([uri]) => prefix !== undefined && uri.test(attributes[key] ?? ''))?.[1]
      if (prefix !== undefined && usual !== undefined && usual !== prefix) foreign.set(prefix, usual)
    }
    if (foreign.size === 0) return {name, attributes}
    const renamed = Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key) : key, value])
    return {name: rename(name), attributes: Object.fromEntries(renamed)}
  }
}
