import {complaint} from '../messages.ts'

/** What tells a scanned page: 扫描页. `characters` are those that can be read on it, `pictures` the share of it that pictures cover. */
export interface PageLook {
  readonly characters: number
  readonly pictures: number
}

/** With fewer characters than this a page has nearly no text, and pictures that cover this share of it are a scan. */
const scan = {characters: 40, pictures: 0.6}

/** Whether a page shows a picture of a text in place of the text. A blank page does not, nor one with a photograph and text. */
export const isScan = ({characters, pictures}: PageLook): boolean =>
  characters < scan.characters && pictures >= scan.pictures

/** Numbers as people write them: 1 to 3 and 5 as 1—3、5. */
function written(numbers: readonly number[]): string {
  const runs: {from: number; to: number}[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.to === number - 1) last.to = number
    else runs.push({from: number, to: number})
  }
  return runs.map(({from, to}) => (from === to ? `${from}` : `${from}—${to}`)).join('、')
}

/**
 * Refuses a document with scanned pages, naming them: what stands on them cannot be judged.
 *
 * @throws InputError pages-scanned
 */
export function refuseScans(pages: readonly PageLook[], source: string): void {
  const scans = pages.flatMap((page, at) => (isScan(page) ? [at + 1] : []))
  if (scans.length === 0) return
  throw complaint('pages-scanned', {
    source,
    severity: 'unjudgeable',
    found: `共 ${pages.length} 页，其中第 ${written(scans)} 页`,
  })
}
