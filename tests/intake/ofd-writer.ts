import {strToU8, zipSync} from 'fflate'

/** What an office puts on paper: a paragraph, a centred title, a right-hand line (signature, date) or a table. */
export type OfdBlock =
  | string
  | {readonly title: string}
  | {readonly right: string}
  | {readonly rows: readonly (readonly string[])[]}

/** How an OFD document is written. */
export interface OfdStyle {
  /** What the header of every page says, by a template. */
  readonly header?: string
  /** Whether pages bear their numbers; they do unless told otherwise. */
  readonly numbered?: boolean
  /** How parts name one another. */
  readonly paths?: 'relative' | 'absolute' | 'backslash'
  /** The prefix of the names of elements; empty for a default namespace. */
  readonly prefix?: string
  readonly namespace?: string
  /** Whether the parts are stored as they are, not deflated. */
  readonly stored?: boolean
  /** How many characters a text object holds at most. */
  readonly piece?: number
}

/** A line that stands on a page: where it begins, its base line, the height of its letters and how far apart they are, in millimetres. */
interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly stretch: number
}

const paper = {left: 28, right: 184, top: 37, lines: 22, pitch: 10.2, body: 5.64, title: 7.76} as const

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u02ff]/.test(character) ? 0.5 : 1), 0)

/** The words that a line may not be broken in. */
const wordsOf = (text: string): readonly string[] => text.match(/[\u0021-\u02ff]+|./gsu) ?? []

/** The lines of a paragraph: so many full-width characters each, the first shorter by the indent; no line begins with a closing mark. */
function brokenAt(text: string, {room, indent}: {readonly room: number; readonly indent: number}): readonly string[] {
  const lines: string[] = ['']
  for (const word of wordsOf(text)) {
    const line = lines.at(-1) ?? ''
    const free = room - (lines.length === 1 ? indent : 0) - widthOf(line)
    if (widthOf(word) <= free || /^[，。、；：？！”’）》〉】,.;:?!)]/.test(word)) lines[lines.length - 1] = line + word
    else lines.push(word)
  }
  return lines
}

/** The lines of a block, as if on one endless page. */
function linesOf(block: OfdBlock, y: number): readonly Line[] {
  const across = paper.right - paper.left
  if (typeof block === 'string') {
    const room = Math.floor(across / paper.body)
    const lines = brokenAt(block, {room, indent: 2})
    return lines.map((text, at) => {
      const x = paper.left + (at === 0 ? 2 * paper.body : 0)
      const isLast = at === lines.length - 1
      const stretch = isLast ? 1 : (paper.right - x) / (widthOf(text) * paper.body)
      return {text, x, y: y + at * paper.pitch, size: paper.body, stretch}
    })
  }
  if ('rows' in block) return block.rows.flatMap((row, at) => rowOf(row, y + at * paper.pitch))
  const size = 'title' in block ? paper.title : paper.body
  const text = 'title' in block ? block.title : block.right
  return brokenAt(text, {room: Math.floor(across / size), indent: 0}).map((line, at) => {
    const free = across - widthOf(line) * size
    const x = paper.left + ('title' in block ? free / 2 : free - 2 * size)
    return {text: line, x, y: y + at * paper.pitch, size, stretch: 1}
  })
}

const rowOf = (cells: readonly string[], y: number): readonly Line[] =>
  cells.map((text, at) => ({
    text,
    x: paper.left + 2 + (at * (paper.right - paper.left)) / cells.length,
    y,
    size: paper.body - 1,
    stretch: 1,
  }))

