/// <reference lib="dom" />
import {useEffect} from 'preact/hooks'
import {useBench} from './workspace/bench.ts'
import {dropped} from './workspace/files.ts'
import {add} from './workspace/reports.ts'

/** Takes over files that are dropped anywhere on the page (拖放), as long as the page is there. */
export function useDrops(): void {
  const bench = useBench()
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = async (event: DragEvent): Promise<void> => {
      event.preventDefault()
      if (event.dataTransfer !== null) await add(bench, await dropped(event.dataTransfer))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [bench])
}
