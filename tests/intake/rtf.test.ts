import {describe, expect, test} from 'vitest'
import {encoders} from './encoders.ts'
import {codeOf, read} from './readings.ts'

/** Text as Word writes it in RTF: bytes of GB18030 in hexadecimal. */
const gbk = (text: string): string =>
  [...encoders.gb18030(text)].map(byte => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('')
const units = (text: string): string =>
  text
    .split('')
    .map(unit => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`)
    .join('')

const fonts = `{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f13\\fnil\\fcharset134 ${gbk('宋体')}{\\*\\falt SimSun};}{\\f5\\fcharset136 MingLiU;}}`
const rtf = (body: string, head = fonts): Uint8Array =>
  Uint8Array.from(`{\\rtf1\\ansi\\ansicpg936\\uc1\\deff0${head}\n${body}}`, char => char.charCodeAt(0))
const linesOf = async (body: string, head?: string) => (await read(rtf(body, head))).content.split('\n')

describe('an RTF document is read as its reader sees it', () => {
  test.for<[fact: string, body: string, lines: readonly string[]]>([
    ['bytes by the font', `\\pard\\f13 ${gbk('法治政府“建设”')}\\par ${gbk('乙')}\\par`, ['法治政府“建设”', '乙']],
    ['bytes by the code page of the document', `\\f0 ${gbk('法治')}\\par`, ['法治']],
    ['bytes by the font of wide characters', `\\loch\\af0\\hich\\af0\\dbch\\af13\\f0 ${gbk('法治')}\\par`, ['法治']],
    ['bytes of Big5', "\\f5 \\'aa\\'6b\\'aav\\par", ['法治']],
    ['a second byte that is a letter or a brace', "\\f13 \\'81A\\'81\\'7d\\par", ['丄亇']],
    ['bytes as they are, not in hexadecimal', '\\f13 \u00b7\u00a8\u00d6\u00ce\\par', ['法治']],
    ['Unicode with one character to pass over', `${units('法治')}\\par`, ['法治']],
    ['Unicode with two bytes to pass over', `{\\uc2\\u27861${gbk('法')}\\u27835${gbk('治')}}ok\\par`, ['法治ok']],
    ['Unicode with nothing to pass over', '\\uc0\\u27861\\u27835 ?\\par', ['法治?']],
    ['a character beyond the basic plane', `${units('𠮷')}\\par`, ['𠮷']],
    ['breaks and signs', `a\\tab b\\line c\\~d\\_e\\-f\\{\\}\\\\\\par`, ['a\tb', 'c\u00a0d-ef{}\\']],
    ['line ends of the file are no text', 'a\r\nb\\par', ['ab']],
    ['the last paragraph without its mark', 'a\\par b', ['a', 'b']],
    [
      'the printed numbers of lists, but no bullets',
      `{\\listtext\\f13 ${gbk('（一）')}\\tab}\\ls1 ${gbk('举措')}\\par{\\pntext 1.\\tab}\\ls1 b\\par{\\listtext\\'b7\\tab}\\ls2 c\\par`,
      ['（一）举措', '1. b', 'c'],
    ],
    [
      'a table row by row',
      '\\trowd\\cellx1\\cellx2\\pard\\intbl a\\par b\\cell c\\cell\\row\\trowd\\pard\\intbl d\\cell\\cell\\row\\pard e\\par',
      ['a b\tc', 'd', 'e'],
    ],
    [
      'a table in a table',
      '\\pard\\intbl x\\par\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\pard\\intbl y\\cell z\\cell\\row',
      ['x a b y\tz'],
    ],
    [
      'a text box after its paragraph',
      'a{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard b\\par}}{\\shprslt{\\*\\do\\dptxbxtext b}}}c\\par d\\par',
      ['ac', 'b', 'd'],
    ],
    ['the result of a field', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt {\\ul a}}}b\\par', ['ab']],
    ['the Unicode of two alternatives', `{\\upr{x}{\\*\\ud{${units('法')}}}}\\par`, ['法']],
    [
      'nothing that is no text of the body',
      '{\\info{\\title t}}{\\stylesheet{\\s0 Normal;}}{\\header h\\par}{\\*\\generator g;}{\\colortbl;\\red0;}{\\footerf f}{\\*\\bkmkstart k}a{\\bin3 }}}}b\\par',
      ['ab'],
    ],
  ])('%s', async ([, body, lines]) => {
    expect(await linesOf(body)).toEqual(lines)
  })

  test.for<[fact: string, body: string, lines: readonly string[], codes: readonly string[]]>([
    ['a tracked deletion', '{\\deleted a}b{\\revised c}\\par', ['bc'], ['tracked-deletion', 'tracked-insertion']],
    ['a deleted paragraph mark joins', 'a{\\deleted\\par}b\\par', ['ab'], ['tracked-deletion']],
    ['hidden text', 'a{\\v b}\\v c\\v0 d\\par', ['ad'], ['hidden-text']],
    ['hidden text ends where properties are plain', '\\v b\\plain c\\par', ['c'], ['hidden-text']],
    ['a footnote', 'a{\\super\\chftn{\\footnote\\pard b\\par}}c\\par', ['ac'], ['notes-left-out']],
    ['a comment', 'a{\\*\\annotation\\pard b\\par}c\\par', ['ac'], ['comments-left-out']],
    ['a picture', 'a{\\*\\shppict{\\pict 00ff}}{\\nonshppict{\\pict 00ff}}\\par', ['a'], ['pictures-left-out']],
    [
      'a line of contents',
      '{\\stylesheet{\\s19 toc 1;}}\\pard\\s19 a\\tab 1\\par\\pard b\\par',
      ['b'],
      ['contents-left-out'],
    ],
  ])('what is left out is said: %s', async ([, body, lines, codes]) => {
    const {content, warnings} = await read(rtf(body))
    expect(content.split('\n')).toEqual(lines)
    expect(warnings.map(({code}) => code)).toEqual(codes)
  })

  test('with the paragraph of each stretch', async () => {
    const {content, stretches, extraction} = await read(rtf('a\\par\\par b\\par\\pard\\intbl c\\cell d\\cell\\row'))
    expect(stretches.map(({start, end, position}) => [content.slice(start, end), position])).toEqual([
      ['a', {paragraph: 1}],
      ['b', {paragraph: 3}],
      ['c', {paragraph: 4, table: 1, row: 1, cell: 1}],
      ['d', {paragraph: 5, table: 1, row: 1, cell: 2}],
    ])
    expect(extraction).toMatchObject({paragraphs: 4, tables: 1})
  })
})

