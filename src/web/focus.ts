/// <reference lib="dom" />
import {useEffect} from 'preact/hooks'

/** Puts the focus on a part of the page that does not take it by itself, for as long as it stays there. */
export function restOn(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), {once: true})
  }
  part.focus({preventScroll: true})
}

/** All in which an element stands, the nearest first. */
function around(element: Element): readonly HTMLElement[] {
  const {parentElement} = element
  return parentElement === null ? [] : [parentElement, ...around(parentElement)]
}

/** Keeps the focus (焦点) on the page: where what had it goes, it rests on the nearest part of the view that is still there, else on the view. */
export function useFocus(): void {
  useEffect(() => {
    let last: readonly Element[] = []
    const moved = ({target}: FocusEvent): void => {
      if (target instanceof Element) last = [target, ...around(target)]
    }
    const changed = (): void => {
      if (document.activeElement !== document.body || last[0]?.isConnected !== false) return
      const main = document.querySelector('main')
      const left = last.find(part => part.isConnected && part !== main && main?.contains(part))
      const rest = left ?? main
      if (rest instanceof HTMLElement) restOn(rest)
    }
    const observer = new MutationObserver(changed)
    document.addEventListener('focusin', moved)
    observer.observe(document.body, {childList: true, subtree: true})
    return () => {
      document.removeEventListener('focusin', moved)
      observer.disconnect()
    }
  }, [])
}
