/// <reference lib="dom" />
import {useEffect, useLayoutEffect, useState} from 'preact/hooks'
import type {BenchSheet, EditMark} from '../../index.ts'
import {follow, followed} from '../page/follow.ts'
import {showTools} from '../page/wiring.ts'
import {nodesOf} from '../parts/nodes.ts'
import {useBench} from '../workspace/bench.ts'
import {edit} from '../workspace/reports.ts'
import type {JudgedUnit} from '../workspace/unit.ts'
import {Changes} from './changes.tsx'
import {TextEditor} from './editor.tsx'
import {words} from './words.ts'

/** The marked words that an element of the page is about: those it names, or the first that an entry speaks of. */
const markFor = (marks: readonly EditMark[], id: string): EditMark | undefined =>
  marks.find(mark => mark.id === id) ?? marks.find(({targets}) => targets.includes(id))

/** Where the text is to be shown when a result is followed to its words. */
function useFollowed(marks: readonly EditMark[]): number | null {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    const go = (id: string): void => setAt(markFor(marks, id)?.start ?? null)
    const named = (): void => go(decodeURIComponent(location.hash.slice(1)))
    const shown = ({target}: Event): void => {
      if (target instanceof Element) go(target.id)
    }
    window.addEventListener('hashchange', named)
    document.addEventListener(followed, shown)
    return () => {
      window.removeEventListener('hashchange', named)
      document.removeEventListener(followed, shown)
    }
  }, [marks])
  return at
}

interface PaneProps {
  readonly unit: JudgedUnit
  readonly sheet: BenchSheet
}

function Editing({unit, sheet, onDone}: PaneProps & {readonly onDone: () => void}) {
  const {marks, editable} = sheet
  const at = useFollowed(marks)
  const find = (offset: number): void => {
    const here = marks.filter(({start, end}) => start <= offset && offset <= end)
    const [shortest] = here.toSorted((a, b) => a.end - a.start - (b.end - b.start))
    const entry = document.getElementById(shortest?.targets[0] ?? '')
    if (entry !== null) follow(entry)
  }
  return (
    <section class="pane editing" id="text" data-pane="text" aria-label={words.text}>
      <Changes unit={unit} />
      <TextEditor unit={unit} text={editable} marks={marks} at={at} onCaret={find} onDone={onDone} />
    </section>
  )
}

/** The text of a report beside its results (报告原文): to be read with its marks, or changed in place. */
export function TextPane({unit, sheet}: PaneProps) {
  const bench = useBench()
  const [editing, setEditing] = useState(false)
  useLayoutEffect(showTools, [editing])
  if (editing) return <Editing unit={unit} sheet={sheet} onDone={() => setEditing(false)} />
  const tools = (id: string) =>
    id === 'text-steps' && (
      <>
        {unit.edited !== null && (
          <button type="button" data-restore onClick={() => edit(bench, unit.id, null)}>
            {words.restore}
          </button>
        )}
        <button type="button" data-edit onClick={() => setEditing(true)}>
          {words.edit}
        </button>
      </>
    )
  return <>{nodesOf(sheet.text, tools)}</>
}
