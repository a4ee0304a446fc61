import {escapedXml} from '../xml.ts'
import {fonts} from './form.ts'
import {plainText} from './paragraphs.ts'

/** A part of the document that takes the place of the one that the writer makes. */
interface Part {
  readonly path: string
  readonly data: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

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
