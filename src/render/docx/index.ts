import {Document, Packer} from 'docx'
import type {Assessment} from '../../model/assessment.ts'
import type {Paper} from '../../model/paper.ts'
import {gapsPaper} from '../papers/gaps.ts'
import {stamped} from '../stamp.ts'
import type {RenderOptions} from '../written.ts'
import {sectionsOf} from './pages.ts'
import {ownParts} from './still.ts'
import {styles} from './styles.ts'

/** A paper (文书) as a Word document in the form of official documents (GB/T 9704-2012). The same paper gives the same bytes. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: sectionsOf(paper),
  })
  const zip = await Packer.pack(document, 'uint8array', undefined, ownParts(paper.title))
  return stamped(zip)
}

/** The gap list (缺口清单) of one report as a Word document. */
export const gapListOf = (assessment: Assessment, options: RenderOptions): Promise<Uint8Array> =>
  paperDocx(gapsPaper(assessment, options))
