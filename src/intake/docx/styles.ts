import {childAt, childrenOf, valueAt, type XmlElement} from '../xml.ts'

/** What a Word style says that matters to the text: 样式. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn: string | undefined
  readonly numId: string | undefined
  readonly level: number | undefined
  readonly hidden: boolean | undefined
}

/** The styles of a document: a style with all that it is based on, nearest first; without an id that of a plain paragraph. */
export type StyleChain = (id: string | undefined) => readonly Style[]

/** A style is based on at most this many others; Word allows fewer. */
const longestChain = 50

/** Reads `styles.xml`. A style that is not there counts as plain. */
export function stylesIn(root: XmlElement | undefined): StyleChain {
  const elements = childrenOf(root, 'w:style')
  const styles = new Map(elements.map(styleOf).map(style => [style.id, style]))
  const plain = elements.find(element => element.attributes['w:type'] === 'paragraph' && isDefault(element))
  const chainOf = (id: string): readonly Style[] => {
    const chain = new Set<Style>()
    let style = styles.get(id) ?? styles.get(plain?.attributes['w:styleId'] ?? '')
    while (style && !chain.has(style) && chain.size < longestChain) {
      chain.add(style)
      style = styles.get(style.basedOn ?? '')
    }
    return [...chain]
  }
  const chains = new Map<string, readonly Style[]>()
  return (id = '') => {
    const chain = chains.get(id) ?? chainOf(id)
    chains.set(id, chain)
    return chain
  }
}

const isDefault = ({attributes}: XmlElement): boolean => ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')

/** Whether an on-off property such as `w:vanish` is set; undefined when it is not mentioned. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  return property && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '')
}

/** The whole number of an attribute; undefined when there is none. */
export const wholeNumber = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined

/** The level that an attribute names, 0 to 8. */
export const levelNumber = (value: string | undefined): number | undefined =>
  value !== undefined && /^[0-8]$/.test(value) ? Number(value) : undefined

function styleOf(element: XmlElement): Style {
  return {
    id: element.attributes['w:styleId'] ?? '',
    name: valueAt(element, 'w:name') ?? '',
    basedOn: valueAt(element, 'w:basedOn'),
    numId: valueAt(element, 'w:pPr', 'w:numPr', 'w:numId'),
    level: levelNumber(valueAt(element, 'w:pPr', 'w:numPr', 'w:ilvl')),
    hidden: isOn(childAt(element, 'w:rPr', 'w:vanish')),
  }
}
