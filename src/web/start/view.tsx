/// <reference lib="dom" />
import {name, text} from 'virtual:sample'
import {useBench} from '../workspace/bench.ts'
import {paste, take} from '../workspace/reports.ts'
import {words} from './words.ts'

/** The workbench before any report is on it (空白页): what it is for, how to begin, and a sample to try. */
export function StartView() {
  const bench = useBench()
  const trySample = (): void => take(bench, [{name, bytes: new TextEncoder().encode(text)}])
  return (
    <main class="start">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ol>
        {words.ways.map(way => (
          <li key={way}>{way}</li>
        ))}
      </ol>
      <label for="pasted">{words.pasteHere}</label>
      <textarea
        id="pasted"
        rows={8}
        placeholder={words.placeholder}
        onInput={({currentTarget}) => {
          if (currentTarget.value.trim() !== '') paste(bench, currentTarget.value)
        }}
      />
      <p>
        <button type="button" onClick={trySample}>
          {words.sample}
        </button>
      </p>
      <p class="note">{words.local}</p>
      <p class="note">{words.formats}</p>
    </main>
  )
}
