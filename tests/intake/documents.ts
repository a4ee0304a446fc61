import {strToU8, zipSync} from 'fflate'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const others = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

/** A zip file of these parts. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const),
    ),
  )

/** The XML of `word/document.xml` around the blocks of a body. */
export const documentXml = (body: string): string =>
  `<w:document ${word} ${others}><w:body>${body}</w:body></w:document>`

/** A Word document written by hand: the blocks of its body, and what stands in its numbering and styles parts. */
export const wordOf = ({
  body,
  numbering = '',
  styles = '',
}: {
  body: string
  numbering?: string
  styles?: string
}): Uint8Array =>
  zipOf({
    'word/document.xml': documentXml(body),
    'word/numbering.xml': `<w:numbering ${word}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>`,
  })

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph with properties before its runs; bare words are put into a run. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

/** The properties of a paragraph of a numbered list. */
export const numbered = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`

/** A level of an abstract list: its place, format and text, and anything more. */
export const levelXml = ([place, format, text, more = '']: readonly [number, string, string, string?]): string =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** An abstract list and one list of the same id, of these levels. */
export const listXml = (id: number, levels: readonly (readonly [number, string, string, string?])[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map(levelXml).join('')}</w:abstractNum>
  <w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`

/** A table of cells, each with its blocks. */
export const tableXml = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** A relations part with one relation. */
export const relationXml = (type: string, target: string, more = ''): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/></Relationships>`

/** A content types part that declares one part. */
export const typesXml = (path: string, type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${path}" ContentType="${type}"/></Types>`
