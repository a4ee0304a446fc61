/// <reference lib="dom" />
import type {RefObject} from 'preact'
import {useMemo} from 'preact/hooks'
import type {Line, Stretch} from './marked.ts'

/** What keeps an empty line as high as the others. */
const filler = '\u200b'

const signature = (stretches: readonly Stretch[]): string =>
  stretches.map(({text, kinds}) => `${kinds}\u0001${text}`).join('\u0002')

function Drawn({stretches}: {readonly stretches: readonly Stretch[]}) {
  return useMemo(
    () => (
      <div>
        {stretches.length === 0
          ? filler
          : stretches.map(({text, kinds}, index) =>
              kinds === '' ? (
                text
              ) : (
                <mark key={index} class={kinds}>
                  {text}
                </mark>
              ),
            )}
      </div>
    ),
    [signature(stretches)],
  )
}

interface BackdropProps {
  readonly lines: readonly Line[]
  readonly place: RefObject<HTMLDivElement | null>
}

/** The text behind the field (底层), in which the marks are coloured: line by line, so that only those that change are drawn anew. */
export const Backdrop = ({lines, place}: BackdropProps) => (
  <div class="backdrop" aria-hidden="true" ref={place}>
    {lines.map(({stretches}, index) => (
      <Drawn key={index} stretches={stretches} />
    ))}
  </div>
)

/** The rectangle of a character behind the field, in pixels of the window; null where there is none. */
export function spotIn(backdrop: HTMLElement, lines: readonly Line[], offset: number): DOMRect | null {
  const index = lines.findLastIndex(({start}) => start <= offset)
  const [line, drawn] = [lines[index], backdrop.children[index]]
  if (line === undefined || drawn === undefined) return null
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT)
  let left = offset - line.start
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const {length} = node.textContent ?? ''
    if (left <= length) {
      const range = document.createRange()
      range.setStart(node, left)
      range.collapse(true)
      return range.getBoundingClientRect()
    }
    left -= length
  }
  return drawn.getBoundingClientRect()
}