/** The lines of every page. */
function pagesOf(blocks: readonly OfdBlock[]): readonly (readonly Line[])[] {
  const lines: Line[] = []
  for (const block of blocks) lines.push(...linesOf(block, Math.max(0, ...lines.map(({y}) => y)) + paper.pitch))
  const count = Math.ceil(Math.max(1, ...lines.map(({y}) => Math.round(y / paper.pitch))) / paper.lines)
  return Array.from({length: count}, (_, page) =>
    lines
      .map(line => ({...line, row: Math.round(line.y / paper.pitch) - 1}))
      .filter(({row}) => Math.floor(row / paper.lines) === page)
      .map(({row, ...line}) => ({...line, y: paper.top + ((row % paper.lines) + 1) * paper.pitch})),
  )
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const rounded = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/** Steps from character to character as OFD writes them, equal ones shortened with `g`. */
export function deltasOf(steps: readonly number[]): string {
  const parts: string[] = []
  for (let at = 0; at < steps.length; ) {
    const value = rounded(steps[at] ?? 0)
    let times = 1
    while (at + times < steps.length && rounded(steps[at + times] ?? 0) === value) times += 1
    parts.push(times > 2 ? `g ${times} ${value}` : Array.from({length: times}, () => value).join(' '))
    at += times
  }
  return parts.join(' ')
}

/** The text objects of a line, each placed in another of the three ways that makers use. */
function objectsOf({text, x, y, size, stretch}: Line, id: number, piece: number): string {
  const characters = [...text]
  const objects: string[] = []
  let left = x
  for (let at = 0; at < characters.length; at += piece) {
    const part = characters.slice(at, at + piece)
    const widths = part.map(character => widthOf(character) * size * stretch)
    const way = (id + at / piece) % 3
    objects.push(textObject({text: part.join(''), widths, left, y, size, way}, `${id}${at}`))
    left += widths.reduce((sum, width) => sum + width, 0)
  }
  return objects.join('')
}

function textObject(
  {
    text,
    widths,
    left,
    y,
    size,
    way,
  }: {text: string; widths: readonly number[]; left: number; y: number; size: number; way: number},
  id: string,
): string {
  const scale = way === 1 ? 0.3528 : 1
  const total = widths.reduce((sum, width) => sum + width, 0)
  const box =
    way === 2 ? '0 0 210 297' : `${rounded(left)} ${rounded(y - size)} ${rounded(total)} ${rounded(size * 1.2)}`
  const matrix = ['', ' CTM="0.3528 0 0 0.3528 0 0"', ` CTM="1 0 0 1 ${rounded(left)} ${rounded(y - size)}"`][way] ?? ''
  const deltas = deltasOf(widths.slice(0, -1).map(width => width / scale))
  const delta = deltas === '' ? '' : ` DeltaX="${deltas}"`
  return `<:TextObject ID="${id}" Boundary="${box}"${matrix} Font="2" Size="${rounded(size / scale)}"><:FillColor Value="0 0 0"/><:TextCode X="0" Y="${rounded(size / scale)}"${delta}>${escaped(text)}</:TextCode></:TextObject>`
}

/** A page or template of this content; `<:` stands for the prefix of the names. */
export const ofdPage = (content: string, more = ''): string =>
  `<:Page NAMESPACE><:Area><:PhysicalBox>0 0 210 297</:PhysicalBox></:Area>${more}<:Content><:Layer ID="9" Type="Body">${content}</:Layer></:Content></:Page>`

/** A text object of one line at a place, with attributes and elements of its own. */
export const ofdText = (text: string, {x = 30, y = 50, more = '', inner = ''} = {}): string =>
  `<:TextObject ID="8" Boundary="${x} ${y} 150 8" Size="5"${more}>${inner}<:TextCode X="0" Y="5">${escaped(text)}</:TextCode></:TextObject>`

/** What names the other parts of a document. */
export interface OfdFrame {
  readonly pages: readonly string[]
  readonly info?: string
  readonly common?: string
  readonly more?: string
}

/** The parts of a package around pages written by hand. */
export function ofdParts({pages, info = '', common = '', more = ''}: OfdFrame): Readonly<Record<string, string>> {
  const list = pages.map((_, at) => `<:Page ID="${at + 10}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')
  return {
    'OFD.xml': `<:OFD NAMESPACE Version="1.1" DocType="OFD"><:DocBody><:DocInfo><:DocID>0123456789abcdef</:DocID>${info}</:DocInfo><:DocRoot>Doc_0/Document.xml</:DocRoot></:DocBody></:OFD>`,
    'Doc_0/Document.xml': `<:Document NAMESPACE><:CommonData><:MaxUnitID>99999</:MaxUnitID><:PageArea><:PhysicalBox>0 0 210 297</:PhysicalBox></:PageArea><:PublicRes>PublicRes.xml</:PublicRes>${common}</:CommonData><:Pages>${list}</:Pages>${more}</:Document>`,
    'Doc_0/PublicRes.xml': '<:Res NAMESPACE BaseLoc="Res"><:Fonts><:Font ID="2" FontName="仿宋"/></:Fonts></:Res>',
    ...Object.fromEntries(pages.map((page, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, page] as const)),
  }
}

/** A package of parts in which `<:` stands for the prefix of the names. */
export function ofdZip(parts: Readonly<Record<string, string>>, style: OfdStyle = {}): Uint8Array {
  const {prefix = 'ofd', namespace = 'http://www.ofdspec.org/2016', stored = false} = style
  const [start, declared] = prefix === '' ? ['', 'xmlns'] : [`${prefix}:`, `xmlns:${prefix}`]
  const written = Object.entries(parts).map(([name, part]) => {
    const xml = part.replaceAll('<:', `<${start}`).replaceAll('</:', `</${start}`)
    const whole = xml.replaceAll('NAMESPACE', `${declared}="${namespace}"`)
    return [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${relocated(whole, name, style)}`)] as const
  })
  return zipSync(Object.fromEntries(written), {level: stored ? 0 : 6})
}

