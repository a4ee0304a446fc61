import {zlibSync} from 'fflate'

/** An object of a PDF: as it stands, or a stream with the words of its dictionary. */
export type PdfObject = string | {readonly words: string; readonly data: Uint8Array}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0))

/** Bytes as a string of one character each. */
export const binary = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** A stream packed as most are. */
export const flate = (content: string | Uint8Array, words = ''): PdfObject => ({
  words: `${words}/Filter/FlateDecode`,
  data: zlibSync(typeof content === 'string' ? latin1(content) : content),
})

/** A PDF of these objects, the first its catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const put = (part: Uint8Array): void => {
    parts.push(part)
    size += part.length
  }
  put(latin1('%PDF-1.7\n'))
  const places = objects.map((object, at) => {
    const place = size
    if (typeof object === 'string') put(latin1(`${at + 1} 0 obj\n${object}\nendobj\n`))
    else {
      put(latin1(`${at + 1} 0 obj\n<<${object.words}/Length ${object.data.length}>>\nstream\n`))
      put(object.data)
      put(latin1('\nendstream\nendobj\n'))
    }
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${size}\n%%EOF\n`
  put(latin1(xref + end))
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A font that the file names and does not hold: 宋体, by its Unicode encoding. */
const font: readonly PdfObject[] = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 5 0 R>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
]

const hex = (text: string): string =>
  Array.from(text, char => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** Draws lines in size 16 from the left edge and the height where the first stands; `mode` 3 is invisible. */
export const lines = (texts: readonly string[], {top = 750, left = 80, mode = 0} = {}): string =>
  `BT /F1 16 Tf ${mode} Tr ${texts.map((text, at) => `1 0 0 1 ${left} ${top - 28 * at} Tm <${hex(text)}> Tj`).join('\n')} ET\n`

/** Draws the picture over the whole page. */
export const wholePicture = 'q 595 0 0 842 0 0 cm /Picture Do Q\n'
/** Draws the picture in a corner of the page. */
export const smallPicture = 'q 200 0 0 100 100 100 cm /Picture Do Q\n'

/** A PDF with a page for each content; further objects begin at number 7, the picture is number 6. */
export function written(
  contents: readonly string[],
  {
    objects = [],
    named = '',
    catalogue = '',
    trailer = '',
    count = contents.length,
  }: {
    readonly objects?: readonly PdfObject[]
    readonly named?: string
    readonly catalogue?: string
    readonly trailer?: string
    readonly count?: number
  } = {},
): Uint8Array {
  const picture = '/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8'
  const first = 7 + objects.length
  const page = (at: number): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/XObject<</Picture 6 0 R${named}>>>>/Contents ${first + 2 * at + 1} 0 R>>`
  const kids = contents.map((_, at) => `${first + 2 * at} 0 R`).join(' ')
  return pdfOf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
      `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
      ...font,
      flate(new Uint8Array(64), picture),
      ...objects,
      ...contents.flatMap((content, at) => [page(at), flate(content)]),
    ],
    trailer,
  )
}
