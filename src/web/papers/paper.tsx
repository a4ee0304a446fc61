/// <reference lib="dom" />
import {useEffect, useLayoutEffect, useMemo, useRef} from 'preact/hooks'
import type {Paper} from '../../index.ts'
import {BlockView, editableHere, Field} from './blocks.tsx'
import {markBlanks, putCaret, selectionIn, toNextBlank} from './caret.ts'
import {type Change, countBlanks, merged, type Place, placeName, placeNamed, split, withText} from './editing.ts'
import './paper.css'
import {words} from './words.ts'

const fieldAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null

const placeOf = (field: HTMLElement): Place => placeNamed(field.dataset['place'] ?? '')

/** The field after one in the order of reading. */
function nextField(sheet: HTMLElement, field: HTMLElement): HTMLElement | undefined {
  const fields = [...sheet.querySelectorAll<HTMLElement>('[data-place]')]
  return fields[fields.indexOf(field) + 1]
}

/** What a paper becomes by a key in a field: Enter splits a paragraph, Backspace at its start joins it; undefined where the key is the browser's. */
function changeBy(key: string, paper: Paper, field: HTMLElement): Change | null | undefined {
  const [place, selected] = [placeOf(field), selectionIn(field)]
  const [at] = place
  if (selected === null || at === undefined || place.length > 1) return key === 'Enter' ? null : undefined
  const [start, end] = selected
  const text = field.textContent ?? ''
  if (key === 'Enter') return split(withText(paper, place, text.slice(0, start) + text.slice(end)).paper, at, start)
  return (start === 0 && end === 0 && merged(paper, at)) || undefined
}

/** The handlers by which a sheet is written on, and where the caret goes after a change. */
function useWriting(paper: Paper, onChange: ((paper: Paper) => void) | undefined) {
  const sheet = useRef<HTMLElement>(null)
  const caret = useRef<Change['caret']>(null)
  const apply = (change: Change): void => {
    caret.current = change.caret
    onChange?.(change.paper)
  }
  useLayoutEffect(() => {
    if (caret.current === null || sheet.current === null) return
    const {place, offset} = caret.current
    caret.current = null
    const field = sheet.current.querySelector<HTMLElement>(`[data-place="${placeName(place)}"]`)
    if (field !== null) putCaret(field, offset)
  }, [paper])
  const onInput = ({target}: Event): void => {
    const field = fieldAt(target)
    if (field !== null) apply(withText(paper, placeOf(field), field.textContent ?? ''))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const field = fieldAt(event.target)
    const {key, isComposing, ctrlKey, metaKey, altKey} = event
    if (field === null || isComposing || ctrlKey || metaKey || altKey || !['Enter', 'Backspace'].includes(key)) return
    const change = changeBy(key, paper, field)
    if (change === undefined) return
    event.preventDefault()
    if (change !== null) apply(change)
    else if (sheet.current !== null) nextField(sheet.current, field)?.focus()
  }
  return {sheet, handlers: onChange === undefined ? {} : {onInput, onKeyDown}}
}

interface PaperTextProps {
  readonly paper: Paper
  /** Called with the paper after each change; without it the paper can only be read. */
  readonly onChange?: (paper: Paper) => void
}

/** A paper (文书) as a sheet shows it; with `onChange` every text on it can be changed where it stands, and its blanks are counted. */
export function PaperText({paper, onChange}: PaperTextProps) {
  const {sheet, handlers} = useWriting(paper, onChange)
  const editable = useMemo(() => (onChange === undefined ? null : editableHere()), [onChange === undefined])
  useEffect(() => (sheet.current === null ? undefined : markBlanks(sheet.current)), [paper])
  const blanks = useMemo(() => countBlanks(paper), [paper])
  const wide = paper.blocks.some(block => block.kind === 'table')
  const {title, blocks} = paper
  return (
    <>
      {onChange !== undefined && (
        <p class="blanks">
          <span role="status" data-blanks={blanks}>
            {words.blanks(blanks)}
          </span>
          {blanks > 0 && (
            <button
              type="button"
              data-next-blank
              onClick={() => {
                if (sheet.current !== null) toNextBlank(sheet.current)
              }}
            >
              {words.nextBlank}
            </button>
          )}
        </p>
      )}
      <article
        ref={sheet}
        class={wide ? 'sheet wide' : 'sheet'}
        data-sheet
        aria-label={(onChange === undefined ? words.sheetRead : words.sheet)(title)}
        {...handlers}
      >
        <h2>
          <Field place={[]} label={words.title} text={title} editable={editable} />
        </h2>
        {blocks.map((block, index) => (
          <BlockView key={index} block={block} at={index} editable={editable} />
        ))}
      </article>
    </>
  )
}
