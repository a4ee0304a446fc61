const digits = '零一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legalDigitsTraditional = '零壹貳參肆伍陸柒捌玖'
const units = ['', '十', '百', '千']
const legalUnits = ['', '拾', '佰', '仟']

/** A number below 10,000 read out in Chinese: 37 → 三十七. */
function counted(value: number, names: string, places: readonly string[]): string {
  if (value > 9999) return String(value)
  const figures = [...String(value)].map(Number)
  const spoken = figures
    .map((figure, at) => (figure === 0 ? '零' : `${names[figure]}${places[figures.length - 1 - at]}`))
    .join('')
  return spoken.replace(/零+/g, '零').replace(/(?<=.)零$/, '')
}

const chinese = (value: number): string => counted(value, digits, units).replace(/^一十/, '十')
const digitByDigit = (value: number): string =>
  [...String(value)].map(figure => '〇一二三四五六七八九'[Number(figure)]).join('')
const fullWidth = (value: number): string =>
  [...String(value)].map(figure => '０１２３４５６７８９'[Number(figure)]).join('')

/** A, B … Z, AA, BB, as Word counts on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const romanValues = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
const romanSigns = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let [rest, signs] = [value, '']
  for (const [at, worth] of romanValues.entries()) {
    signs += romanSigns[at]?.repeat(Math.floor(rest / worth)) ?? ''
    rest %= worth
  }
  return signs
}

/** The sign of a row of signs in which `value` counts from 1; the plain number beyond its end. */
const signIn = (signs: string) => (value: number) => [...signs][value - 1] ?? String(value)

/** Every way of writing a number that differs from 1, 2, 3, by the name that WordprocessingML gives it (ST_NumberFormat). */
const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  chineseLegalSimplified: value => counted(value, legalDigits, legalUnits),
  decimalEnclosedCircle: signIn('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟'),
  decimalEnclosedCircleChinese: signIn('①②③④⑤⑥⑦⑧⑨⑩'),
  decimalEnclosedFullstop: signIn('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: signIn('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: value => String(value).padStart(2, '0'),
  ideographDigital: digitByDigit,
  ideographEnclosedCircle: signIn('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  ideographLegalTraditional: value => counted(value, legalDigitsTraditional, legalUnits),
  ideographTraditional: signIn('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: signIn('子丑寅卯辰巳午未申酉戌亥'),
  japaneseCounting: chinese,
  japaneseDigitalTenThousand: digitByDigit,
  lowerLetter: value => letters(value).toLowerCase(),
  lowerRoman: value => roman(value).toLowerCase(),
  none: () => '',
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  upperLetter: letters,
  upperRoman: roman,
}

/** A list number as Word shows it: `numeralOf('chineseCounting', 12)` → 十二. Unknown formats are written 1, 2, 3. */
export const numeralOf = (format: string, value: number): string =>
  Object.hasOwn(formats, format) ? (formats[format]?.(value) ?? '') : String(value)
