/// <reference lib="dom" />
import {useEffect, useState} from 'preact/hooks'
import type {BenchSheet} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import {decidedOn} from '../workspace/deciding.ts'
import {type JudgedUnit, judgedSourceOf} from '../workspace/unit.ts'

/** The parts of the page of a report (页面内容), laid out anew whenever its result or a decision changes; null before the first time. */
export function useSheet(unit: JudgedUnit): BenchSheet | null {
  const {engine, state} = useBench()
  const [sheet, setSheet] = useState<BenchSheet | null>(null)
  const review = state.review.value
  useEffect(() => {
    const asked = {current: true}
    const {result: assessment} = unit
    const decided = decidedOn(state, unit)
    void engine.call('sheet', {source: judgedSourceOf(unit), assessment, decided}).then(made => {
      if (asked.current) setSheet(made)
    })
    return () => {
      asked.current = false
    }
  }, [unit.result, review])
  return sheet
}
