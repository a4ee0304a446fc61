/// <reference lib="dom" />
import {useId, useState} from 'preact/hooks'
import type {AppliedDecision, Finding} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import {decide, decidedOn, today, withdraw} from '../workspace/deciding.ts'
import {say} from '../workspace/saying.ts'
import type {JudgedUnit} from '../workspace/unit.ts'
import './deciding.css'
import {type Draft, draftOf, type Flaw, flawsIn, verdictOf} from './verdict.ts'
import {words} from './words.ts'

const verdicts = ['agree', 'overrule', 'waive'] as const

/** One field with its label and what is wrong with it. */
function Field({
  label,
  value,
  flaw,
  type,
  min,
  change,
}: {
  readonly label: string
  readonly value: string
  readonly flaw: Flaw | undefined
  readonly type: 'text' | 'date'
  readonly min?: string
  readonly change: (value: string) => void
}) {
  const id = useId()
  const shared = {
    ...{id, value, min},
    'aria-invalid': flaw !== undefined,
    'aria-describedby': flaw === undefined ? undefined : `${id}-flaw`,
    onInput: (event: Event) => change((event.currentTarget as HTMLInputElement).value),
  }
  return (
    <p class="decision-field">
      <label for={id}>{label}</label>
      {type === 'date' ? <input type="date" {...shared} /> : <input type="text" {...shared} />}
      {flaw !== undefined && (
        <span class="decision-flaw" id={`${id}-flaw`} role="alert">
          {words.flaw[flaw]}
        </span>
      )}
    </p>
  )
}

function Fields({
  draft,
  flaws,
  change,
}: {
  readonly draft: Draft
  readonly flaws: readonly Flaw[]
  readonly change: (to: Partial<Draft>) => void
}) {
  const flaw = (...kinds: readonly Flaw[]) => kinds.find(kind => flaws.includes(kind))
  const wanted = draft.decision !== 'agree'
  return (
    <>
      <Field
        label={wanted ? words.reasonWanted : words.reason}
        value={draft.reason}
        flaw={flaw('reason')}
        type="text"
        change={reason => change({reason})}
      />
      {draft.decision === 'waive' && (
        <>
          <Field
            label={words.office}
            value={draft.office}
            flaw={flaw('office')}
            type="text"
            change={office => change({office})}
          />
          <Field
            label={words.until}
            value={draft.until}
            flaw={flaw('until', 'past')}
            type="date"
            min={today()}
            change={until => change({until})}
          />
        </>
      )}
    </>
  )
}

function Verdicts({draft, change}: {readonly draft: Draft; readonly change: (to: Partial<Draft>) => void}) {
  const name = useId()
  return (
    <fieldset>
      <legend>{words.verdicts}</legend>
      {verdicts.map(verdict => (
        <label key={verdict}>
          <input
            type="radio"
            name={name}
            value={verdict}
            checked={draft.decision === verdict}
            onChange={() => change({decision: verdict})}
          />
          {words.verdict[verdict]}
        </label>
      ))}
    </fieldset>
  )
}

interface Decidable {
  readonly unit: JudgedUnit
  readonly finding: Finding
}

/** The form itself; it closes when the decision is recorded or withdrawn. */
function Editing({
  unit,
  finding,
  known,
  done,
}: Decidable & {readonly known: AppliedDecision | undefined; readonly done: () => void}) {
  const bench = useBench()
  const [draft, setDraft] = useState(() => draftOf(known?.decision))
  const [flaws, setFlaws] = useState<readonly Flaw[]>([])
  const record = async (event: Event): Promise<void> => {
    event.preventDefault()
    const found = flawsIn(draft, today())
    setFlaws(found)
    if (found.length > 0 || !(await decide(bench, unit, finding, verdictOf(draft)))) return
    say(bench, words.recorded(finding.title, words.verdict[draft.decision]))
    done()
  }
  const takeBack = async (): Promise<void> => {
    if (!(await withdraw(bench, unit, finding.indicator))) return
    say(bench, words.withdrawn(finding.title))
    done()
  }
  const change = (to: Partial<Draft>): void => {
    setFlaws([])
    setDraft({...draft, ...to})
  }
  return (
    <form onSubmit={record} noValidate>
      <Verdicts draft={draft} change={change} />
      <p class="decision-meaning">{words.meaning[draft.decision]}</p>
      <Fields draft={draft} flaws={flaws} change={change} />
      <p class="decision-buttons">
        <button type="submit">{known === undefined ? words.record : words.change}</button>
        {known !== undefined && (
          <button type="button" onClick={takeBack}>
            {words.withdraw}
          </button>
        )}
      </p>
    </form>
  )
}

/**
 * The reviewer's decision on a finding (复核): what was decided and whether it still holds, and a form to make, change or withdraw it. Nothing
 * where the finding has no standing.
 */
export function DecisionForm({unit, finding}: Decidable) {
  const {state} = useBench()
  const [open, setOpen] = useState(false)
  if (finding.standing === null) return null
  const known = decidedOn(state, unit).decisions.find(({indicator}) => indicator === finding.indicator)
  const {reason = '', office = '', until = ''} = known?.decision ?? {}
  return (
    <details
      class="decision"
      data-decision={finding.indicator}
      data-fate={known?.fate}
      open={open}
      onToggle={({currentTarget}) => setOpen(currentTarget.open)}
    >
      <summary>
        {known === undefined
          ? words.undecided
          : words.decided(words.verdict[known.decision.decision], words.fate[known.fate])}
      </summary>
      {known !== undefined && <p class="decision-said">{words.said(reason, office, until)}</p>}
      {open && <Editing unit={unit} finding={finding} known={known} done={() => setOpen(false)} />}
    </details>
  )
}
