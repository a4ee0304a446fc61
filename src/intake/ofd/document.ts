import {childAt, childrenOf, type XmlElement} from '../xml.ts'
import {type Box, boxIn} from './geometry.ts'
import {damagedOfd, type OfdPackage, type OfdPart} from './package.ts'
import {once, type UnitFinder, unitsIn} from './resources.ts'

/** A page template: what is printed on every page that names it, under or over its own content. */
export interface Template {
  readonly part: OfdPart
  readonly isAbove: boolean
}

/** One document of a package: its pages by the reference to each, and what they share. */
export interface OfdDocument {
  readonly path: string
  readonly pages: readonly string[]
  readonly area: Box | undefined
  readonly units: UnitFinder
  /** @throws InputError ofd-damaged when there is no such template */
  readonly templateAt: (id: string) => Template
}

/**
 * The documents of a package in their order, and what is said of each: 文档.
 *
 * @throws InputError ofd-damaged, file-encrypted, zip-bomb
 */
export function documentsIn(book: OfdPackage): readonly {readonly document: OfdDocument; readonly about: XmlElement}[] {
  const {root} = book.neededAt({location: '/OFD.xml', from: '', root: 'ofd:OFD'}, '主入口')
  const bodies = childrenOf(root, 'ofd:DocBody')
  if (bodies.length === 0) throw damagedOfd(book.source, '其中没有文档')
  return bodies.map(body => ({document: documentOf(body, book), about: body}))
}

function documentOf(body: XmlElement, book: OfdPackage): OfdDocument {
  const location = childAt(body, 'ofd:DocRoot')?.text ?? ''
  const {path, root} = book.neededAt({location, from: 'OFD.xml', root: 'ofd:Document'}, '文档根节点')
  const common = childAt(root, 'ofd:CommonData')
  const pages = childrenOf(childAt(root, 'ofd:Pages'), 'ofd:Page').map(({attributes}) => attributes['BaseLoc'] ?? '')
  if (pages.length === 0) throw damagedOfd(book.source, `${path} 没有列出任何页面`)
  const resources = ['ofd:PublicRes', 'ofd:DocumentRes'].flatMap(name => childrenOf(common, name))
  return {
    path,
    pages,
    area: areaOf(childAt(common, 'ofd:PageArea')),
    units: unitsIn(resources, {from: path, book}),
    templateAt: templatesIn(common, path, book),
  }
}

/** The physical box of a page area; undefined when it gives none. */
export const areaOf = (area: XmlElement | undefined): Box | undefined => boxIn(childAt(area, 'ofd:PhysicalBox')?.text)

function templatesIn(common: XmlElement | undefined, path: string, book: OfdPackage): OfdDocument['templateAt'] {
  const found = childrenOf(common, 'ofd:TemplatePage').map(({attributes}) => {
    const {ID = '', BaseLoc = '', ZOrder} = attributes
    const reference = {location: BaseLoc, from: path, root: 'ofd:Page'}
    const part = once(() => book.neededAt(reference, `模板页 ${ID}`))
    return [ID, {part, zOrder: ZOrder}] as const
  })
  const templates = new Map(found)
  return id => {
    const template = templates.get(id)
    if (!template) throw damagedOfd(book.source, `缺少模板页 ${id}`)
    return {part: template.part(), isAbove: template.zOrder === 'Foreground'}
  }
}
