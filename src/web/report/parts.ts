/// <reference lib="dom" />
import {useEffect, useLayoutEffect} from 'preact/hooks'
import type {BenchSheet} from '../../index.ts'
import {narrow} from '../page/filters.ts'
import {showTools, wire} from '../page/wiring.ts'

/** Makes the parts of the report answer to clicks and keys, and keeps the filters in force when they are laid out anew. */
export function useParts(sheet: BenchSheet): void {
  useEffect(() => {
    const ending = new AbortController()
    wire(ending.signal)
    return () => ending.abort()
  }, [])
  useLayoutEffect(() => {
    showTools()
    narrow()
  }, [sheet])
}
