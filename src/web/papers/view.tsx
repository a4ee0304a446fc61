/// <reference lib="dom" />
import {useState} from 'preact/hooks'
import {words as engineWords, type PageFormat, type Paper} from '../../index.ts'
import type {PaperName} from '../engine/inputs.ts'
import {useBench} from '../workspace/bench.ts'
import {copy} from '../workspace/copying.ts'
import {paperKey, rewrite} from '../workspace/papers.ts'
import {fileNameOf, save} from '../workspace/saving.ts'
import type {EditedPaper} from '../workspace/state.ts'
import {isJudged, type JudgedUnit, type Unit} from '../workspace/unit.ts'
import {Choices} from './choices.tsx'
import {useDrafted} from './drafted.ts'
import {plainOf} from './editing.ts'
import {PaperText} from './paper.tsx'
import './view.css'
import {words} from './words.ts'

const names = ['draft', 'score', 'ledger', 'review'] as const satisfies readonly PaperName[]

/** The papers that are also of use as a workbook. */
const tabular: ReadonlySet<PaperName> = new Set(['score', 'ledger'])

/** A paper without what is kept beside it. */
const bare = ({title, blocks}: Paper): Paper => ({title, blocks})

/** A paper of a report as it is in sight. */
interface Shown {
  readonly unit: JudgedUnit
  readonly name: PaperName
  readonly paper: Paper
}

/** Copies and saves a paper. */
function Actions({unit, name, paper}: Shown) {
  const {engine, state} = useBench()
  const tell = (text: string): void => {
    state.notice.value = text
  }
  const write = async (format: PageFormat): Promise<void> => {
    const content = await engine.call('written', {paper: bare(paper), format})
    const file = fileNameOf(unit.id, engineWords.paperSuffix[name], format)
    save(file, content)
    tell(words.saved(file))
  }
  return (
    <p class="actions">
      <button
        type="button"
        data-copy
        onClick={async () => tell((await copy(plainOf(paper))) ? words.copied : words.notCopied)}
      >
        {words.copy}
      </button>
      <button type="button" data-save="docx" onClick={() => write('docx')}>
        {words.word}
      </button>
      {tabular.has(name) && (
        <button type="button" data-save="xlsx" onClick={() => write('xlsx')}>
          {words.excel}
        </button>
      )}
    </p>
  )
}

interface EditedProps {
  readonly unit: JudgedUnit
  readonly name: PaperName
  readonly edited: EditedPaper
  /** The paper as it would be drafted now, as JSON. */
  readonly now: string
}

/** Says that a paper was changed by hand, and whether it would be drafted otherwise now; nothing of it is given up without asking. */
function EditedNote({unit, name, edited, now}: EditedProps) {
  const bench = useBench()
  const outdated = edited.drafted !== now
  const discard = (): void => {
    if (window.confirm(words.restoreSure)) rewrite(bench, unit.id, name, null)
  }
  if (!outdated)
    return (
      <p class="edited" data-edited="current">
        {words.edited}{' '}
        <button type="button" data-restore onClick={discard}>
          {words.restore}
        </button>
      </p>
    )
  return (
    <div class="edited outdated" role="status" data-edited="outdated">
      <p>{name === 'draft' ? words.outdatedChoices : words.outdated}</p>
      <button type="button" data-restore onClick={discard}>
        {words.again}
      </button>
      <button type="button" onClick={() => rewrite(bench, unit.id, name, {...edited, drafted: now})}>
        {words.keep}
      </button>
    </div>
  )
}

/** One paper of a report, to be changed, copied and saved. */
function PaperOf({unit, name}: {readonly unit: JudgedUnit; readonly name: PaperName}) {
  const bench = useBench()
  const drafted = useDrafted(unit, name)
  const edited = bench.state.papers.value[paperKey(unit.id, name)]
  if (drafted === null) return <p role="status">{words.making}</p>
  const now = JSON.stringify(drafted)
  const paper = edited ?? drafted
  const change = (next: Paper): void => {
    const before = edited?.drafted ?? now
    const same = JSON.stringify(bare(next)) === before
    rewrite(bench, unit.id, name, same ? null : {...bare(next), drafted: before})
  }
  return (
    <PaperText key={name} paper={paper} onChange={change}>
      <Actions unit={unit} name={name} paper={paper} />
      {edited !== undefined && <EditedNote {...{unit, name, edited, now}} />}
    </PaperText>
  )
}

function Papers({unit}: {readonly unit: JudgedUnit}) {
  const {state} = useBench()
  const [name, setName] = useState<PaperName>('draft')
  const frozen = state.papers.value[paperKey(unit.id, 'draft')] !== undefined
  return (
    <main class={name === 'draft' ? 'papers with-choices' : 'papers'}>
      <nav aria-label={words.papers} class="paper-names">
        {names.map(one => (
          <button
            key={one}
            type="button"
            data-paper={one}
            aria-current={one === name ? 'page' : undefined}
            onClick={() => setName(one)}
          >
            {words.names[one]}
            {one === 'review' && <small>{words.forReviewer}</small>}
          </button>
        ))}
      </nav>
      {name === 'draft' && <Choices unit={unit} frozen={frozen} />}
      <div class="desk">
        <PaperOf unit={unit} name={name} />
      </div>
    </main>
  )
}

/** The papers of one report (文书): what the office writes from it, drafted and to be finished by hand. */
export function PapersView({unit}: {readonly unit: Unit}) {
  if (isJudged(unit)) return <Papers unit={unit} />
  const {result} = unit
  return (
    <main class="papers">
      {result !== null && 'error' in result ? (
        <p role="alert">{words.unread(result.error.message)}</p>
      ) : (
        <p role="status">{words.judging}</p>
      )}
    </main>
  )
}
