/// <reference lib="dom" />
import {useEffect, useRef, useState} from 'preact/hooks'
import {DecisionForm} from '../deciding/form.tsx'
import {ChoiceOf} from '../papers/choices.tsx'
import type {JudgedUnit} from '../workspace/unit.ts'

/** Whether the entry in which an element stands is unfolded. */
function useUnfolded() {
  const place = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const entry = place.current?.closest('details')
    if (!entry) return
    const tell = (): void => setOpen(entry.open)
    tell()
    entry.addEventListener('toggle', tell)
    return () => entry.removeEventListener('toggle', tell)
  }, [])
  return {place, open}
}

/** What is to be settled on one indicator (处理): how the office closes the gap, and what the reviewer decides. */
export function Task({unit, indicator}: {readonly unit: JudgedUnit; readonly indicator: string}) {
  const {place, open} = useUnfolded()
  const {gaps, findings} = unit.result
  const gap = gaps.find(one => one.indicator === indicator)
  const finding = findings.find(one => one.indicator === indicator)
  return (
    <div class="task" ref={place}>
      {open && gap !== undefined && <ChoiceOf unit={unit} gap={gap} />}
      {open && finding !== undefined && <DecisionForm unit={unit} finding={finding} />}
    </div>
  )
}
