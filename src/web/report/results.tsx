/// <reference lib="dom" />
import type {BenchSheet} from '../../index.ts'
import {nodesOf} from '../parts/nodes.ts'
import type {JudgedUnit} from '../workspace/unit.ts'
import {useParts} from './parts.ts'
import {Task} from './task.tsx'
import {words} from './words.ts'

/** Everything found in a report (核查结果), the worst first, each gap with what the office and the reviewer decide on it. */
export function Results({unit, sheet}: {readonly unit: JudgedUnit; readonly sheet: BenchSheet}) {
  useParts(sheet)
  const {result} = unit
  const ids = new Set(result.findings.filter(({built}) => built).map(({indicator}) => indicator))
  const task = (id: string) => (ids.has(id) ? <Task unit={unit} indicator={id} /> : null)
  return (
    <section class="pane" id="results" data-pane="results" aria-label={words.results}>
      {nodesOf(sheet.summary)}
      <nav class="within" aria-label={words.within}>
        <ul>
          {words.places.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <details class="narrowing">
        <summary>{words.narrow}</summary>
        {nodesOf(sheet.filters)}
      </details>
      {nodesOf(sheet.gaps, task)}
      {nodesOf(sheet.defects)}
      {nodesOf(sheet.problems)}
      {nodesOf(sheet.cells)}
      {nodesOf(sheet.unmet)}
      {nodesOf(sheet.settled, task)}
      {nodesOf(sheet.overview)}
    </section>
  )
}
