import {words as engine, type Standing} from '../../index.ts'
import {standingOrder} from './table.ts'
import {words} from './words.ts'

/** What the signs of the matrix mean: 图例. */
export function Legend() {
  const verdicts = (['agree', 'overrule', 'waive'] as const).map(
    verdict => [words.decidedSign[verdict], engine.verdict[verdict]] as const,
  )
  const small = [[words.admittedSign, words.admitted] as const, ...verdicts, [words.lapsedSign, words.lapsed] as const]
  return (
    <ul class="county-legend" aria-label={words.legend}>
      {standingOrder.map((standing: Standing) => (
        <li key={standing}>
          <span class={`sign ${standing}`}>{words.signs[standing]}</span>
          {engine.standing[standing]}
        </li>
      ))}
      {small.map(([sign, text]) => (
        <li key={sign}>
          <small>{sign}</small>
          {text}
        </li>
      ))}
    </ul>
  )
}
