/// <reference lib="dom" />
import type {Bench} from '../workspace/bench.ts'
import {show} from '../workspace/reports.ts'

/** Opens a report, at one of its indicators where that is given. */
export function openReport(bench: Bench, unit: string, indicator: string | null): void {
  show(bench, {name: 'report', unit})
  if (indicator === null) {
    location.hash = ''
    return
  }
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (location.hash === `#${indicator}`) location.hash = ''
      location.hash = indicator
    }),
  )
}
