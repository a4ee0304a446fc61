import type {NoticeCode} from '../messages.ts'

/** Control words that stand for characters. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['softline', ''],
  ['~', '\u00a0'],
  ['_', '-'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
])

/** Groups whose text is no text of the body, with what to say of it. Groups that `\*` marks as new and that are not known are left out too. */
export const leftOut: ReadonlyMap<string, NoticeCode | undefined> = new Map<string, NoticeCode | undefined>([
  ['annotation', 'comments-left-out'],
  ['footnote', 'notes-left-out'],
  ['pict', 'pictures-left-out'],
  ...[
    ...['colortbl', 'datafield', 'filetbl', 'info', 'listtable', 'listoverridetable', 'nonesttables'],
    ...['nonshppict', 'objdata', 'revtbl', 'rsidtbl', 'shprslt', 'sp', 'tc', 'themedata', 'xe', 'template'],
    ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
    ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'private', 'bkmkstart', 'bkmkend'],
  ].map(name => [name, undefined] as const),
])

/** Groups that `\*` marks and that are read all the same. */
export const knownNew: ReadonlySet<string> = new Set([
  'shpinst',
  'shppict',
  'nesttableprops',
  'ud',
  'annotation',
  'fldinst',
])

/** The name for the bytes of symbol fonts, which stand for signs of that font and for no characters. */
export const symbolBytes = 'symbols'

/** The encoding of a font's character set; undefined when it is that of the document. */
export const charsets: ReadonlyMap<number, string> = new Map([
  [2, symbolBytes],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
])

/** The encoding of a Windows code page. */
export function encodingOf(codePage: number): string {
  const multibyte = new Map([
    [932, 'shift_jis'],
    [936, 'gb18030'],
    [949, 'euc-kr'],
    [950, 'big5'],
    [54936, 'gb18030'],
    [65001, 'utf-8'],
  ])
  return multibyte.get(codePage) ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252')
}
