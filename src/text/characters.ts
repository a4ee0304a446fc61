import type {MappedText} from '../model/source.ts'
import {dropIn, replaceIn} from './edit.ts'

/** Line ends of every kind become \n; marks without width go; blanks of every kind become a plain space; a tab between cells stays. */
export function foldBlanks(source: MappedText): MappedText {
  const breaks = replaceIn(source, /\r\n?|[\v\f\u0085\u2028\u2029]/g, () => '\n')
  const visible = dropIn(breaks, /[\u00ad\u200b-\u200f\u2060\ufeff]/g)
  return replaceIn(visible, /^\t+|[\u00a0\u2000-\u200a\u202f\u3000]/gm, ([blanks]) => ' '.repeat(blanks.length))
}

const wide = /[０-９Ａ-Ｚａ-ｚ％＋．／]/g
const chinese: Readonly<Record<string, string>> = {',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）'}

/**
 * Fold width and punctuation: 全半角与标点. Digits, letters and % become half-width; , ; : ? ! ( ) become the Chinese marks unless they stand
 * inside a number or between Latin words; of doubled or mixed marks the last, weightier one stays.
 */
export function foldWidth(source: MappedText): MappedText {
  const narrow = replaceIn(source, wide, ([char]) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  const marks = replaceIn(narrow, /(?<![\d\w])[,;:?!]|[,;:?!](?![\d\w/])|[()]/g, ([char]) => chinese[char] ?? char)
  return dropIn(marks, /[，、](?=\s*[，、。；：！？])|。(?=。(?!。))|；(?=；)/g)
}

/** Leave out blanks beside Chinese characters, digits and marks; between Latin words one stays. */
export const dropBlanks = (source: MappedText): MappedText =>
  dropIn(source, / +(?=[^A-Za-z ])|(?<=[^A-Za-z]) +| +(?= )/g)
