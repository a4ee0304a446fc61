/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const foldable = (): readonly HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('details.entry, details.fold'),
]

/** Unfold or fold all entries. */
export const foldAll = (open: boolean): void => {
  for (const entry of foldable()) entry.open = open
}

/** Unfold entries for as long as the page is printed, until the signal ends it. */
export function unfoldOnPaper(until?: AbortSignal): void {
  const options = until === undefined ? {} : {signal: until}
  const unfolded = new Set<HTMLDetailsElement>()
  const unfold = (): void => {
    for (const entry of foldable().filter(({open}) => !open)) {
      unfolded.add(entry)
      entry.open = true
    }
  }
  const fold = (): void => {
    for (const entry of unfolded) entry.open = false
    unfolded.clear()
  }
  window.addEventListener('beforeprint', unfold, options)
  window.addEventListener('afterprint', fold, options)
}
