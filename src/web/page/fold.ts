/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const foldable = (): readonly HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('details.entry, details.fold'),
]

/** Unfold or fold all entries. */
export const foldAll = (open: boolean): void => {
  for (const entry of foldable()) entry.open = open
}

/** Unfold entries for as long as the page is printed. */
export function unfoldOnPaper(): void {
  const unfolded = new Set<HTMLDetailsElement>()
  window.addEventListener('beforeprint', () => {
    for (const entry of foldable().filter(({open}) => !open)) {
      unfolded.add(entry)
      entry.open = true
    }
  })
  window.addEventListener('afterprint', () => {
    for (const entry of unfolded) entry.open = false
    unfolded.clear()
  })
}
