import type writeExcelFile from 'write-excel-file/universal'
import {getCellAddress, sanitizeTextContent} from 'write-excel-file/utility'
import {type Grid, headRow} from './grid.ts'
import {workbookWords as own} from './workbook-words.ts'

type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>

/** A hook into what the writer makes. */
type Feature = NonNullable<Options['features']>[number]

const paperSizes = {
  'A4 portrait': {paperSize: 9, orientation: 'portrait'},
  'A4 landscape': {paperSize: 9, orientation: 'landscape'},
  'A3 landscape': {paperSize: 8, orientation: 'landscape'},
} as const

/** Inches. */
const margins = {left: 0.5, right: 0.5, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3} as const

/** The cells of a sheet's table with its heads: A4:K40; null where it has none. */
function tableRange(grid: Grid): string | null {
  const head = headRow(grid)
  const last = grid.rows.findLastIndex(({kind}) => kind === 'cells')
  return head < 0 ? null : `${getCellAddress(head, 0)}:${getCellAddress(last, grid.widths.length - 1)}`
}

/** Heads that stand above a table and repeat on every page, counted from 1; null where the sheet has not just one table. */
function headRows(grid: Grid): readonly [first: number, last: number] | null {
  const last = headRow(grid)
  const before = grid.rows.slice(0, last + 1).findLastIndex(({kind}) => kind !== 'heads')
  return last < 0 ? null : [before + 2, last + 1]
}

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

/** The names by which a spreadsheet knows what is printed, which rows repeat and where the filter stands. */
function definedNames(grid: Grid, name: string, index: number): string {
  const sheet = `'${name.replaceAll("'", "''")}'!`
  const own = (kind: string, range: string, more = '') =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}"${more}>${sanitizeTextContent(sheet + range)}</definedName>`
  const range = tableRange(grid)
  const rows = headRows(grid)
  return [
    ...(range === null ? [] : [own('_FilterDatabase', absolute(range), ' hidden="1"')]),
    own('Print_Area', absolute(`A1:${getCellAddress(grid.rows.length - 1, grid.widths.length - 1)}`)),
    ...(rows === null ? [] : [own('Print_Titles', `$${rows[0]}:$${rows[1]}`)]),
  ].join('')
}

/** The XML with markup behind the last place of `anchor`, or in front of the first. Throws where there is none: the writer has changed. */
function inserted(xml: string, anchor: string, markup: string, side: 'after' | 'before'): string {
  const at = side === 'after' ? xml.lastIndexOf(anchor) + anchor.length : xml.indexOf(anchor)
  if (!xml.includes(anchor)) throw new RangeError(`no ${anchor} in the sheet`)
  return xml.slice(0, at) + markup + xml.slice(at)
}

function sheetXml(xml: string, grid: Grid): string {
  const range = tableRange(grid)
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
  const filter = range === null ? '' : `<autoFilter ref="${range}"/>`
  const footer = `<headerFooter><oddFooter>${sanitizeTextContent(own.footer)}</oddFooter></headerFooter>`
  const [setup = ''] = /<pageSetup [^>]*>/.exec(xml) ?? []
  const first = xml.includes('<sheetViews>') ? '<sheetViews>' : '<cols>'
  return inserted(
    inserted(inserted(xml, setup, footer, 'after'), '</sheetData>', filter, 'after'),
    first,
    fit,
    'before',
  )
}

/** A row whose height a spreadsheet fits anew when its cells change. */
const refitted = ({customHeight: _, ...attributes}: Readonly<Record<string, string | number>>) => attributes

/**
 * What the writer cannot do by itself, through its own hooks: fit to one page wide, paper size, print area, heads on every page, page numbers,
 * filter (打印设置、筛选).
 */
export const printed = (grids: readonly Grid[], names: readonly string[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, {sheetIndex}) => {
          const grid = grids[sheetIndex]
          return grid === undefined ? xml : sheetXml(xml, grid)
        },
        transformElementAttributes: (tag, attributes, index, _options, {sheetIndex}) => {
          const {paper, rows, widths} = grids[sheetIndex] ?? {paper: 'A4 landscape', rows: [], widths: []}
          if (tag === 'row' && (widths.length === 1 || rows[index ?? -1]?.kind === 'cells')) return refitted(attributes)
          if (tag === 'pageSetup') return {...paperSizes[paper], fitToWidth: 1, fitToHeight: 0}
          return tag === 'pageMargins' ? {...margins} : attributes
        },
      },
      'xl/workbook.xml': {
        transform: xml => {
          const all = grids.map((grid, index) => definedNames(grid, names[index] ?? '', index)).join('')
          return inserted(xml, '<definedNames/>', `<definedNames>${all}</definedNames>`, 'before').replace(
            '<definedNames/>',
            '',
          )
        },
      },
    },
  },
})
