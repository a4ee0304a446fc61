/// <reference lib="dom" />
import {useEffect} from 'preact/hooks'
import {isField} from './keys.ts'
import {useBench} from './workspace/bench.ts'
import {chosen, dropped} from './workspace/files.ts'
import {add, paste} from './workspace/reports.ts'

/** Fewest characters of a text that is taken for a report where it is pasted beside every field. */
const fewest = 100

/** Takes over files that are dropped or pasted anywhere on the page, and text that is pasted beside its fields (拖放、粘贴). */
export function useDrops(): void {
  const bench = useBench()
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = async (event: DragEvent): Promise<void> => {
      event.preventDefault()
      if (event.dataTransfer !== null) await add(bench, await dropped(event.dataTransfer))
    }
    const pasted = ({clipboardData, target}: ClipboardEvent): void => {
      if (clipboardData === null || isField(target)) return
      const text = clipboardData.getData('text/plain')
      if (clipboardData.files.length > 0) void add(bench, chosen(clipboardData.files))
      else if (text.trim().length >= fewest) paste(bench, text)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', pasted)
    return () => {
      document.removeEventListener('paste', pasted)
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [bench])
}
