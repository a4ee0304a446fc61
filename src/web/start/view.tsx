/// <reference lib="dom" />

import {name, text} from 'virtual:sample'
import {useState} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {paste, take} from '../workspace/reports.ts'
import {words} from './words.ts'

/** Whether text came all at once, by pasting or dropping, and not as somebody writes. */
const isWhole = (inputType: string): boolean => inputType === 'insertFromPaste' || inputType === 'insertFromDrop'

/** The workbench before any report is on it (空白页): what it is for, how to begin, and a sample to try. */
export function StartView() {
  const bench = useBench()
  const [typed, setTyped] = useState('')
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
        onInput={({currentTarget: {value}, inputType}) => {
          if (isWhole(inputType) && value.trim() !== '') paste(bench, value)
          else setTyped(value)
        }}
      />
      <p>
        {typed.trim() !== '' && (
          <button type="button" data-judge onClick={() => paste(bench, typed)}>
            {words.judge}
          </button>
        )}{' '}
        <button type="button" onClick={trySample}>
          {words.sample}
        </button>
      </p>
      <p class="note">{words.local}</p>
      <p class="note">{words.formats}</p>
    </main>
  )
}
