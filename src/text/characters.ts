import type {MappedText} from '../model/source.ts'
import {dropIn, replaceIn} from './edit.ts'

/** Line ends of every kind become \n; marks without width go; blanks of every kind become a plain space; a tab between cells stays. */
export function foldBlanks(source: MappedText): MappedText {
  const breaks = replaceIn(source, /\r\n?|[\v\f\u0085\u2028\u2029]/g, () => '\n')
  const visible = dropIn(breaks, /[\u00ad\u200b-\u200f\u2060\ufeff]/g)
  return replaceIn(visible, /^\t+|[\u00a0\u2000-\u200a\u202f\u3000]/gm, ([blanks]) => ' '.repeat(blanks.length))
}

/** Full-width letters, digits and signs, and the marks inside full-width numbers: １，２００ and １２：３０. */
const wide =
  /[０-９Ａ-Ｚａ-ｚ％＋．／]|，(?<=[０-９].)(?=[０-９]{3}(?![０-９]))|：(?<=[０-９].)(?=[０-９]{2}(?![０-９]))/g
const chinese: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
}
/** Each looks at its neighbours only where the mark itself stands. */
const marks = new RegExp(
  [
    '[()]|[,;:?!](?:(?<![\\w/].)|(?![\\w/]))',
    '\\.(?<=[\\u4e00-\\u9fff）”》].)(?<![一二三四五六七八九十].)(?=[\\u4e00-\\u9fff“《]|\\s*(?:\\n|$))',
  ].join('|'),
  'g',
)

/** All but the weightiest of doubled or mixed marks. */
const doubled =
  /[，、](?:(?= *[，、。；：！？])|(?<=[。；：！？][，、 ]*.))|；(?:(?= *[。；])|(?<=。 *.))|：(?= *[：。；])|。(?= *。)/g

/** A blank that stands for the mark behind a heading's number: 一　主要举措. */
const bareNumber = / (?<=^ *[一二三四五六七八九十]{1,3} )(?= *[\u4e00-\u9fff]{4})/gm

/**
 * Fold width and punctuation: 全半角与标点. Digits, letters and % become half-width; , ; : ? ! ( ) and a . that ends a Chinese sentence become
 * the Chinese marks unless they stand inside a number or between Latin words; of doubled or mixed marks the weightiest stays.
 */
export function foldWidth(source: MappedText): MappedText {
  const narrow = replaceIn(source, wide, ([char]) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  const numbered = replaceIn(narrow, bareNumber, () => '、')
  return dropIn(
    replaceIn(numbered, marks, ([char]) => chinese[char] ?? char),
    doubled,
  )
}

/** Leave out blanks beside Chinese characters, digits and marks; between Latin words one stays. */
export const dropBlanks = (source: MappedText): MappedText =>
  dropIn(source, / +(?=[^A-Za-z ])|(?<=[^A-Za-z ]) +| +(?= )/g)
