import type {Assessment, Place} from './model/assessment.ts'
import {InputError} from './model/errors.ts'
import type {Catalogue} from './model/judged.ts'
import type {Report} from './model/report.ts'
import type {SourceFile} from './model/source.ts'
import {placesIn} from './places.ts'
import {complaints, type HeadingPlace, withNotes} from './render/index.ts'

/** What is annotated: the file as it came, the report that it holds, and by which rulebook it was assessed. */
export interface Annotated {
  readonly source: SourceFile
  readonly report: Report
  readonly rulebook: Catalogue
  /** Suggestions too. */
  readonly verbose: boolean
}

/** The headings of a report, those that run into their paragraph among them. */
function headingsOf(report: Report): readonly HeadingPlace[] {
  const {placeOf} = placesIn(report)
  return report.outline.blocks.flatMap(({kind, line, runIn, ref, role}) => {
    const head = kind === 'heading' ? line : runIn
    return head === null ? [] : [{ref, role, span: placeOf(head)}]
  })
}

function titleOf(report: Report): Place {
  const {blocks, identity} = report.outline
  const place = identity.places.title ?? blocks[0]?.line
  return place ? placesIn(report).placeOf(place) : [0, 0]
}

/**
 * The author's own Word document with comments (批注) on what is missing, weak or wrong. Nothing else in it changes: every other part keeps
 * its bytes, and to the text only the marks of the comments are added.
 *
 * @throws InputError annotate-docx-only, docx-damaged
 */
export async function annotate(
  assessment: Assessment,
  {source, report, rulebook, verbose}: Annotated,
): Promise<Uint8Array> {
  const {reading} = report
  if (reading.format !== 'docx')
    throw new InputError('annotate-docx-only', complaints['annotate-docx-only'](reading.format), {source: source.name})
  const [{commentableIn}, {rezipped}] = await Promise.all([
    import('./intake/docx/commentable.ts'),
    import('./intake/zip/rezip.ts'),
  ])
  const laid = commentableIn(source)
  const options = {verbose, rulebook, title: titleOf(report), headings: headingsOf(report)}
  const parts = await withNotes(laid, {assessment, reading, options})
  const encoder = new TextEncoder()
  const bytes = new Map([...parts].map(([path, text]) => [path, encoder.encode(text)]))
  return rezipped(source.bytes, bytes, source.name)
}
