/// <reference lib="dom" />
import {useEffect, useState} from 'preact/hooks'
import type {Choice, Paper} from '../../index.ts'
import type {PaperName} from '../engine/inputs.ts'
import {useBench} from '../workspace/bench.ts'
import {decidedOn} from '../workspace/deciding.ts'
import type {JudgedUnit} from '../workspace/unit.ts'

const unsettled: Readonly<Record<string, Choice>> = {}

/** A paper of a report as it is drafted (自动起草), made anew whenever the result, a decision or what was settled changes; null before the first time. */
export function useDrafted(unit: JudgedUnit, name: PaperName): Paper | null {
  const {engine, state} = useBench()
  const [made, setMade] = useState<{readonly name: PaperName; readonly paper: Paper} | null>(null)
  const choices = state.choices.value[unit.id] ?? unsettled
  const {result: assessment} = unit
  const review = state.review.value
  useEffect(() => {
    const asked = {current: true}
    void engine.call('paper', {name, assessment, decided: decidedOn(state, unit), choices}).then(paper => {
      if (asked.current) setMade({name, paper})
    })
    return () => {
      asked.current = false
    }
  }, [assessment, name, choices, review])
  return made?.name === name ? made.paper : null
}
