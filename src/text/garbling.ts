import type {MappedText, Warning} from '../model/source.ts'
import {dropIn, replaceIn} from './edit.ts'

const pinyin = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿê'
const bracketed = new RegExp(`[(（](?<=\\p{Script=Han}.)[${pinyin}]{1,7}[)）]`, 'gu')

/** How many bracketed readings make a text count as garbled: a few may be meant. */
const enough = 10

/**
 * What is left of a paragraph head （一） to （十） after a full-width space lost its first byte: every double-byte character behind it was
 * then read one byte off, up to the closing bracket.
 */
const heads: readonly (readonly [remains: string, number: string])[] = [
  ['ㄒ唬', '一'],
  ['ǘ', '二'],
  ['ㄈ', '三'],
  ['ㄋ模', '四'],
  ['ㄎ澹', '五'],
  ['ㄆ撸', '七'],
  ['ò耍', '八'],
  ['ň牛', '九'],
  ['ㄊ', '十'],
  ['', '六'],
]
/** The closing bracket, read one byte off together with what followed it. */
const closing = '[┩┨﹫]?'
const lostHead = new RegExp(`(?<=^|\\n)\\s*\\?。(${heads.map(([remains]) => remains).join('|')})${closing}`, 'gu')

/** Whether a bracketed reading (guó) stands behind many of the Han characters. */
export const isGarbled = (text: string): boolean => [...text.matchAll(bracketed)].length >= enough

/**
 * Undo the bracketed-pinyin garbling (拼音乱码): the readings go, doubled commas go, lost heads come back. What was lost for good stays as it
 * is and is warned of; nothing is guessed.
 */
export function ungarble(source: MappedText): {text: MappedText; warnings: readonly Warning[]} {
  if (!isGarbled(source.text)) return {text: source, warnings: []}
  const plain = dropIn(source, bracketed)
  const text = replaceIn(plain, lostHead, ([, remains]) => `（${heads.find(([key]) => key === remains)?.[1] ?? ''}）`)
  const lost = [...text.text.matchAll(/\?/g)].length
  const message = `原文夹有括注拼音，已还原${lost > 0 ? `；另有 ${lost} 处文字已损坏，无法还原，未作推测` : ''}`
  return {text, warnings: [{code: 'garbled', message}]}
}
