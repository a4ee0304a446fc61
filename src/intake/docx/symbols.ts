/** What the signs of the fonts that offices use for boxes, bullets and arrows look like, by font and place in it. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    ...{163: '≤', 174: '→', 176: '°', 177: '±', 179: '≥', 180: '×', 183: '•', 184: '÷', 185: '≠'},
    ...{187: '≈', 209: '∇', 214: '√', 229: '∑'},
  },
  wingdings: {
    ...{108: '●', 109: '❍', 110: '■', 111: '□', 113: '❑', 114: '❒', 117: '◆', 118: '❖', 128: '⓪', 129: '①'},
    ...{130: '②', 131: '③', 132: '④', 133: '⑤', 134: '⑥', 135: '⑦', 136: '⑧', 137: '⑨', 138: '⑩'},
    ...{159: '•', 161: '○', 167: '▪', 168: '☐', 171: '★', 216: '➢', 223: '←', 224: '→', 251: '✗', 252: '✓'},
    ...{253: '☒', 254: '☑'},
  },
  'wingdings 2': {79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 152: '●', 162: '■', 163: '☐'},
}

/**
 * The character that a sign of a font stands for: 符号. Signs of symbol fonts stand at F000 to F0FF; undefined for those that have no
 * counterpart among ordinary characters.
 */
export function symbolOf(point: number, font: string): string | undefined {
  if (point >= 0xf000 && point <= 0xf0ff) return fonts[font.toLowerCase()]?.[point - 0xf000] ?? asciiIn(point, font)
  const isCharacter = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xf900)
  return isCharacter ? (fonts[font.toLowerCase()]?.[point] ?? String.fromCodePoint(point)) : undefined
}

/** The Symbol font has figures and ASCII signs where ASCII has them. */
const asciiIn = (point: number, font: string): string | undefined =>
  /^symbol$/i.test(font) && point >= 0xf020 && point < 0xf040 ? String.fromCodePoint(point - 0xf000) : undefined

/** A text with the signs of a symbol font, which some programs leave in it, as characters; what has none is left out and counted. */
export function withSymbols(text: string, font: string): {readonly text: string; readonly lost: number} {
  let lost = 0
  const read = text.replace(/[\uf000-\uf0ff]/g, sign => {
    const found = symbolOf(sign.charCodeAt(0), font)
    if (found === undefined) lost += 1
    return found ?? ''
  })
  return {text: read, lost}
}
