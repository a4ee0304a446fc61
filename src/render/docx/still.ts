import {fonts} from './form.ts'
import {plainText} from './paragraphs.ts'

/** A part of the document that takes the place of the one that the writer makes. */
interface Part {
  readonly path: string
  readonly data: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Text as it stands in XML, in an element or an attribute. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The properties of the document (文档属性): its title, and neither author nor dates. */
const properties = (title: string): Part => ({
  path: 'docProps/core.xml',
  data:
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapedXml(plainText(title))}</dc:title>` +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>',
})

const fontOf = ({name, instead}: (typeof fonts)[keyof typeof fonts]): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`

/** The fonts (字体表), each with those to take where a machine does not have it. */
const fontTable = (): Part => ({
  path: 'word/fontTable.xml',
  data:
    `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `${Object.values(fonts).map(fontOf).join('')}</w:fonts>`,
})

/** The parts that would tell the time of writing, or lack the fonts. */
export const ownParts = (title: string): readonly Part[] => [properties(title), fontTable()]

const [centralMark, localMark, endMark] = [0x02014b50, 0x04034b50, 0x06054b50] as const

/** 1 January 1980, the first day that a zip file can name, at midnight. */
const firstDay = 0x0021

/** The zip file with one fixed date for all its parts, so that the same content has the same bytes. */
export function dateless(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== endMark) return bytes
  let at = view.getUint32(end + 16, true)
  while (view.getUint32(at, true) === centralMark) {
    const local = view.getUint32(at + 42, true)
    for (const stamp of [at + 12, ...(view.getUint32(local, true) === localMark ? [local + 10] : [])])
      view.setUint32(stamp, firstDay * 0x10000, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
