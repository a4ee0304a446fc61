/// <reference lib="dom" />
import type {RefObject} from 'preact'
import {useEffect, useMemo, useRef} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {fileNameOf, save} from '../workspace/saving.ts'
import {isStale, type Unit} from '../workspace/unit.ts'
import {Backdrop, spotIn} from './backdrop.tsx'
import './editor.css'
import {editorWords as words} from './editor-words.ts'
import {carried, type FieldText, fieldText, type KeyedLine, linesOf, type Mark, renewed} from './marked.ts'
import {useWriting} from './writing.ts'

/** Milliseconds after which a caret rests. */
const rest = 200

interface BarProps {
  readonly unit: Unit
  readonly onRestore: () => void
  readonly onSave: () => void
  readonly onDone: (() => void) | undefined
}

const Bar = ({unit, onRestore, onSave, onDone}: BarProps) => (
  <div class="editor-bar" role="toolbar" aria-label={words.bar}>
    <strong>{words.editing}</strong>
    <span role="status">{isStale(unit) ? words.judging : words.judged}</span>
    <button type="button" data-restore disabled={unit.edited === null} onClick={onRestore}>
      {words.restore}
    </button>
    <button type="button" data-save="txt" onClick={onSave}>
      {words.save}
    </button>
    {onDone !== undefined && (
      <button type="button" data-done onClick={onDone}>
        {words.done}
      </button>
    )}
  </div>
)

/** Tells where the caret rests in a field. */
function useCaret(field: RefObject<HTMLTextAreaElement | null>, tell: (offset: number) => void): void {
  const told = useRef(tell)
  told.current = tell
  useEffect(() => {
    let timer = 0
    const moved = (): void => {
      clearTimeout(timer)
      if (document.activeElement !== field.current) return
      timer = window.setTimeout(() => told.current(field.current?.selectionStart ?? 0), rest)
    }
    document.addEventListener('selectionchange', moved)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', moved)
    }
  }, [])
}

/** Scrolls until a rectangle of the window stands in the upper third. */
function bringIntoSight(scroller: HTMLElement | null, spot: DOMRect | null): void {
  if (scroller === null || spot === null) return
  const {top, height} = scroller.getBoundingClientRect()
  scroller.scrollTop += spot.top - top - height / 3
}

/** The text in the field, line by line with its marks as they move along with what is written. */
function useLines({
  value,
  judged,
  marks,
}: {
  readonly value: string
  readonly judged: FieldText
  readonly marks: readonly Mark[]
}) {
  const ofField = useMemo(
    () => marks.map(({start, end, kind}) => ({start: judged.toField(start), end: judged.toField(end), kind})),
    [judged, marks],
  )
  const drawn = useRef<readonly KeyedLine[]>([])
  const lines = useMemo(
    () => renewed(drawn.current, linesOf(value, carried(ofField, judged.value, value))),
    [value, ofField, judged],
  )
  drawn.current = lines
  return lines
}

interface EditorProps {
  readonly unit: Unit
  /** The text as it was judged last, to which marks and offsets refer. */
  readonly text: string
  /** Words to be coloured; the kinds are those of the marks of a report. */
  readonly marks: readonly Mark[]
  /** What is to be brought into sight, each time anew. */
  readonly at?: {readonly offset: number} | null
  /** Called with the offset at which the caret has come to rest. */
  readonly onCaret?: (offset: number) => void
  readonly onDone?: () => void
}

/** The text of a report changed in place (修改文本): a field over the same text with its marks; what is written is judged at every rest. */
export function TextEditor({unit, text, marks, at = null, onCaret, onDone}: EditorProps) {
  const {engine, state} = useBench()
  const {field, value, send, reset, on} = useWriting(unit, text)
  const [backdrop, scroller] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const judged = useMemo(() => fieldText(text), [text])
  const lines = useLines({value, judged, marks})
  useCaret(field, offset => onCaret?.(judged.fromField(offset)))
  useEffect(() => {
    if (at === null) return
    const offset = judged.toField(at.offset)
    bringIntoSight(scroller.current, backdrop.current && spotIn(backdrop.current, lines, offset))
    field.current?.setSelectionRange(offset, offset)
  }, [at])

  const restore = async (): Promise<void> => {
    if (!window.confirm(words.restoreSure)) return
    const came = await engine.call('text', {source: unit.source})
    reset(fieldText(came ?? '').value)
    state.notice.value = words.restored
  }
  const saveText = (): void => {
    const name = fileNameOf(unit.id, words.suffix, 'txt')
    save(name, `\ufeff${value.replaceAll('\n', '\r\n')}`)
    state.notice.value = words.saved(name)
  }
  const done = (): void => {
    send()
    onDone?.()
  }
  return (
    <section class="editor" aria-label={words.bar}>
      <Bar unit={unit} onRestore={restore} onSave={saveText} onDone={onDone && done} />
      <div class="editor-scroll" ref={scroller}>
        <div class="layers">
          <Backdrop lines={lines} place={backdrop} />
          <textarea
            ref={field}
            aria-label={words.field}
            data-editor
            spellcheck={false}
            autocomplete="off"
            onScroll={({currentTarget}) => {
              currentTarget.scrollTop = 0
            }}
            {...on}
          />
        </div>
      </div>
    </section>
  )
}
