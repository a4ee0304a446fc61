/// <reference lib="dom" />
import {settle} from './filters.ts'
import {all, bring, entriesOf, marksOf, spotsOf} from './page.ts'

/** The event that tells which element was shown. */
export const followed = 'duibiao-followed'

/** Unfold an element and all that it is folded into. */
function unfold(element: Element | null | undefined): void {
  const fold = element?.closest('details')
  if (!fold) return
  fold.open = true
  unfold(fold.parentElement)
}

/** On a narrow screen one pane is shown: that in which the target stands. */
function showPaneOf(target: Element): void {
  const pane = target.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? 'results'
  document.body.dataset['show'] = pane
  for (const link of all('nav a')) {
    if (link.getAttribute('href') === `#${target.id}`) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

/** Light up some elements and bring the first of them into sight, unless one is. */
function light(elements: readonly Element[], lead: Element | undefined = elements[0]): void {
  for (const element of elements) element.classList.add('lit')
  if (lead !== undefined) bring(lead)
}

/** Show an element, as a rule that which the address names, on both sides: an entry with its words, or words with their entries. */
export function follow(target: Element | null = document.querySelector(':target')): void {
  for (const element of all('.lit')) element.classList.remove('lit')
  if (target === null) return
  if (target instanceof HTMLElement && target.hidden) {
    target.hidden = false
    settle()
  }
  showPaneOf(target)
  unfold(target)
  const isSpot = target.classList.contains('spot')
  const isEntry = target.matches('[data-entry]')
  const marks = isSpot ? all(`mark[data-spots~="${target.id}"]`) : isEntry ? marksOf(target) : []
  const entries = isSpot ? entriesOf(target.id) : isEntry ? [target] : []
  const shown = entries.filter(entry => !entry.closest('[hidden]'))
  light(marks)
  light(entries, shown.find(entry => entry.contains(document.activeElement)) ?? shown[0])
  unfold(shown[0])
  target.dispatchEvent(new CustomEvent(followed, {bubbles: true}))
}

/** A click on marked words leads to the entry that speaks of them, the next click to the next one. */
export function openFrom(mark: Element): void {
  const entries = spotsOf(mark).flatMap(entriesOf)
  const here = entries.findIndex(({id}) => `#${id}` === location.hash)
  const next = entries[(here + 1) % entries.length]
  if (next !== undefined) location.hash = next.id
}

/** Go to the words before or after those last shown: among those that are lit, else among all. */
export function step(by: number): void {
  const lit = all('mark.lit')
  const places = lit.length > 0 ? lit : all('mark[data-spots]')
  const last = places.findIndex(mark => mark.classList.contains('here'))
  const next = places.at((last < 0 && by < 0 ? by : last + by) % places.length)
  for (const mark of all('mark.here')) mark.classList.remove('here')
  next?.classList.add('here')
  next?.scrollIntoView({block: 'center'})
}
