/// <reference lib="dom" />
import {useEffect, useMemo, useRef, useState} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {edit} from '../workspace/reports.ts'
import type {Unit} from '../workspace/unit.ts'
import {fieldText} from './marked.ts'

/** Milliseconds of rest before a change is judged. */
const pause = 150

/**
 * The text in the field while it is written. The field itself is never written to as long as the change is its own, so that caret, input method and
 * undo stay as they are.
 */
export function useWriting(unit: Unit, text: string) {
  const bench = useBench()
  const field = useRef<HTMLTextAreaElement>(null)
  const first = useMemo(() => fieldText(unit.edited ?? text).value, [])
  const [value, setValue] = useState(first)
  const kept = useRef({sent: unit.edited, timer: 0, waiting: false, composing: false})
  const original = useMemo(() => (unit.edited === null ? first : null), [])

  const send = (): void => {
    const {current} = kept
    clearTimeout(current.timer)
    if (!current.waiting || field.current === null) return
    current.waiting = false
    current.sent = field.current.value === original ? null : field.current.value
    edit(bench, unit.id, current.sent)
  }
  const later = (): void => {
    clearTimeout(kept.current.timer)
    kept.current.waiting = true
    if (!kept.current.composing) kept.current.timer = window.setTimeout(send, pause)
  }
  const compose = (composing: boolean) => (): void => {
    kept.current.composing = composing
    if (kept.current.waiting) later()
  }
  useEffect(() => {
    if (field.current !== null) field.current.value = first
    return send
  }, [])
  useEffect(() => {
    if (unit.edited === kept.current.sent || field.current === null) return
    kept.current.sent = unit.edited
    const came = fieldText(unit.edited ?? text).value
    field.current.value = came
    setValue(came)
  }, [unit.edited])

  /** Puts other text into the field that needs no judging: what the report was. */
  const reset = (came: string): void => {
    clearTimeout(kept.current.timer)
    Object.assign(kept.current, {sent: null, waiting: false})
    if (field.current !== null) field.current.value = came
    setValue(came)
    edit(bench, unit.id, null)
  }
  const onInput = (): void => {
    setValue(field.current?.value ?? '')
    later()
  }
  return {field, value, send, reset, on: {onInput, onCompositionStart: compose(true), onCompositionEnd: compose(false)}}
}
