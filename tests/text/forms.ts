import {Converter} from 'opencc-js/cn2t'

const traditional = Converter({from: 'cn', to: 't'})
const isRow = (line: string): boolean => line.includes('\t')

/** Every paragraph cut into lines of `size` units, told apart by `lead` at its head and `between` two of them. */
const wrapped =
  (size: number, {lead = '', between = '\n'}: {lead?: string; between?: string}) =>
  (lines: readonly string[]): string =>
    lines
      .map(line => (isRow(line) ? line : (`${lead}${line}`.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join('\n')))
      .join(between)

/** A page number behind every 25 lines, an empty line on both sides. */
const paged = (text: string): string =>
  text
    .split('\n')
    .flatMap((line, index) => (index % 25 === 24 ? [line, '', `- ${(index + 1) / 25} -`, ''] : [line]))
    .join('\n')

const fullWidth = (text: string): string =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** A reading in brackets behind every third Chinese character. */
function garbled(text: string): string {
  let count = 0
  return text.replace(/\p{Script=Han}/gu, char => (++count % 3 === 0 ? `${char}(guó)` : char))
}

const plain = (lines: readonly string[]): string => lines.join('\n')
const indented = wrapped(38, {lead: '　　'})

/** Ways in which the same paragraphs may come, by name. */
export const forms: readonly (readonly [name: string, form: (lines: readonly string[]) => string])[] = [
  ['with empty lines between', lines => lines.join('\n\n')],
  ['with line ends of CR LF', lines => lines.join('\r\n')],
  ['with a byte order mark', lines => `\ufeff${plain(lines)}`],
  ['with indents', lines => lines.map(line => `　　${line}`).join('\n')],
  ['with full-width digits', lines => fullWidth(plain(lines))],
  ['in traditional characters', lines => traditional(plain(lines))],
  ['with doubled commas', lines => plain(lines).replaceAll('，', '，，')],
  ['with half-width commas', lines => plain(lines).replace(/，(?!\d)/g, ', ')],
  ['with readings in brackets', lines => garbled(plain(lines))],
  ['with page numbers', lines => paged(plain(lines))],
  ...[30, 36, 38, 40, 72].map(size => [`wrapped at ${size}, indented`, wrapped(size, {lead: '　　'})] as const),
  ...[30, 38, 72].map(size => [`wrapped at ${size}, empty lines between`, wrapped(size, {between: '\n\n'})] as const),
  ['wrapped, indented, with page numbers', lines => paged(indented(lines))],
  ['wrapped, in traditional characters with full-width digits', lines => traditional(fullWidth(indented(lines)))],
  ['wrapped, with readings in brackets', lines => garbled(indented(lines))],
]
