import {type Signal, signal} from '@preact/signals'
import type {Assessment, Choice, DecisionFile, Draft, Paper, System} from '../../index.ts'
import {type Look, plainLook} from './look.ts'
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

/** A paper as it was changed by hand. */
export interface EditedPaper extends Paper {
  /** The paper as it was drafted when the first change was made, as JSON: by it the page knows that it would be drafted otherwise now. */
  readonly drafted: string
}

/** The version of the program, and of its rules. */
export type Tool = Assessment['tool']

/** All that the workbench knows (工作区). Read by views, changed by actions only. */
export interface State {
  /** The indicator systems; none before the engine is up. */
  readonly systems: Signal<readonly System[]>
  /** Which program and which rules judge here; null before the engine is up. */
  readonly tool: Signal<Tool | null>
  readonly units: Signal<readonly Unit[]>
  readonly view: Signal<View>
  /** The report that was looked at last; null before any was. */
  readonly seen: Signal<string | null>
  readonly review: Signal<ReviewFile>
  /** By report and indicator. */
  readonly choices: Signal<Readonly<Record<string, Readonly<Record<string, Choice>>>>>
  /** What is wrong with the review file that was to be loaded last; empty where nothing is. */
  readonly flaws: Signal<string>
  /** How the county's reports are looked at. */
  readonly look: Signal<Look>
  /** Papers as they were changed by hand, by report and name: 报告.docx#draft. */
  readonly papers: Signal<Readonly<Record<string, EditedPaper>>>
  /** The draft of each result as nothing is settled yet, as far as a view asked for it; not kept over a reload. */
  readonly drafts: WeakMap<Assessment, Signal<Draft | null>>
  /** A sentence for the user: what was done, or why it was not. */
  readonly notice: Signal<string>
  /** Whether this browser keeps the work over a reload. */
  readonly kept: Signal<boolean>
}

/** An empty review file. */
export const noReview: ReviewFile = {name: 'duibiao.review.yaml', text: '', saved: '', file: {reports: {}}}

/** An empty workbench. */
export const emptyState = (): State => ({
  systems: signal<readonly System[]>([]),
  tool: signal<Tool | null>(null),
  units: signal<readonly Unit[]>([]),
  view: signal<View>({name: 'start'}),
  seen: signal<string | null>(null),
  review: signal(noReview),
  choices: signal({}),
  papers: signal({}),
  flaws: signal(''),
  look: signal(plainLook),
  drafts: new WeakMap(),
  notice: signal(''),
  kept: signal(true),
})
