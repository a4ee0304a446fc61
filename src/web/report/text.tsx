import type {BenchSheet} from '../../index.ts'
import {nodesOf} from '../parts/nodes.ts'
import type {JudgedUnit} from '../workspace/unit.ts'

/** The text of a report beside its results. */
export function TextPane({sheet}: {readonly unit: JudgedUnit; readonly sheet: BenchSheet}) {
  return <>{nodesOf(sheet.text)}</>
}
