import {childAt, childrenOf, type XmlElement} from '../xml.ts'
import type {OfdPackage} from './package.ts'

/** Finds the content of a composite by its number: 复合图元. Undefined when the document does not have it. */
export type UnitFinder = (id: string) => XmlElement | undefined

/** Remembers what `work` gave. */
export function once<T>(work: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: work()}
    return made.value
  }
}

/**
 * The composites that the resource files named in these elements define; the files are read when first asked for, and those that are
 * missing define none. What is not found is asked of `others`.
 */
export function unitsIn(
  elements: readonly XmlElement[],
  {
    from,
    book,
    others,
  }: {
    readonly from: string
    readonly book: OfdPackage
    readonly others?: UnitFinder
  },
): UnitFinder {
  const units = once(() => new Map(elements.flatMap(({text}) => unitsOf(text, from, book))))
  return id => units().get(id) ?? others?.(id)
}

const unitsOf = (location: string, from: string, book: OfdPackage): readonly (readonly [string, XmlElement])[] => {
  const part = book.partAt({location, from, root: 'ofd:Res'})
  const lists = childrenOf(part?.root, 'ofd:CompositeGraphicUnits')
  return lists
    .flatMap(list => childrenOf(list, 'ofd:CompositeGraphicUnit'))
    .flatMap(unit => {
      const content = childAt(unit, 'ofd:Content')
      return content ? [[unit.attributes['ID'] ?? '', content] as const] : []
    })
}
