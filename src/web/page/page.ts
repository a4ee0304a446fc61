/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** All elements of a kind on the page, in its order. */
export const all = (selector: string, root: ParentNode = document): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
]

/** Whether an element is laid out at all. */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** Whether an element stands in sight, inside its pane. */
function isInSight(element: Element): boolean {
  const pane = element.closest('[data-pane]')
  if (pane === null || !isShown(element)) return false
  const [box, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  const [top, bottom] = [Math.max(frame.top, 0), Math.min(frame.bottom, window.innerHeight)]
  return box.top >= top && box.top <= bottom - 20
}

/** Bring an element into sight unless it is. */
export function bring(element: Element): void {
  if (!isInSight(element)) element.scrollIntoView({block: 'center'})
}

/** Ids of the marked words at a piece of the text, the shortest first. */
export const spotsOf = (mark: Element): readonly string[] => {
  const lengthOf = (id: string): number => {
    const [, start, end] = id.split('-')
    return Number(end) - Number(start)
  }
  return (mark.getAttribute('data-spots') ?? '').split(' ').toSorted((a, b) => lengthOf(a) - lengthOf(b))
}

/** The entries of the results that speak of marked words. */
export const entriesOf = (spot: string): readonly HTMLElement[] => all(`[data-entry]:has(a[href="#${spot}"])`)

/** The marked words of which an entry speaks. */
export const marksOf = (entry: Element): readonly HTMLElement[] =>
  all('a.where', entry).flatMap(link => all(`mark[data-spots~="${(link.getAttribute('href') ?? '').slice(1)}"]`))
