import {useMemo} from 'preact/hooks'
import type {Row} from './table.ts'
import {words} from './words.ts'

const heads = [
  words.unit,
  words.year,
  words.lead.level,
  words.lead.must,
  words.lead.should,
  words.lead.substantiated,
  words.sort.decided,
]

/** The list of units with their counts as it is printed (打印的单位清单), in the place of the matrix, which is too wide for paper. */
export function Printed({rows}: {readonly rows: readonly Row[]}) {
  return useMemo(
    () => (
      <div class="county-printed">
        <p class="note">{words.printNote}</p>
        <table>
          <thead>
            <tr>
              {heads.map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({unit, name, year, level, gaps, substantiated, decisions}) => (
              <tr key={unit.id}>
                <th scope="row">{name}</th>
                <td>{words.shortYear(year)}</td>
                <td>{level ?? words.unknownLevel}</td>
                <td>{gaps.must}</td>
                <td>{gaps.should}</td>
                <td>{substantiated}</td>
                <td>{decisions.size}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ),
    [rows],
  )
}
