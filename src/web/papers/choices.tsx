/// <reference lib="dom" />
import type {Choice, Gap} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import {choose, draftOn} from '../workspace/papers.ts'
import {isJudged, type JudgedUnit, type Unit} from '../workspace/unit.ts'
import './choices.css'
import {type Matter, matterIn, mattersIn, settledIn} from './matters.ts'
import {words} from './words.ts'

const order = ['supplement', 'admission', 'nothing'] as const satisfies readonly Choice[]

interface OptionProps {
  readonly matter: Matter
  readonly choice: Choice
  readonly sentence: string
  readonly chosen: boolean
  readonly onChoose: () => void
}

const Option = ({matter: {indicator, owned}, choice, sentence, chosen, onChoose}: OptionProps) => (
  <label class={chosen ? 'option chosen' : 'option'}>
    <input type="radio" name={`choice-${indicator}`} value={choice} checked={chosen} onChange={onChoose} />
    <span>
      <b>{words.choices[choice]}</b>
      <span class="sentence">{choice === 'admission' && owned ? words.owned : sentence}</span>
    </span>
  </label>
)

/** How one matter is to be closed, to be chosen by the user and by nobody else. */
function Settling({unit, matter}: {readonly unit: Unit; readonly matter: Matter}) {
  const bench = useBench()
  const {indicator, title, severity, sentences, near} = matter
  const chosen = bench.state.choices.value[unit.id]?.[indicator]
  return (
    <fieldset class="choice" data-choice-of={indicator} data-chosen={chosen}>
      <legend>
        {title} <small class={severity}>{words.force[severity]}</small>
      </legend>
      {near !== null && <p class="note">{words.near(near)}</p>}
      {order.map(choice => {
        const sentence = sentences[choice]
        const pick = (): void => choose(bench, unit.id, indicator, choice)
        if (sentence === null) return null
        return <Option key={choice} {...{matter, choice, sentence}} chosen={chosen === choice} onChoose={pick} />
      })}
      {chosen !== undefined && (
        <button
          type="button"
          class="take-back"
          aria-label={words.takeBack(title)}
          onClick={() => choose(bench, unit.id, indicator, null)}
        >
          {words.take}
        </button>
      )}
    </fieldset>
  )
}

/** How a gap (缺口) of a report is to be closed: 补写, 自认 or 无此事项. Nothing for a part of the report itself, or before the sentences are known. */
export function ChoiceOf({unit, gap}: {readonly unit: Unit; readonly gap: Gap}) {
  const bench = useBench()
  if (!isJudged(unit)) return null
  const draft = draftOn(bench, unit.result).value
  const title = unit.result.findings.find(({indicator}) => indicator === gap.indicator)?.title
  const matter = draft === null || title === undefined ? null : matterIn(draft, gap, title)
  return matter === null ? null : <Settling unit={unit} matter={matter} />
}

/** All that the office has to settle (待核实), with how far it has come. `frozen` says that the draft does not follow any more. */
export function Choices({unit, frozen}: {readonly unit: JudgedUnit; readonly frozen: boolean}) {
  const bench = useBench()
  const draft = draftOn(bench, unit.result).value
  if (draft === null) return <p role="status">{words.making}</p>
  const {duties, hints} = mattersIn(draft, unit.result.gaps)
  const choices = bench.state.choices.value[unit.id] ?? {}
  const all = [...duties, ...hints]
  const [done, doneHints] = [settledIn(all, choices), settledIn(hints, choices)]
  return (
    <section class="settle" aria-labelledby="settle-title">
      <div class="settle-head">
        <h2 id="settle-title">{words.settle}</h2>
        <p role="status" data-settled={done}>
          {words.progress(done, all.length)}
        </p>
        <progress value={done} max={Math.max(1, all.length)} aria-labelledby="settle-title" />
      </div>
      <p class="note">{frozen ? words.settleFrozen : words.settleLead}</p>
      {all.length === 0 && <p>{words.nothingToSettle}</p>}
      {duties.map(matter => (
        <Settling key={matter.indicator} unit={unit} matter={matter} />
      ))}
      {hints.length > 0 && (
        <details>
          <summary>{words.hints(doneHints, hints.length)}</summary>
          {hints.map(matter => (
            <Settling key={matter.indicator} unit={unit} matter={matter} />
          ))}
        </details>
      )}
    </section>
  )
}
