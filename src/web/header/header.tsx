/// <reference lib="dom" />
import {useRef} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {chosen} from '../workspace/files.ts'
import {add, clear, lastSeen, show} from '../workspace/reports.ts'
import type {View} from '../workspace/state.ts'
import {nameOf} from '../workspace/unit.ts'
import {openHelp} from './help.tsx'
import {words} from './words.ts'

/** A button that lets the user choose files or a folder. */
function Opener({name, folder}: {readonly name: string; readonly folder: boolean}) {
  const bench = useBench()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(folder ? {webkitdirectory: true} : {})}
        data-open={folder ? 'folder' : 'files'}
        onChange={async ({currentTarget}) => {
          await add(bench, chosen(currentTarget.files ?? []))
          currentTarget.value = ''
        }}
      />
    </>
  )
}

/** One of the parts of the workbench. */
function Tab({view, name}: {readonly view: View; readonly name: string}) {
  const bench = useBench()
  const here = bench.state.view.value.name === view.name
  return (
    <li>
      <button type="button" aria-current={here ? 'page' : undefined} onClick={() => show(bench, view)}>
        {name}
      </button>
    </li>
  )
}

/** Goes from one report to another without leaving the part that is shown. */
function Picker({unit}: {readonly unit: string}) {
  const bench = useBench()
  const {units, view} = bench.state
  const part = view.value.name === 'papers' ? 'papers' : 'report'
  const at = units.value.findIndex(({id}) => id === unit)
  const go = (id: string | undefined): void => {
    if (id !== undefined) show(bench, {name: part, unit: id})
  }
  const [before, after] = [units.value[at - 1]?.id, units.value[at + 1]?.id]
  return (
    <li class="picker">
      <button type="button" aria-label={words.before} disabled={before === undefined} onClick={() => go(before)}>
        ‹
      </button>
      <select aria-label={words.pick} data-pick value={unit} onChange={({currentTarget}) => go(currentTarget.value)}>
        {units.value.map(one => (
          <option key={one.id} value={one.id}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <button type="button" aria-label={words.after} disabled={after === undefined} onClick={() => go(after)}>
        ›
      </button>
    </li>
  )
}

function Tabs() {
  const {state} = useBench()
  const {units, view} = state
  const now = view.value
  const unit = 'unit' in now ? now.unit : lastSeen(state)?.id
  if (unit === undefined) return null
  return (
    <nav aria-label={words.parts}>
      <ul>
        {units.value.length > 1 && <Tab view={{name: 'county'}} name={words.county(units.value.length)} />}
        {units.value.length > 1 && <Tab view={{name: 'years'}} name={words.years} />}
        <Tab view={{name: 'report', unit}} name={words.report} />
        <Tab view={{name: 'papers', unit}} name={words.papers} />
        {units.value.length > 1 && 'unit' in now && <Picker unit={unit} />}
      </ul>
    </nav>
  )
}

/** The head of the workbench (页首): its parts, and how to bring reports in and take them off. */
export function Header() {
  const bench = useBench()
  const {units, view, kept} = bench.state
  const sure = (): void => {
    if (window.confirm(words.sure)) clear(bench)
  }
  return (
    <header class="head">
      <p class="brand">{words.name}</p>
      <Tabs />
      <p class="tools">
        <Opener name={words.openFiles} folder={false} />
        <Opener name={words.openFolder} folder />
        {units.value.length > 0 && view.value.name !== 'start' && (
          <button type="button" onClick={() => show(bench, {name: 'start'})}>
            {words.pasteText}
          </button>
        )}
        {units.value.length > 0 && (
          <button type="button" title={kept.value ? words.keptNote : words.notKept} onClick={sure}>
            {words.clear}
          </button>
        )}
        <button type="button" aria-label={words.help} aria-keyshortcuts="?" onClick={openHelp}>
          ?
        </button>
      </p>
    </header>
  )
}
