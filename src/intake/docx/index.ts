import type {SourceFile} from '../../model/source.ts'
import type {Body} from '../body.ts'
import {bodyOf} from '../lines.ts'
import type {Layout} from './layout.ts'
import {numberingOf} from './numbering.ts'
import {docxParts} from './package.ts'
import {stylesIn} from './styles.ts'
import {linesIn} from './text.ts'

/**
 * The text of a Word document as its reader sees it: paragraphs with their automatic numbers and table rows, one a line, text boxes after
 * the paragraph they are anchored in; tracked insertions taken, deletions, comments, notes, hidden text, contents pages, headers and
 * footers left out, and the user told so. Notes are not read at the end either: the last lines are where a report is signed and dated.
 *
 * @throws InputError docx-damaged, file-encrypted, file-macros, numbering-unread, zip-bomb
 */
export function readDocx({name, bytes}: SourceFile): Body {
  const parts = docxParts(bytes, name)
  const styles = stylesIn(parts.styles)
  const numbering = numberingOf(parts.numbering, styles)
  const layout: Layout = {
    source: name,
    styles,
    numbering,
    numberOf: numbering(),
    tally: new Map(),
    met: {tables: 0, lost: 0},
  }
  return bodyOf(linesIn(parts.body, layout), layout.met, layout.tally)
}
