import type {Commentable} from '../../model/anchor.ts'
import type {Assessment, Place} from '../../model/assessment.ts'
import type {Reading} from '../../model/source.ts'
import {notesWords as own} from '../papers/notes-words.ts'
import {anchoredAt} from './anchored.ts'
import {type Comment, partsWithComments} from './comments.ts'
import {type NoteOptions, notesOf} from './notes.ts'

/** What is remarked on: an assessment, the text it was made from, and where its headings stand. */
export interface Noted {
  readonly assessment: Assessment
  readonly reading: Reading
  readonly options: NoteOptions
}

/** The changed parts of a document with all remarks on it as comments, those on the same runs in one. */
export function annotatedParts(laid: Commentable, {assessment, reading, options}: Noted): ReadonlyMap<string, string> {
  const anchorOf = ([start, end]: Place) => anchoredAt(laid, reading, {start, end})
  const fallback = anchorOf(options.title)
  const comments = new Map<string, Comment>()
  for (const {span, paragraphs} of notesOf(assessment, options)) {
    const anchor = anchorOf(span) ?? fallback
    if (anchor === null) continue
    const key = `${anchor.start} ${anchor.end}`
    const before = comments.get(key)?.paragraphs ?? []
    const fresh = paragraphs.filter(text => text !== own.missingNote || !before.includes(text))
    comments.set(key, {anchor, paragraphs: [...before, ...fresh]})
  }
  return partsWithComments(laid, [...comments.values()])
}
