/** The unified ideographs of the radicals U+2E80 to U+2EF3, after Unicode's EquivalentUnifiedIdeograph; · where there is none. */
const supplement =
  '·厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄㣺扌攵·旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁··羊羊羊耂' +
  '肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** Kangxi radicals whose old form NFKC gives, where today's is meant. */
const today: Readonly<Record<string, string>> = {'⼾': '户', '⾭': '青'}

/** Kangxi radicals, compatibility ideographs, Latin ligatures and marks for vertical text: NFKC knows what they stand for. */
const compatible = /[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufe30-\ufe4f]|[\u{2f800}-\u{2fa1f}]/gu

const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g
const blank = /[\t\n\v\f\r\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f]+/g
/** What has no meaning that could be found: control characters, private use, noncharacters, halves of a character. */
const meaningless = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu
const symbol = /^[\uf020-\uf0ff]$/

const han = '[\\u2e80-\\u9fff\\uff00-\\uffef“”‘’]'
const inner = new RegExp(`(?<=${han}) +(?=${han})`, 'g')

/** What stands in the text for a character that was printed and has no meaning to be found. */
export const lostCharacter = '\ufffd'

/**
 * The text of a printed run as one would type it: radicals and compatibility forms as the characters that they look like (⽂→文, ⺠→民),
 * marks without width left out, one sign of a symbol font as a bullet, and U+FFFD for what has no meaning.
 */
export function typed(text: string): string {
  if (symbol.test(text.trim())) return '•'
  return text
    .replace(unseen, '')
    .replace(blank, ' ')
    .replace(meaningless, lostCharacter)
    .replace(compatible, char => today[char] ?? char.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3]/g, char => {
      const put = supplement[char.charCodeAt(0) - 0x2e80] ?? '·'
      return put === '·' ? char : put
    })
}

/** A letter and the marks over it, which some fonts print apart: the ā of pinyin. */
const marked = /[A-Za-z\u00fc][\u0300-\u030c]+/g

/**
 * A line without the blanks that a printer's spacing left between Chinese characters; those behind a bare number stay. Letters are one with
 * their marks.
 */
export const tight = (text: string): string =>
  text
    .replace(marked, letter => letter.normalize('NFC'))
    .replace(inner, (blanks, at: number) => (/^[一二三四五六七八九十]{1,3}$/.test(text.slice(0, at)) ? blanks : ''))
