/// <reference lib="dom" />
import type {Failure, Written} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import {decidedOn} from '../workspace/deciding.ts'
import {fileNameOf, save} from '../workspace/saving.ts'
import {type JudgedUnit, judgedSourceOf} from '../workspace/unit.ts'
import {words} from './words.ts'

type Format = keyof typeof words.formats

const endings = {docx: 'docx', xlsx: 'xlsx', html: 'html', annotated: 'docx'} as const satisfies Record<Format, string>

/** What can be written of a report: comments only into the author's own Word document. */
const formatsFor = ({edited, result}: JudgedUnit): readonly Format[] =>
  edited === null && result.document.format === 'docx'
    ? ['annotated', 'docx', 'xlsx', 'html']
    : ['docx', 'xlsx', 'html']

/** Saves the results of a report as files (保存结果). */
export function SaveMenu({unit}: {readonly unit: JudgedUnit}) {
  const {engine, state} = useBench()
  const written = (format: Format): Promise<Written | Failure> => {
    const [source, told] = [judgedSourceOf(unit), unit.told]
    if (format === 'annotated') return engine.call('annotate', {source, told})
    return engine.call('report', {source, assessment: unit.result, decided: decidedOn(state, unit), format})
  }
  const write = async (format: Format): Promise<void> => {
    const content = await written(format)
    if (typeof content === 'object' && 'error' in content) state.notice.value = content.error.message
    else {
      const name = fileNameOf(unit.id, words.suffixes[format], endings[format])
      save(name, content)
      state.notice.value = words.saved(name)
    }
  }
  return (
    <details class="menu">
      <summary>{words.save}</summary>
      <ul>
        {formatsFor(unit).map(format => (
          <li key={format}>
            <button
              type="button"
              data-save={format}
              onClick={({currentTarget}) => {
                currentTarget.closest('details')?.removeAttribute('open')
                void write(format)
              }}
            >
              {words.formats[format]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
