/// <reference lib="dom" />
import {moveFocus, narrow, reset} from './filters.ts'
import {foldAll} from './fold.ts'
import {follow, openFrom, step} from './follow.ts'
import {all} from './page.ts'

/** An entry that was unfolded by hand lights up its words in the text, once it is open. */
function unfolded(summary: Element): void {
  const entry = summary.parentElement
  requestAnimationFrame(() => {
    if (entry instanceof HTMLDetailsElement && entry.open) follow(entry)
  })
}

function clicked(target: Element): void {
  const link = target.closest('a[href^="#"]')
  if (link !== null) {
    if (link.getAttribute('href') === location.hash) follow()
    return
  }
  const button = target.closest('button')
  const mark = target.closest('mark[data-spots]')
  const summary = target.closest('.entry > summary')
  if (button?.matches('[data-reset]')) reset()
  else if (button?.matches('[data-unfold]')) foldAll(true)
  else if (button?.matches('[data-fold]')) foldAll(false)
  else if (button?.matches('[data-step]')) step(Number(button.dataset['step']))
  else if (mark !== null && document.getSelection()?.isCollapsed !== false) openFrom(mark)
  else if (summary !== null) unfolded(summary)
}

const narrowed = ({target}: Event): void => {
  if (target instanceof Element && target.matches('[data-filter], [data-search]')) narrow()
}

/** Makes the tools visible that do nothing without this script. */
export function showTools(): void {
  for (const tool of all('.filters, .steps')) tool.hidden = false
}

/** Makes the parts of a report on the page answer to clicks and keys (交互), until the signal ends it. */
export function wire(until?: AbortSignal): void {
  const options = until === undefined ? {} : {signal: until}
  document.addEventListener(
    'click',
    event => {
      if (event.target instanceof Element) clicked(event.target)
    },
    options,
  )
  document.addEventListener('change', narrowed, options)
  document.addEventListener('input', narrowed, options)
  document.addEventListener(
    'keydown',
    event => {
      const by = {ArrowDown: 1, ArrowUp: -1}[event.key]
      const {target} = event
      if (by !== undefined && target instanceof Element && moveFocus(target, by)) event.preventDefault()
    },
    options,
  )
  window.addEventListener('hashchange', () => follow(), options)
}
