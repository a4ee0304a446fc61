/// <reference lib="dom" />
import {useEffect, useState} from 'preact/hooks'
import type {CountyParts} from '../../index.ts'
import {nodesOf} from '../parts/nodes.ts'
import {useBench} from '../workspace/bench.ts'
import {linked} from './linked.ts'
import {openReport} from './opening.ts'
import {slim} from './slim.ts'
import type {Row} from './table.ts'
import {words} from './words.ts'

/** What all reports come to together (汇总): results by group, and what is shown held against what is owned, each unit leading to its report. */
export function Picture({rows}: {readonly rows: readonly Row[]}) {
  const bench = useBench()
  const [parts, setParts] = useState<CountyParts | null>(null)
  useEffect(() => {
    const asked = {current: true}
    const results = rows.map(({unit}) => slim(unit.result))
    void bench.engine.call('county', results).then(made => {
      if (asked.current) setParts(made)
    })
    return () => {
      asked.current = false
    }
  }, [rows, bench])
  if (parts === null) return <p class="note">{words.picture.working}</p>
  const open = ({target}: MouseEvent): void => {
    const place =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-unit]')?.dataset['unit'] : undefined
    const row = place === undefined ? undefined : rows[Number(place)]
    if (row !== undefined) openReport(bench, row.unit.id, null)
  }
  return (
    <div class="county-picture" data-picture {...{onClick: open}}>
      {nodesOf(parts.groups)}
      {nodesOf(linked(parts.cells))}
    </div>
  )
}