/** The part with every location written in another way. */
function relocated(xml: string, name: string, {paths = 'relative'}: OfdStyle): string {
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : ''
  const other = (location: string) =>
    paths === 'absolute' ? `/${[folder, location].filter(Boolean).join('/')}` : `.\\${location.replaceAll('/', '\\')}`
  if (paths === 'relative') return xml
  return xml
    .replace(/ BaseLoc="([^"]+\.xml)"/g, (_, location: string) => ` BaseLoc="${other(location)}"`)
    .replace(
      /(<[a-z:]*(?:DocRoot|PublicRes|DocumentRes)>)([^<]+)/gi,
      (_, tag: string, location: string) => tag + other(location),
    )
}

/**
 * An OFD document as an office's printer driver writes it: A4, 22 lines of 27 characters, paragraphs indented by two and justified, titles
 * centred, every line cut into several text objects, the header in a template, page numbers at the foot.
 */
export function ofdOf(blocks: readonly OfdBlock[], style: OfdStyle = {}): Uint8Array {
  const {header, numbered = true, piece = 9} = style
  const reference = header === undefined ? '' : '<:Template TemplateID="5" ZOrder="Background"/>'
  const pages = pagesOf(blocks).map((lines, page) => {
    const text = `— ${page + 1} —`
    const foot = {text, x: 105 - widthOf(text) * 2.5, y: 280, size: 4.9, stretch: 1}
    const all = numbered ? [...lines, foot] : lines
    return ofdPage(all.map((line, at) => objectsOf(line, page * 1000 + at, piece)).join(''), reference)
  })
  if (header === undefined) return ofdZip(ofdParts({pages}), style)
  const common = '<:TemplatePage ID="5" Name="页眉" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
  const line = {text: header, x: 105 - widthOf(header) * 1.85, y: 20, size: 3.7, stretch: 1}
  const template = ofdPage(objectsOf(line, 0, piece))
  return ofdZip({...ofdParts({pages, common}), 'Doc_0/Tpls/Tpl_0/Content.xml': template}, style)
}
