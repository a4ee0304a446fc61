import {type Signal, signal} from '@preact/signals'
import type {Choice, DecisionFile, Paper} from '../../index.ts'
import type {Catalog} from '../engine/calls.ts'
import type {Unit} from './unit.ts'

/** Which part of the workbench is in sight. */
export type View =
  | {readonly name: 'start'}
  | {readonly name: 'report'; readonly unit: string}
  | {readonly name: 'papers'; readonly unit: string}
  | {readonly name: 'county'}
  | {readonly name: 'years'}

/** The reviewer's decisions: the review file as text, and what it says. */
export interface ReviewFile {
  readonly name: string
  readonly text: string
  /** Its text as the user last loaded or saved it. */
  readonly saved: string
  readonly file: DecisionFile
}

/** All that the workbench knows (工作区). Read by views, changed by actions only. */
export interface State {
  readonly catalog: Catalog
  readonly units: Signal<readonly Unit[]>
  readonly view: Signal<View>
  readonly review: Signal<ReviewFile>
  /** By report and indicator. */
  readonly choices: Signal<Readonly<Record<string, Readonly<Record<string, Choice>>>>>
  /** Papers as they were changed by hand, by report and name: 报告.docx#draft. */
  readonly papers: Signal<Readonly<Record<string, Paper>>>
  /** A sentence for the user: what was done, or why it was not. */
  readonly notice: Signal<string>
  /** Whether this browser keeps the work over a reload. */
  readonly kept: Signal<boolean>
}

/** An empty review file. */
export const noReview: ReviewFile = {name: 'duibiao.review.yaml', text: '', saved: '', file: {reports: {}}}

/** An empty workbench. */
export const emptyState = (catalog: Catalog): State => ({
  catalog,
  units: signal<readonly Unit[]>([]),
  view: signal<View>({name: 'start'}),
  review: signal(noReview),
  choices: signal({}),
  papers: signal({}),
  notice: signal(''),
  kept: signal(true),
})
