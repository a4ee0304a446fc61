import type {Commentable} from '../../model/anchor.ts'
import type {SourceFile} from '../../model/source.ts'
import {complaint} from '../messages.ts'
import {childrenOf, type XmlElement, xmlIn} from '../xml.ts'
import {openZip} from '../zip/index.ts'
import {anchorsIn} from './anchors.ts'
import {mainPart, targetIn} from './package.ts'

const usual = {prefix: 'w', uri: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'} as const

/** The largest id of the comments that there are; -1 where there are none. */
const lastIdIn = (comments: XmlElement | undefined): number =>
  childrenOf(comments, 'w:comment').reduce((last, {attributes}) => Math.max(last, Number(attributes['w:id']) || 0), -1)

/**
 * A Word document laid open for comments (批注): what has to change in its package, and where in its text.
 *
 * @throws InputError docx-damaged, file-encrypted, zip-bomb
 */
export function commentableIn({name: source, bytes}: SourceFile): Commentable {
  const read = openZip(bytes, source)
  const damaged = (part: string, found: string, cause?: unknown) =>
    complaint('docx-damaged', {source, found: `其中的 ${part} ${found}`, cause})
  const textAt = (part: string): string | null => {
    const found = read(part)
    if (found === undefined) return null
    try {
      return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(found)
    } catch (cause) {
      throw damaged(part, '不是 UTF-8 编码', cause)
    }
  }
  const needed = (part: string): string => {
    const text = textAt(part)
    if (text === null) throw damaged(part, '缺失')
    return text
  }
  const xmlAt = (part: string): XmlElement | undefined => {
    const found = read(part)
    return found && xmlIn(found, {source, part})
  }
  const types = '[Content_Types].xml'
  const {path, folder, relationsPath} = mainPart(xmlAt('_rels/.rels'), xmlAt(types))
  const related = targetIn(xmlAt(relationsPath), 'comments', folder)
  const free = [`${folder}comments.xml`, `${folder}comments-duibiao.xml`].find(part => read(part) === undefined)
  const commentsPath = related ?? free ?? `${folder}comments-duibiao.xml`
  const document = needed(path)
  xmlIn(new TextEncoder().encode(document), {source, part: path})
  const {anchors, namespace = usual, lastId} = anchorsIn(document)
  return {
    document: {path, text: document},
    comments: {path: commentsPath, text: related === undefined ? null : textAt(commentsPath)},
    relations: {path: relationsPath, text: textAt(relationsPath)},
    types: {path: types, text: needed(types)},
    namespace,
    anchors,
    nextId: Math.max(lastId, lastIdIn(related === undefined ? undefined : xmlAt(commentsPath))) + 1,
  }
}
