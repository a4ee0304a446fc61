import {useRef} from 'preact/hooks'
import type {Assessment} from '../../index.ts'
import type {JudgedUnit} from '../workspace/unit.ts'
import {words} from './words.ts'

const gapsIn = ({gaps, findings}: Assessment): ReadonlyMap<string, string> => {
  const titles = new Map(findings.map(({indicator, title}) => [indicator, title]))
  return new Map(gaps.map(({indicator}) => [indicator, titles.get(indicator) ?? indicator]))
}

const only = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): readonly string[] =>
  [...some].filter(([id]) => !others.has(id)).map(([, title]) => title)

/** What the changes of the text have come to since editing began: gaps that were closed, and new ones. */
export function Changes({unit}: {readonly unit: JudgedUnit}) {
  const before = useRef(gapsIn(unit.result))
  const now = gapsIn(unit.result)
  const [closed, opened] = [only(before.current, now), only(now, before.current)]
  return (
    <p class="changes" role="status" data-closed={closed.length} data-opened={opened.length}>
      {closed.length + opened.length === 0 ? words.noChange : words.change(closed, opened)}
    </p>
  )
}
