/** Central organs (中央机关) by the words that name them in a report, the longest words of each beginning first. */
const organs: readonly (readonly [string, string])[] = [
  ['中央全面依法治国委员会办公室', '中央依法治国办'],
  ['中央全面依法治国委员会', '中央依法治国委'],
  ['中央依法治国委', '中央依法治国委'],
  ['中央依法治国办', '中央依法治国办'],
  ['中共中央办公厅', '中办'],
  ['中央办公厅', '中办'],
  ['中央宣传部', '中宣部'],
  ['中共中央', '中共中央'],
  ['中宣部', '中宣部'],
  ['党中央', '中共中央'],
  ['中办', '中办'],
  ['国务院办公厅', '国办'],
  ['国务院', '国务院'],
  ['国办', '国办'],
  ['司法部', '司法部'],
  ['全国人民代表大会常务委员会', '全国人大'],
  ['全国人民代表大会', '全国人大'],
  ['全国人大常委会', '全国人大'],
  ['全国人大', '全国人大'],
  ['最高人民法院', '最高法'],
  ['最高法院', '最高法'],
]
const names = new Map(organs)
const organ = organs.map(([words]) => words).join('|')
const every = new RegExp(organ, 'g')

/** Central organs in a row at the head of a title: 国务院办公厅关于…. */
const atHead = new RegExp(`^(?:(?:${organ})[、和及]?)+`)
/** Central organs in a row at the end of what stands before a title: 中办、国办联合印发的. */
const atEnd = new RegExp(
  `(?:(?:${organ}|两办)[、，和及与]?)+(?:联合)?(?:印发|发布|出台|制定|下发|颁布|公布|转发|修订)?(?:的|了)?(?:新修订的?)?$`,
)

/** The central organs that are named in some words, each once, under one name. */
export function organsIn(words: string): ReadonlySet<string> {
  const found = [...words.replaceAll('两办', '中办国办').matchAll(every)].map(([word]) => names.get(word) ?? word)
  return new Set(found)
}

/** The words at the head of a title that name its issuers; empty where none are. */
export const issuerAtHead = (title: string): string => atHead.exec(title)?.[0] ?? ''

/** The words at the end of a text that name the issuers of what follows; empty where none are. */
export const issuerAtEnd = (text: string): string => atEnd.exec(text)?.[0] ?? ''
