import type {Source} from './indicator.ts'
import {type Title, titleOf} from './titles.ts'

/** The titles of the registry (依据登记) made ready for looking up. Plain data: numbers are places in the list of sources. */
export interface Register {
  /** By name (see `titleOf`) the documents that bear it: several where there are editions. */
  readonly titles: Readonly<Record<string, readonly number[]>>
  /** By a name that is a wrong one the document that is meant, and which of its misquotes it is. */
  readonly wrong: Readonly<Record<string, readonly [source: number, misquote: number]>>
  /** Names that are long enough to be known in running text, without the marks 《》. */
  readonly running: readonly string[]
}

/** Fewest characters of a name by which a document is known in running text. */
const shortestRunning = 5

/** A name without 、 and 的, which are no matter in a wrong title. */
const plainName = (name: string): string => name.replace(/[、的]/g, '')

/** Make the register of some sources. */
export function registerOf(sources: readonly Source[]): Register {
  const titles: Record<string, number[]> = {}
  const wrong: Record<string, readonly [number, number]> = {}
  for (const [at, source] of sources.entries()) {
    for (const title of [source.title, ...(source.aliases ?? [])]) {
      const {name} = titleOf(title)
      if (titles[name]?.includes(at)) continue
      titles[name] = [...(titles[name] ?? []), at]
    }
    for (const [which, {say}] of (source.misquotes ?? []).entries())
      for (const words of say) wrong[plainName(titleOf(words).name)] = [at, which]
  }
  const sure = sources.flatMap(({misquotes = []}) =>
    misquotes.flatMap(({say, unissued}) => (unissued === undefined ? say : [])),
  )
  const plans = sources.flatMap(({aliases = []}) => aliases.filter(alias => alias.endsWith('规划')))
  const names = [...sources.map(({title}) => titleOf(title).name), ...sure, ...plans]
  const running = [...new Set(names)].filter(name => name.length >= shortestRunning && !/^.{2,6}[省市]/.test(name))
  return {titles, wrong, running}
}

/** How a title is known: exact 就是, wrong 误引, near 只差一两个字, unmarked 只差顿号. */
export interface Recognised {
  readonly how: 'exact' | 'wrong' | 'near' | 'unmarked'
  /** The documents meant: several where there are editions. */
  readonly sources: readonly Source[]
  /** Of a wrong title what is wrong with it, else null. */
  readonly wrong: string | null
  /** What a wrong title is where no central issuer is named. */
  readonly unissued: 'certain' | 'hint' | 'silent'
}

/** Most characters by which a title may differ from one that it is near to (one, unless it is long), and fewest of such a title. */
const [mostAstray, longTitle, shortestNear] = [2, 12, 9]

/** Whether two words are made of the same characters: 谁普法谁执法. */
const isTurned = (a: string, b: string): boolean =>
  a.length === b.length && a.length <= 8 && [...a].sort().join('') === [...b].sort().join('')

/** What two titles do not share between their common head and tail; null where it is too much. */
function difference(a: string, b: string): readonly [string, string] | null {
  if (Math.abs(a.length - b.length) > mostAstray) return null
  const shorter = Math.min(a.length, b.length)
  let [head, tail] = [0, 0]
  while (head < shorter && a[head] === b[head]) head += 1
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const left = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const
  if (isTurned(...left)) return ['', '']
  const most = shorter < longTitle ? 1 : mostAstray
  return left.every(words => words.length <= most) ? left : null
}

/** Words that make another document of a title: another place, kind of document or number. */
const telling =
  /[省市县区州旗镇乡局\d一二三四五六七八九十]|实施|具体|细则|方案|办法|意见|通知|若干|试行|暂行|规定|条例|指导|贯彻/

const central = /^(?:中共中央|国务院|中央|全国人|最高|司法部)/

/** Words that add nothing to the name of a document: 进一步加强. */
const filler = /进一步|全面(?=加强|规范|提高|提升)|切实|大力|深入/g
/** A word put into the name of a law, or left out of it: 宣传教育促进法. */
const lawful = /^(?:促进|保障|保护|管理|实施|监督|工作)$/

/** Whether a law's name has a word more or less than another's. */
const isLawAstray = (a: string, b: string): boolean =>
  /[^办]法$/.test(a) && a.length !== b.length && lawful.test(b.length < a.length ? between(a, b) : between(b, a))

/** What a longer word has more than a shorter one, put in at one place; empty where it is no such. */
function between(longer: string, shorter: string): string {
  let head = 0
  while (head < shorter.length && longer[head] === shorter[head]) head += 1
  const more = longer.length - shorter.length
  return longer.slice(0, head) + longer.slice(head + more) === shorter ? longer.slice(head, head + more) : ''
}

/** The document whose title differs from a name in a character or two that do not make another document of it. */
function nearest(name: string, {titles}: Register, sources: readonly Source[]): readonly number[] | null {
  const isLaw = /[^办]法$/.test(name)
  if (name.length < shortestNear && !isLaw) return null
  const bare = name.replace(filler, '')
  for (const [title, at] of Object.entries(titles)) {
    if (isLaw && title.length > 4 && title.endsWith('法') && isLawAstray(name, title)) return at
    if (bare !== name && bare === title && title.length >= longTitle) return at
    if (title.length < shortestNear || !central.test(sources[at[0] ?? 0]?.issuer ?? '')) continue
    const left = difference(name, title)
    if (left && !left.some(words => telling.test(words))) return at
  }
  return null
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/** What document of the registry a title names, or null where the registry does not know it. */
export function recognised(title: Title, register: Register, sources: readonly Source[]): Recognised | null {
  const {name} = title
  const listed = (at: readonly number[]) => at.flatMap(index => sources[index] ?? [])
  const exact = own(register.titles, name)
  if (exact) return {how: 'exact', sources: listed(exact), wrong: null, unissued: 'certain'}
  const bare = name.replaceAll('、', '')
  const unmarked = bare === name ? undefined : own(register.titles, bare)
  if (unmarked) return {how: 'unmarked', sources: listed(unmarked), wrong: null, unissued: 'hint'}
  const [at, which] = own(register.wrong, plainName(name)) ?? []
  const source = at === undefined ? undefined : sources[at]
  if (source && which !== undefined) {
    const {wrong = null, unissued = 'certain'} = source.misquotes?.[which] ?? {}
    const editions = own(register.titles, titleOf(source.title).name) ?? []
    return {how: 'wrong', sources: listed(editions), wrong, unissued}
  }
  const near = nearest(name, register, sources)
  return near && {how: 'near', sources: listed(near), wrong: null, unissued: 'hint'}
}
