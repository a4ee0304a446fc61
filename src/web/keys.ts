/// <reference lib="dom" />
import {useEffect} from 'preact/hooks'
import {restOn} from './focus.ts'
import {openHelp} from './header/help.tsx'
import {follow} from './page/follow.ts'

/** Whether the user writes there. */
export const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Go to the next or the previous of the entries that `data-step` names, from where the focus is. */
function step(by: number): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-step-to], .finding[data-kind] > summary')].filter(
    entry => entry.getClientRects().length > 0,
  )
  const here = entries.findIndex(entry => (entry.closest('.entry') ?? entry).contains(document.activeElement))
  const next = entries[here < 0 && by < 0 ? entries.length - 1 : here + by]
  next?.focus()
  next?.scrollIntoView({block: 'nearest'})
  const entry = next?.closest('.entry')
  if (entry) follow(entry)
}

/** Go to the field in which words are looked for, unfolding what it stands in. */
function search(): void {
  const field = document.querySelector<HTMLElement>('[data-search]')
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
}

/** Leave a field for the part of the page in which it stands. */
function leave(field: HTMLElement): void {
  const part = field.closest<HTMLElement>('.pane, main')
  if (part === null) field.blur()
  else restOn(part)
}

/** What single keys do (快捷键) where the user is not writing. */
const keys: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  '/': search,
  '?': openHelp,
}

/** Makes the keys work as long as the page is there. */
export function useKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const {target} = event
      if (event.key === 'Escape' && isField(target)) leave(target)
      if (event.ctrlKey || event.metaKey || event.altKey || isField(target)) return
      const work = keys[event.key]
      if (work === undefined) return
      event.preventDefault()
      work()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
