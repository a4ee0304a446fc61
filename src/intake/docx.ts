import type {SourceFile, Warning} from '../model/source.ts'
import {numbererOf} from './docx-numbering.ts'
import {stylesIn} from './docx-styles.ts'
import {linesIn} from './docx-text.ts'
import {complaint, type Tally, warningsOf} from './messages.ts'
import {childAt, childrenOf, type XmlElement, xmlIn} from './xml.ts'
import {openZip} from './zip.ts'

/**
 * The text of a Word document as its reader sees it: paragraphs with their automatic numbers and table rows, one a line; tracked
 * insertions taken, deletions, comments, notes, hidden text, contents pages, headers and footers left out, and the user told so.
 *
 * @throws InputError docx-damaged, file-encrypted, zip-bomb
 */
export function readDocx({name, bytes}: SourceFile): {readonly content: string; readonly warnings: readonly Warning[]} {
  const partAt = openZip(bytes, name)
  const xmlAt = (path: string): XmlElement | undefined => {
    const part = partAt(path)
    return part && xmlIn(part, {source: name, part: path})
  }
  const path = targetIn(xmlAt('_rels/.rels'), 'officeDocument') ?? 'word/document.xml'
  const body = childAt(xmlAt(path), 'w:body')
  if (!body) throw complaint('docx-damaged', {source: name, found: '其中没有正文 word/document.xml'})

  const [, folder = '', file = path] = /^(.*\/)([^/]*)$/.exec(path) ?? []
  const relations = xmlAt(`${folder}_rels/${file}.rels`)
  const related = (type: string) => xmlAt(targetIn(relations, type, folder) ?? `${folder}${type}.xml`)
  const styles = stylesIn(related('styles'))
  const tally: Tally = new Map()
  const lines = linesIn(body, {styles, numberOf: numbererOf(related('numbering'), styles), tally})
  return {content: [...lines].join('\n'), warnings: warningsOf(tally)}
}

/** The path of the part that a `.rels` file relates by this type. */
function targetIn(relations: XmlElement | undefined, type: string, folder = ''): string | undefined {
  const relation = childrenOf(relations, 'Relationship').find(({attributes}) =>
    attributes['Type']?.endsWith(`/${type}`),
  )
  const target = relation?.attributes['Target']
  return target?.startsWith('/') ? target.slice(1) : target && folder + target
}
