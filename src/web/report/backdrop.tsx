/// <reference lib="dom" />
import type {RefObject, VNode} from 'preact'
import {useRef} from 'preact/hooks'
import type {KeyedLine, Line, Stretch} from './marked.ts'

/** What keeps an empty line as high as the others. */
const filler = '\u200b'

const drawn = ({key, stretches}: KeyedLine): VNode => (
  <div key={key}>
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
)

/** The nodes of lines, those that are known already as they are, so that nobody looks into them again. */
function nodesOf(lines: readonly KeyedLine[], known: WeakMap<readonly Stretch[], VNode>): readonly VNode[] {
  return lines.map(line => {
    const node = known.get(line.stretches) ?? drawn(line)
    known.set(line.stretches, node)
    return node
  })
}

interface BackdropProps {
  readonly lines: readonly KeyedLine[]
  readonly place: RefObject<HTMLDivElement | null>
}

/** The text behind the field (底层), in which the marks are coloured: line by line, so that only those that change are drawn anew. */
export function Backdrop({lines, place}: BackdropProps) {
  const known = useRef(new WeakMap<readonly Stretch[], VNode>())
  return (
    <div class="backdrop" aria-hidden="true" ref={place}>
      {nodesOf(lines, known.current)}
    </div>
  )
}

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
