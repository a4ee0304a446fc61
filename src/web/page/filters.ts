/// <reference lib="dom" />
import {all, isShown} from './page.ts'

const choices = (): readonly HTMLSelectElement[] => [...document.querySelectorAll<HTMLSelectElement>('[data-filter]')]
const search = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('[data-search]')

const counted = {gap: '.finding[data-kind]', finding: '.finding'} as const

function tell(kind: keyof typeof counted): void {
  const items = all(counted[kind])
  const counts = {shown: items.filter(({hidden}) => !hidden).length, all: items.length}
  for (const name of ['shown', 'all'] as const)
    for (const place of all(`[data-${name}="${kind}"]`)) place.textContent = String(counts[name])
}

/** Marked words of which only hidden entries speak are shown faintly. */
function dim(): void {
  const entries = all('[data-entry]').filter(entry => !entry.hidden)
  const spots = new Set(entries.flatMap(entry => all('a.where', entry)).map(link => link.getAttribute('href')))
  for (const mark of all('mark[data-spots]')) {
    const ids = (mark.dataset['spots'] ?? '').split(' ')
    mark.classList.toggle('dim', !ids.some(id => spots.has(`#${id}`)))
  }
}

/** The entry to which a gap of the list leads. */
const findingOf = (gap: Element): HTMLElement | null =>
  document.getElementById(gap.querySelector('a')?.getAttribute('href')?.slice(1) ?? '')

/** Hide each gap whose entry is hidden, and groups of which nothing is left; say how many are shown. */
export function settle(): void {
  for (const gap of all('.gap')) gap.hidden = findingOf(gap)?.hidden ?? false
  for (const block of all('[data-block]')) block.hidden = all('.gap, .finding', block).every(({hidden}) => hidden)
  for (const kind of ['gap', 'finding'] as const) tell(kind)
  document.body.toggleAttribute(
    'data-narrowed',
    all('.finding').some(({hidden}) => hidden),
  )
  dim()
}

/** Show the indicators that fit every choice and hold the words looked for, with their gaps. */
export function narrow(): void {
  const wanted = choices().map(({dataset, value}) => [dataset['filter'] ?? '', value] as const)
  const words = (search()?.value ?? '').trim().toLowerCase()
  for (const finding of all('.finding')) {
    const fits = wanted.every(([key, value]) => value === '' || finding.dataset[key] === value)
    finding.hidden = !(fits && (finding.textContent ?? '').toLowerCase().includes(words))
  }
  settle()
}

/** Show everything again. */
export function reset(): void {
  for (const choice of choices()) choice.value = ''
  const field = search()
  if (field !== null) field.value = ''
  narrow()
}

const rings = ['sup a', 'a.where', '.finding > summary', '.gap > a']

/** Move the focus from a link to the next of its kind; says whether there was one. */
export function moveFocus(from: Element, by: number): boolean {
  const ring = rings.find(selector => from.matches(selector))
  if (ring === undefined) return false
  const links = all(ring).filter(isShown)
  const next = links[links.findIndex(link => from.isSameNode(link)) + by]
  next?.focus()
  next?.scrollIntoView({block: 'nearest'})
  return next !== undefined
}
