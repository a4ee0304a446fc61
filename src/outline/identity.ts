import {chineseValue} from '../model/numeral.ts'
import type {Identity, Level, ReadableText} from '../model/report.ts'
import {levels} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import type {Span} from '../model/span.ts'
import type {Headed} from './headings.ts'

type Rules = Rulebook['outline']

const year = '(?:20\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})'
const fullDate = new RegExp(
  `(${year})[年.\\-/](\\d{1,2}|[一二三四五六七八九十]{1,3})[月.\\-/](\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?`,
)
const reportWord = /报告|总结|汇报|情况|述法|综述/

const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text) : chineseValue(text.replaceAll('○', '〇')))

/** An ISO date read from `text`, or null. */
export function dateIn(text: string): string | null {
  const [, y, m, d] = fullDate.exec(text) ?? []
  if (y === undefined || m === undefined || d === undefined) return null
  const [month, day] = [numberOf(m), numberOf(d)]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${numberOf(y)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Every year that stands before 年 or 年度 in `text`. */
const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(new RegExp(`(?<![-—–－至~]|\\d)(${year})(?=年)`, 'g'))].map(([, found = '']) => numberOf(found))

const isAbout = (rules: Rules, content: string): boolean =>
  rules.subject.some(word => plain(word).some(one => content.includes(one)))

/** The words that a pattern of plain words and one bracket spells. */
function plain(pattern: string): readonly string[] {
  const [, head = '', alternatives, tail = ''] = /^([^(]*)(?:\(([^)]*)\)(.*))?$/.exec(pattern) ?? []
  return alternatives === undefined ? [head] : alternatives.split('|').map(one => head + one + tail)
}

/** The title (标题): one line or two, and the index of the first line behind it. */
export function titleIn(rules: Rules, lines: readonly Headed[]): {span: Span | null; next: number} {
  const head = lines.slice(0, 12)
  const at = head.findIndex(
    ({content, enumerator, line, metadata}) =>
      !metadata &&
      content.length <= 80 &&
      !/[。；]/.test(content) &&
      enumerator === null &&
      isAbout(rules, content) &&
      (line.level !== null || !/[：，]$/.test(content)),
  )
  const found = head[at]
  if (!found) return {span: null, next: 0}
  const before = head[at - 1]
  const joined =
    before &&
    /^关于|^\d{4}年|^二〇/.test(found.content) &&
    before.content.length <= 30 &&
    !/[。：；，]/.test(before.content)
  const after = head[at + 1]
  const trailing =
    after && !reportWord.test(found.content) && reportWord.test(after.content) && after.content.length <= 30
  const last = trailing ? after : found
  const start = joined ? before.line.start : found.line.start
  const repeated = lines.findIndex((line, index) => index > at + 1 && index < 12 && line.content === found.content)
  return {span: {start, end: last.line.end}, next: Math.max(at + (trailing ? 2 : 1), repeated + 1)}
}

const officeAtHead =
  /^(?:中共)?(.{2,40}?)(?=关于|20\d\d|二[〇○零]|年度|党政|主要负责|法治政府|法治建设|依法|推进|贯彻|履行|述法)/

function levelOf(rules: Rules, body: string): Level | null {
  const fits = levels.flatMap(level =>
    (rules.offices[level] ?? []).filter(word => body.endsWith(word)).map(word => ({level, size: word.length})),
  )
  return fits.toSorted((a, b) => b.size - a.size)[0]?.level ?? null
}

const trimmed = (body: string): string =>
  body.replace(/(?:党工委|党委)?[、和]?(?:党工委|党委|办事处|人民政府)?(?:主要负责人|领导班子)?$/, '')

/** The office that a text calls itself: 我镇, 全乡, 红土乡坚持. */
function selfNamed(text: string): string | null {
  const [, named] =
    /(?:^|[，。：\n]|现将|年，)([\u4e00-\u9fa5]{2,6}?(?:镇|乡|街道|县|区|市|局))(?=县?(?:坚持|认真|全面|深入|以|紧紧|党委|在|\d{4}年|按照|始终|贯彻|围绕|严格))/.exec(
      text,
    ) ?? []
  return named ?? null
}

function bodyIn(rules: Rules, title: string, signature: string, opening: string): string | null {
  const [, titled = ''] = officeAtHead.exec(title) ?? []
  const full = [titled, signature].filter(name => name !== '' && levelOf(rules, name) !== null)
  const formal = full.filter(name => /人民政府|办事处|[局委厅]$|委员会|办公室/.test(name))
  const best = formal.toSorted((a, b) => b.length - a.length)[0] ?? full[0]
  if (best) return best
  const place = selfNamed(opening) ?? (levelOf(rules, trimmed(titled)) === null ? null : trimmed(titled))
  if (place === null) return null
  return /[镇乡县区市]$/.test(place) ? `${place}人民政府` : place.endsWith('街道') ? `${place}办事处` : place
}

/** 我镇 我乡 我街道: the level that the text claims for itself most often. */
function claimedLevel(text: string): Level | null {
  const counts = new Map<string, number>()
  for (const [, word = ''] of text.matchAll(/[我本全](街道|镇|乡|县|区|市|省|局)/g))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!best) return null
  return best[0] === '局' ? '部门' : (levels.find(level => level === best[0]) ?? null)
}

