import {gapKinds} from '../../model/assessment.ts'
import {forces, standings} from '../../model/standing.ts'
import {words as common} from '../messages.ts'
import {type Markup, markup} from './markup.ts'
import type {View} from './view.ts'
import {words} from './words.ts'

type Option = readonly [value: string, name: string]

function choice(key: 'severity' | 'kind' | 'disclosure' | 'standing' | 'group', options: readonly Option[]): Markup {
  const entries = options.map(([value, name]) => markup`<option value=${value}>${name}</option>`)
  return markup`<label>${words.filter[key]} <select data-filter=${key}><option value="">${words.filter.any}</option>${entries}</select></label>`
}

const counted = (name: string, kind: 'gap' | 'finding'): Markup =>
  markup`${name} <b data-shown=${kind}></b>${words.shown.of}<span data-all=${kind}></span> ${words.shown.items}`

/** What narrows the lists of gaps and indicators (筛选). Hidden until the page's script takes it up. */
export function filterBar({judged, groups}: View): Markup {
  const kinds = gapKinds.filter(kind => judged.some(({gap}) => gap?.kind === kind))
  const disclosures = (['disclosed', 'related', 'undisclosed'] as const).map(
    (disclosure): Option => [disclosure, words.disclosure[disclosure]],
  )
  const titles = groups.map(({title}, index): Option => [String(index), title === '' ? words.groupless : title])
  const choices = [
    choice(
      'severity',
      forces.map(force => [force, common.force[force]]),
    ),
    choice(
      'kind',
      kinds.map(kind => [kind, common.gap[kind]]),
    ),
    choice('disclosure', disclosures),
    choice(
      'standing',
      standings.map(standing => [standing, common.standing[standing]]),
    ),
    choice('group', titles),
  ]
  return markup`
    <search class="filters" aria-label=${words.filter.title} hidden>
      ${choices}
      <label class="find">${words.filter.search} <input type="search" data-search placeholder=${words.filter.hint}/></label>
      <p>
        <output aria-live="polite">${counted(words.shown.gaps, 'gap')}，${counted(words.shown.findings, 'finding')}</output>${' '}
        <button type="button" data-reset>${words.filter.reset}</button>${' '}
        <button type="button" data-unfold>${words.filter.unfold}</button>${' '}
        <button type="button" data-fold>${words.filter.fold}</button>
      </p>
    </search>`
}
