/// <reference lib="dom" />
import {useLayoutEffect, useMemo, useRef} from 'preact/hooks'
import type {Block} from '../../index.ts'
import {type Place, placeName} from './editing.ts'
import {words} from './words.ts'

/** How a field takes text: as text only, where the browser knows that. */
export type Editable = 'plaintext-only' | true | null

/** How this browser takes text. */
export function editableHere(): Editable {
  const probe = document.createElement('p')
  try {
    probe.contentEditable = 'plaintext-only'
    return 'plaintext-only'
  } catch {
    return true
  }
}

interface FieldProps {
  readonly place: Place
  readonly label: string
  readonly text: string
  readonly editable: Editable
}

/** One text of a paper. The page never writes into it what stands there already, so that the caret stays. */
export function Field({place, label, text, editable}: FieldProps) {
  const field = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (field.current !== null && field.current.textContent !== text) field.current.textContent = text
  })
  const writing =
    editable === null
      ? {}
      : {contentEditable: editable, role: 'textbox' as const, 'aria-label': label, spellcheck: false}
  return <span ref={field} class="field" data-place={placeName(place)} {...writing} />
}

interface RowProps {
  readonly at: number
  readonly row: number
  readonly cells: readonly string[]
  readonly columns: readonly string[]
  readonly editable: Editable
}

function Row({at, row, cells, columns, editable}: RowProps) {
  return useMemo(
    () => (
      <tr>
        {cells.map((text, column) => {
          const label = words.cell(row, columns[column] ?? '')
          return (
            <td key={column}>
              <Field place={[at, row, column]} label={label} text={text} editable={editable} />
            </td>
          )
        })}
      </tr>
    ),
    [at, row, cells, columns, editable],
  )
}

interface BlockProps<Kind extends Block['kind']> {
  readonly block: Extract<Block, {kind: Kind}>
  readonly at: number
  readonly editable: Editable
}

function Table({block: {columns, rows}, at, editable}: BlockProps<'table'>) {
  return (
    <section class="table" aria-label={words.table}>
      <table>
        <thead>
          <tr>
            {columns.map((text, column) => (
              <th key={column} scope="col">
                <Field place={[at, 0, column]} label={words.column(column + 1)} text={text} editable={editable} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <Row key={index} at={at} row={index + 1} cells={cells} columns={columns} editable={editable} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Signature = ({block: {lines}, at, editable}: BlockProps<'signature'>) => (
  <div class="signature">
    {lines.map((text, line) => (
      <p key={line}>
        <Field place={[at, line]} label={words.line(line + 1)} text={text} editable={editable} />
      </p>
    ))}
  </div>
)

/** One block of a paper as it stands on the sheet. `at` is its index. */
export function BlockView({block, at, editable}: BlockProps<Block['kind']>) {
  return useMemo(() => {
    if (block.kind === 'table') return <Table block={block} at={at} editable={editable} />
    if (block.kind === 'signature') return <Signature block={block} at={at} editable={editable} />
    const heading = block.kind === 'heading'
    const label = heading ? words.heading(block.text) : words.paragraph(at + 1)
    const field = <Field place={[at]} label={label} text={block.text} editable={editable} />
    if (block.kind === 'heading') return <h3>{field}</h3>
    return <p class={block.flush === true ? 'flush' : `depth-${Math.min(block.depth ?? 0, 2)}`}>{field}</p>
  }, [block, at, editable])
}