interface Closing {
  readonly signature: Span | null
  readonly date: Span | null
}

/** Signature and date (落款) among the last lines, or right behind the title. */
function closingIn(rules: Rules, lines: readonly Headed[], next: number): Closing {
  const candidates = [...lines.slice(Math.max(next, lines.length - 6)), ...lines.slice(next, next + 2)]
  const short = candidates.filter(
    ({content, metadata}) => !metadata && content.length <= 45 && !/[。；，！？]/.test(content),
  )
  const dated = short.find(({content}) => fullDate.test(content) && content.length <= 30)
  const signed = short.filter(
    ({content, heading}) =>
      !heading && !/[：]$/.test(content) && levelOf(rules, content.replace(fullDate, '').trim()) !== null,
  )
  const [first] = signed
  const last = signed.at(-1)
  return {
    signature:
      first && last && last.line.end - first.line.start < 90 ? {start: first.line.start, end: last.line.end} : null,
    date: dated ? {start: dated.line.start, end: dated.line.end} : null,
  }
}

/** The county that the name of a town's office states: 垫江县永平镇 → 垫江县. */
const countyIn = (name: string): string | null => {
  const [, found] =
    /([\u4e00-\u9fa5]{1,8}?(?:县|区|市|旗))(?:人民政府)?[\u4e00-\u9fa5]{1,8}(?:镇|乡|街道)/.exec(name) ?? []
  return found === undefined ? null : found.replace(/^.*(?:省|市|州|自治区)(?=.{2,}[县区旗市])/, '')
}

/** The year a report is on: 报告年度, told apart from the years of publication and of the plan. */
function yearIn(title: string, opening: string, date: string | null, headings: string): number | null {
  const [titled] = yearsIn(title).toReversed()
  if (titled !== undefined) return titled
  const announced = new RegExp(`现将.{0,20}?(${year})年`).exec(opening)?.[1]
  if (announced !== undefined) return numberOf(announced)
  const [first] = yearsIn(opening)
  if (first !== undefined) return first
  const [planned] = yearsIn(headings).toSorted((a, b) => b - a)
  if (planned !== undefined) return date !== null && Number(date.slice(0, 4)) >= planned ? planned - 1 : planned
  return date === null ? null : Number(date.slice(0, 4)) - 1
}

/** Who issued the report, on which year, when: 报告身份. */
export function identityOf(
  rules: Rules,
  text: ReadableText,
  lines: readonly Headed[],
): {identity: Identity; next: number} {
  const {span, next} = titleIn(rules, lines)
  const slice = (place: Span | null) =>
    place === null ? '' : text.text.slice(place.start, place.end).replaceAll('\n', '')
  const places = closingIn(rules, lines, next)
  const openings = lines
    .slice(next, next + 6)
    .filter(({heading, metadata, content}) => !heading && !metadata && content.length > 25)
  const opening = openings
    .map(({content}) => content)
    .join('\n')
    .slice(0, 800)
  const stated = (key: string) => text.metadata.get(key)?.value ?? ''
  const date = dateIn(slice(places.date)) ?? dateIn(stated('written')) ?? dateIn(stated('published'))
  const signature = slice(places.signature).replace(fullDate, '').trim()
  const body = bodyIn(rules, slice(span), signature, opening)
  const headings = lines
    .filter(({heading}) => heading)
    .map(({content}) => content)
    .join('\n')
  const named = `${slice(span)}${signature}${stated('publisher')}`
  return {
    next,
    identity: {
      title: span === null ? null : slice(span),
      body,
      level: (body === null ? null : levelOf(rules, body)) ?? claimedLevel(text.text),
      province: rules.provinces.find(name => named.includes(name)) ?? null,
      county: countyIn(body ?? ''),
      year: yearIn(slice(span), opening, date, headings),
      date,
      places: {
        title: span,
        opening: openings[0] ? {start: openings[0].line.start, end: openings[0].line.end} : null,
        ...places,
      },
    },
  }
}

/** Whether the first words of a text say what such a report is about. */
export const aboutSubject = isAbout
