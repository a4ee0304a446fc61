import {strFromU8, unzipSync} from 'fflate'

/** One sheet of a workbook as it lies in the file: its XML, and its cells as text by address. */
export interface OpenedSheet {
  readonly name: string
  readonly xml: string
  readonly cells: ReadonlyMap<string, string>
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

/** A workbook read back without the package that wrote it. */
export function opened(bytes: Uint8Array) {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))
  const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) =>
    plain(text),
  )
  const workbook = files['xl/workbook.xml'] ?? ''
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => plain(name))
  const sheets = names.map((name, at): OpenedSheet => {
    const xml = files[`xl/worksheets/sheet${at + 1}.xml`] ?? ''
    const found = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)]
    const cells = new Map(
      found.map(([, at = '', attributes = '', value = '']) => [
        at,
        attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : value,
      ]),
    )
    return {name, xml, cells}
  })
  return {files, workbook, names, sheets, strings}
}

/** The rows of a sheet from the one whose first cell is `first` on, each as its cells. */
export function rowsFrom({cells}: OpenedSheet, first: string): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>()
  for (const [at, text] of cells) {
    const row = Number(at.replace(/\D/g, ''))
    rows.set(row, [...(rows.get(row) ?? []), text])
  }
  const all = [...rows.values()]
  return all.slice(all.findIndex(([head]) => head === first))
}
