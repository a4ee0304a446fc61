/// <reference lib="dom" />
import {useEffect, useLayoutEffect} from 'preact/hooks'
import type {BenchSheet} from '../../index.ts'
import {narrow} from '../page/filters.ts'
import {unfoldOnPaper} from '../page/fold.ts'
import {follow} from '../page/follow.ts'
import {showTools, wire} from '../page/wiring.ts'

/** The entry that the address names; where the report was opened at it, the address was there before the entry. */
const named = (): HTMLElement | null => document.getElementById(decodeURIComponent(location.hash.slice(1)))

/** Makes the parts of the report answer to clicks and keys, and keeps the filters in force when they are laid out anew. */
export function useParts(sheet: BenchSheet): void {
  useEffect(() => {
    const ending = new AbortController()
    wire(ending.signal)
    unfoldOnPaper(ending.signal)
    follow(named())
    return () => ending.abort()
  }, [])
  useLayoutEffect(() => {
    showTools()
    narrow()
  }, [sheet])
}