test('signs of symbol fonts are what they look like, or lost', async () => {
  const head = '{\\fonttbl{\\f3\\fnil\\fcharset2 Wingdings;}{\\f13\\fnil\\fcharset134 SimSun;}}'
  const body = "{\\f3\\u-3842?}\\f13 a\\par{\\f3\\'fe}\\f13 b\\par{\\f13\\u-3842?}c\\par"
  const {content, extraction} = await read(rtf(body, head))
  expect(content.split('\n')).toEqual(['☑a', '☑b', 'c'])
  expect(extraction.lost).toBe(1)
})

test('a paragraph without its mark keeps its place', async () => {
  const {content, stretches} = await read(rtf('a{\\deleted\\par}b\\par'))
  expect(stretches.map(({start, end, position}) => [content.slice(start, end), position])).toEqual([
    ['a', {paragraph: 1}],
    ['b', {paragraph: 2}],
  ])
})

describe('an RTF document is refused', () => {
  test.for<[fact: string, bytes: Uint8Array, code: string]>([
    ['when it is cut short', rtf('a\\par').slice(0, -1), 'rtf-damaged'],
    ['when a group is closed too early', rtf('a\\par}b\\par'), 'rtf-damaged'],
    ['when it has paragraphs without end', rtf('a\\par '.repeat(50_001)), 'rtf-damaged'],
    ['when groups nest too deep', rtf('{'.repeat(100_000)), 'rtf-damaged'],
    ['when binary data are longer than the file', rtf('a{\\bin999999999 }'), 'rtf-damaged'],
    ['when it has lists, but no number was printed', rtf('\\ls1 a\\par'), 'numbering-unread'],
    ['when a field alone knows a number', rtf('{\\field{\\*\\fldinst {AUTONUM }}}a\\par'), 'numbering-unread'],
    ['when nothing is in it', rtf(''), 'text-missing'],
  ])('%s', async ([, bytes, code]) => {
    expect(await codeOf(read(bytes))).toBe(code)
  })
})
