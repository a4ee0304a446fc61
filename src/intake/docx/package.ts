import {complaint} from '../messages.ts'
import {childAt, childrenOf, type XmlElement, xmlIn} from '../xml.ts'
import {partsOf, type ZipParts} from '../zip/index.ts'

/** What is needed of the parts of a Word document: its body, its styles and its lists. */
export interface DocxParts {
  readonly body: XmlElement
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
}

/** Reads an XML part; undefined when the package has none of this name. */
type XmlReader = (path: string) => XmlElement | undefined

/**
 * Opens the package of a Word document (ECMA-376 Part 2): 文档包. Parts are found by their relations, else at their usual places.
 *
 * @throws InputError docx-damaged, file-encrypted, file-macros, zip-bomb
 */
export function docxParts(bytes: Uint8Array, source: string): DocxParts {
  const zip = partsOf(bytes, source)
  const xmlAt: XmlReader = path => {
    const part = zip.read(path)
    return part && xmlIn(part, {source, part: path})
  }
  const types = xmlAt('[Content_Types].xml')
  const {path, folder, relationsPath} = mainPart(xmlAt('_rels/.rels'), types)
  const relations = xmlAt(relationsPath)
  if (hasMacros(zip, types, relations)) throw complaint('file-macros', {source})

  const body = childAt(xmlAt(path), 'w:body')
  if (!body) throw complaint('docx-damaged', {source, found: `其中没有正文 ${path}`})
  const related = (type: string): XmlElement | undefined => {
    const target = targetIn(relations, type, folder)
    const root = xmlAt(target ?? `${folder}${type}.xml`)
    if (root?.name === `w:${type}` || (root === undefined && target === undefined)) return root
    throw complaint('docx-damaged', {source, found: `其中的 ${target ?? type} 缺失或不完整`})
  }
  const numbering = related('numbering')
  if (!numbering && isNumbered(body))
    throw complaint('docx-damaged', {source, found: '其中缺少自动编号所用的 numbering.xml'})
  return {body, styles: related('styles'), numbering}
}

/** Where the main part of a package stands, and its relations, by the package's relations and types. */
export function mainPart(relations: XmlElement | undefined, types: XmlElement | undefined) {
  const path = targetIn(relations, 'officeDocument', '') ?? declaredMain(types) ?? 'word/document.xml'
  const [, folder = '', file = path] = /^(.*\/)([^/]*)$/.exec(path) ?? []
  return {path, folder, relationsPath: `${folder}_rels/${file}.rels`}
}

/** Whether a paragraph names a list: without the lists its number would be lost in silence. */
const isNumbered = ({name, attributes, children}: XmlElement): boolean =>
  (name === 'w:numId' && attributes['w:val'] !== '0') || children.some(isNumbered)

/** The path of the part that a `.rels` file relates by this type; one outside the package counts as none. */
export function targetIn(relations: XmlElement | undefined, type: string, folder: string): string | undefined {
  const relation = childrenOf(relations, 'Relationship').find(
    ({attributes}) => attributes['Type']?.endsWith(`/${type}`) && attributes['TargetMode'] !== 'External',
  )
  const target = relation?.attributes['Target']
  return target === undefined ? undefined : resolved(target.startsWith('/') ? target : `${folder}${target}`)
}

/** A path without its `.` and `..` steps; those that lead above the top stay, and find nothing. */
function resolved(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

const declaredMain = (types: XmlElement | undefined): string | undefined =>
  childrenOf(types, 'Override')
    .find(({attributes}) => /(wordprocessingml|word)\..*\bmain\+xml$/.test(attributes['ContentType'] ?? ''))
    ?.attributes['PartName']?.replace(/^\/+/, '')

const macroType = 'application/vnd.ms-office.vbaProject'

/** Whether the package holds a macro project, by its usual name, by a relation of the document or by a declared type. */
function hasMacros({names}: ZipParts, types: XmlElement | undefined, relations: XmlElement | undefined): boolean {
  if (names.some(name => name.endsWith('/vbaproject.bin') || name === 'vbaproject.bin')) return true
  if (targetIn(relations, 'vbaProject', '') !== undefined) return true
  const declared = types?.children.filter(({attributes}) => attributes['ContentType'] === macroType) ?? []
  return declared.some(({attributes: {PartName: path = '', Extension: extension = ''}}) =>
    names.some(name => `/${name}` === path.toLowerCase() || (extension !== '' && name.endsWith(`.${extension}`))),
  )
}
