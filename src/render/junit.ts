import type {Collector, RenderOptions} from './written.ts'

/** The results of a run as a JUnit report. */
export const junitOf = (_options: RenderOptions): Collector => ({take: () => undefined, end: () => ''})
