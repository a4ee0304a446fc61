/// <reference lib="dom" />
import {type Bench, useBench} from '../workspace/bench.ts'
import {decidedOn} from '../workspace/deciding.ts'
import {fileNameOf, save} from '../workspace/saving.ts'
import {type JudgedUnit, judgedSourceOf} from '../workspace/unit.ts'
import {words} from './words.ts'

type Format = keyof typeof words.formats

const endings = {docx: 'docx', xlsx: 'xlsx', html: 'html', annotated: 'docx'} as const satisfies Record<Format, string>

/** What can be written of a report: comments only into the author's own Word document. */
const offeredFor = ({edited, result}: JudgedUnit): readonly Format[] =>
  edited === null && result.document.format === 'docx'
    ? ['annotated', 'docx', 'xlsx', 'html']
    : ['docx', 'xlsx', 'html']

/** Writes the results of a report and gives them to the user; what cannot be written is told. */
async function write({engine, state}: Bench, unit: JudgedUnit, format: Format): Promise<void> {
  const source = judgedSourceOf(unit)
  const content = await (format === 'annotated'
    ? engine.call('annotate', {source, told: unit.told})
    : engine.call('report', {source, assessment: unit.result, decided: decidedOn(state, unit), format}))
  if (typeof content === 'object' && 'error' in content) {
    state.notice.value = content.error.message
    return
  }
  const name = fileNameOf(unit.id, words.suffixes[format], endings[format])
  save(name, content)
  state.notice.value = words.saved(name)
}

/** Saves the results of a report as files (保存结果). */
export function SaveMenu({unit}: {readonly unit: JudgedUnit}) {
  const bench = useBench()
  return (
    <details class="menu">
      <summary>{words.save}</summary>
      <ul>
        {offeredFor(unit).map(format => (
          <li key={format}>
            <button
              type="button"
              data-save={format}
              onClick={({currentTarget}) => {
                currentTarget.closest('details')?.removeAttribute('open')
                void write(bench, unit, format)
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
