import type {Flaw} from '../model/defect.ts'
import type {Report} from '../model/report.ts'
import {ending, placeOf} from './told.ts'

/** English words of grammar: they never stand in a Chinese sentence but by a slip of conversion. */
const foreign =
  /(?<=[\u4e00-\u9fa5”》），、；：]\s?)(?<![A-Za-z&-])(?:and|or|the|of|in|to|for|with|by|on|at|as|from|is|are|but)(?![A-Za-z&+-])(?=\s?[\u4e00-\u9fa5“《（])/g

/** Any other English word in the middle of a Chinese sentence, and those that have their place there. */
const stray =
  /(?<=[\u4e00-\u9fa5”》）]\s?)(?<![A-Za-z&.@/-])[a-z]{4,12}(?![A-Za-z&.@/+\d-])(?=\s?[\u4e00-\u9fa5“《（])/g
const settled =
  /^(?:wifi|vlog|logo|excel|word|plus|html|http|https|live|email|tips|talk|show|mini|citywalk|deepseek|chatgpt|ofd)$/

/** Words said twice: 开展开展. */
const twice = /([\u4e00-\u9fa5]{2,4})\1/g
/** Small words said twice: 的的. */
const particles =
  /(?:的的(?!确)|了了(?![解然结])|和和(?![谐睦气平])|在在|是是(?!非)|对对|及及(?!时)|我我|领领导|各各|并并)/g

/** What may be said twice, or is the end of one word and the beginning of the next. */
const sound =
  /^([\u4e00-\u9fa5])\1+$|研究|讨论|商量|比划|打听|考虑|了解|认识|逐|各|每|[一二三四五六七八九十百千万两几]|[年月日]|[件项条户村]{2}|^..?[地处家户步]$/
/** Before a small word said twice: 目的的. */
const soundBefore =
  /(?:目的|有的|别的|为了|现在|存在|所在|内在|潜在|实在|好在|旨在|但是|就是|于是|还是|可是|或是|不是|针对|面对|反对|应对|相对|核对|绝对|涉及|以及|普及|顾及|自我|带领|率领|本领|引领|调和|温和|缓和|综合|合并|一并)$/

/** How much of the text before a place is looked at, in units. */
const look = 3

/** Words of another language that slipped into a Chinese sentence (混入外文): 巡查 and 劝导. */
const foreignWords = ({text}: Report): readonly Flaw[] =>
  [...text.text.matchAll(foreign), ...text.text.matchAll(stray)]
    .filter(({0: word}) => !settled.test(word))
    .map(({0: word, index}) => ({
      kind: 'wording',
      certain: word.length < 4,
      span: placeOf(index, word),
      message: `中文句子里混入外文“${word}”，应改为中文${ending(word.length < 4)}`,
    }))

/** Words written twice by a slip (重复). */
function doubled({text: {text}}: Report): readonly Flaw[] {
  const words = [...text.matchAll(twice)].filter(
    ({0: whole, 1: word = '', index}) =>
      (word === '进一步' || !sound.test(word)) && !/[长员化力性]/.test(text.charAt(index + whole.length)),
  )
  const small = [...text.matchAll(particles)].filter(
    ({0: word, index}) => !soundBefore.test(text.slice(Math.max(0, index - look), index) + word[0]),
  )
  return [...words, ...small].map(({0: word, index}) => ({
    kind: 'wording',
    certain: false,
    span: placeOf(index, word),
    message: `“${word}”疑有重复的字词，请核对。`,
  }))
}

/** Slips of the pen (笔误): words of another language, words said twice. */
export const slipsIn = (report: Report): readonly Flaw[] => [...foreignWords(report), ...doubled(report)]
