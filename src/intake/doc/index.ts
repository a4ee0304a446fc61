import {InputError} from '../../model/errors.ts'
import type {SourceFile} from '../../model/source.ts'
import type {Body} from '../body.ts'
import {bodyOf, type Met} from '../lines.ts'
import {complaint, count, type Tally} from '../messages.ts'
import {type DocFile, openDoc, placesIn} from './file.ts'
import {fontsIn} from './fonts.ts'
import {listsIn} from './lists.ts'
import {paragraphReader} from './paragraphs.ts'
import {docStyles} from './styles.ts'
import {docLines} from './text.ts'

/**
 * The text of a Word document of the old binary format (.doc, .wps) as its reader sees it: paragraphs with their automatic numbers and
 * table rows, one a line, the same things left out as of a .docx. Own reading of [MS-DOC], because word-extractor gives neither numbers
 * nor rows nor hidden text.
 *
 * @throws InputError doc-damaged, file-encrypted, file-macros, format-unsupported, numbering-unread
 */
export function readDoc({name, bytes}: SourceFile): Body {
  try {
    return bodyIn(openDoc(bytes, name), name)
  } catch (cause) {
    if (cause instanceof InputError || !(cause instanceof RangeError)) throw cause
    throw complaint('doc-damaged', {source: name, cause})
  }
}

function bodyIn(file: DocFile, source: string): Body {
  const tally: Tally = new Map()
  const met: Met = {tables: 0, lost: 0}
  const paragraphsIn = paragraphReader(file)
  const boxes = placesIn(file.part(56), 22)
  const start = file.boxes.from
  const total = file.boxes.to > start ? Math.max(0, boxes.items.length - 1) : 0
  if (total > 2000) throw new RangeError('too many text boxes')
  const lines = docLines(
    paragraphsIn(0, file.body),
    {
      source,
      tally,
      met,
      fonts: fontsIn(file.part(15)),
      styles: docStyles(file.part(1)),
      lists: listsIn(file),
      fields: [],
      boxAt: anchors(file, boxes.items.slice(0, total)),
      box: box =>
        paragraphsIn(
          start + (boxes.positions[box] ?? 0),
          Math.min(file.boxes.to, start + (boxes.positions[box + 1] ?? 0)),
        ),
    },
    total,
  )
  count(tally, 'notes-left-out', placesIn(file.part(2), 2).items.length + placesIn(file.part(46), 2).items.length)
  count(tally, 'comments-left-out', placesIn(file.part(4), 30).items.length)
  return bodyOf(lines, met, tally)
}

/** Which text box is anchored at a character: shapes and text boxes name each other. */
function anchors(file: DocFile, boxes: readonly DataView[]): (cp: number) => number | undefined {
  const byShape = new Map(boxes.map((box, at) => [box.getUint32(14, true), at]))
  const {positions, items} = placesIn(file.part(40), 26)
  const found = new Map(items.map((item, at) => [positions[at], byShape.get(item.getUint32(0, true))]))
  return cp => found.get(cp)
}
