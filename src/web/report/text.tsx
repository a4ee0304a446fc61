/// <reference lib="dom" />
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks'
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

/** Where the text is to be shown when a result is followed to its words, and the way from words to a result, which leaves the caret where it is. */
function useFollowed(marks: readonly EditMark[]) {
  const [at, setAt] = useState<{readonly offset: number} | null>(null)
  const leading = useRef(false)
  useEffect(() => {
    const go = (id: string): void => {
      const mark = markFor(marks, id)
      setAt(mark === undefined ? null : {offset: mark.start})
    }
    const named = (): void => go(decodeURIComponent(location.hash.slice(1)))
    const shown = ({target}: Event): void => {
      if (!leading.current && target instanceof Element) go(target.id)
    }
    /** A link to where the page is already changes no address. */
    const clicked = ({target}: MouseEvent): void => {
      const link = target instanceof Element ? target.closest('a.where') : null
      if (link?.getAttribute('href') === location.hash) named()
    }
    window.addEventListener('hashchange', named)
    document.addEventListener('click', clicked)
    document.addEventListener(followed, shown)
    return () => {
      window.removeEventListener('hashchange', named)
      document.removeEventListener('click', clicked)
      document.removeEventListener(followed, shown)
    }
  }, [marks])
  const lead = (entry: Element): void => {
    leading.current = true
    follow(entry)
    leading.current = false
  }
  return {at, lead}
}

interface PaneProps {
  readonly unit: JudgedUnit
  readonly sheet: BenchSheet
}

/** Of how many results the words at the caret are told. */
const most = 6

/** What an entry of the results is called. */
const headingOf = (entry: Element): string => entry.querySelector('h3, h4')?.textContent?.trim() ?? ''

/** What the words at the caret are marked for: ways to the results, taken only when asked for, so that writing is not disturbed. */
function Here({targets, lead}: {readonly targets: readonly string[]; readonly lead: (entry: Element) => void}) {
  const entries = targets.flatMap(id => document.getElementById(id) ?? [])
  return (
    <p class="here">
      {entries.length > 0 && words.here}
      {entries.map(entry => (
        <button key={entry.id} type="button" data-here={entry.id} onClick={() => lead(entry)}>
          {headingOf(entry)}
        </button>
      ))}
    </p>
  )
}

function Editing({unit, sheet, onDone}: PaneProps & {readonly onDone: () => void}) {
  const {marks, editable} = sheet
  const {at, lead} = useFollowed(marks)
  const [here, setHere] = useState<readonly string[]>([])
  const find = (offset: number): void => {
    const around = marks.filter(({start, end}) => start <= offset && offset <= end)
    const told = around.filter(({kind}) => kind !== 'near')
    const shortest = (told.length > 0 ? told : around).toSorted((a, b) => a.end - a.start - (b.end - b.start))
    setHere([...new Set(shortest.flatMap(({targets}) => targets))].slice(0, most))
  }
  return (
    <section class="pane editing" id="text" data-pane="text" aria-label={words.text}>
      <Changes unit={unit} />
      <Here targets={here} lead={lead} />
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
