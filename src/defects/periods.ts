import type {Cited} from '../model/cited.ts'
import type {Flaw} from '../model/defect.ts'
import {dateWords, type Edition, editionsOf, isKnown, isSure, meantBy, quoted} from './documents.ts'
import type {Evidenced} from './index.ts'
import {ending, onceEach} from './told.ts'

type Told = Pick<Flaw, 'certain' | 'message'>

/** A citation in its time: the year of which the sentence speaks, and the last day on which the report can have been written. */
interface Timed {
  readonly cited: Cited
  readonly edition: Edition
  readonly period: number
  readonly written: string
  /** The words of its comma part up to the title, and those behind it. */
  readonly lead: string
  readonly rest: string
}

const said = (certain: boolean, words: string): Told => ({certain, message: `${words}${ending(certain)}`})

const titled = ({source}: Edition): string => quoted(source.title)

/** Used before it was there: 未施行先贯彻. */
function early({cited, edition, period, written}: Timed): readonly Told[] {
  const {source, term} = edition
  const [begins, issued] = [source.effective ?? source.issued, source.issued]
  const [end, last] = [`${period}-12-31`, `${period}年度`]
  if (cited.use === 'awaited') return []
  if (term && term.from > period && cited.use !== 'studied')
    return [said(isSure(source), `${titled(edition)}自${term.from}年起，${last}还谈不上贯彻实施`)]
  if (begins !== null && begins > end && cited.use === 'applied') {
    const by = source.effective === null ? 'issued' : 'effective'
    const certain = isKnown(source, by)
    const when = certain ? `${dateWords(begins)}${by === 'issued' ? '印发' : '起施行'}` : `${last}之后才有效`
    const advice = issued !== null && issued <= written ? '只能写学习、衔接，或者列入下一年度安排' : '还没有这个文件'
    return [said(certain, `${titled(edition)}${when}，${last}${advice}`)]
  }
  if (issued !== null && issued > written && cited.use !== 'bygone')
    return [
      said(isKnown(source, 'issued') && cited.marked, `${titled(edition)}${dateWords(issued)}才公布，写报告时还没有`),
    ]
  return []
}

const wholeYear = /全年|上半年|年初|(?:第)?[一二]季度|1月(?:份)?[至到—-]|每月|每季度/
/** From the day itself: 5月起按. */
const onwards = /\d月(?:\d{1,2}日)?起，?(?:严格)?(?:按照?|依照?|依据|执行|适用|开始)?$/
const month = /(?<!\d)(\d{1,2})月(?!\d{0,2}[日号]?(?:起|施行))/

/** Carried out in a part of the year in which it was not yet in force: 全年贯彻. */
function hasty({cited, edition, period, lead}: Timed): readonly Told[] {
  const {source} = edition
  const begins = source.effective ?? ''
  if (cited.use !== 'applied' || begins.length < 10 || onwards.test(lead) || !begins.startsWith(`${period}-`)) return []
  const [, named] = month.exec(lead) ?? []
  const before = named !== undefined && Number(named) < Number(begins.slice(5, 7))
  const whole = wholeYear.test(lead) && begins > `${period}-02-01`
  if (!before && !whole) return []
  const message = `${titled(edition)}${dateWords(begins)}才施行，此前不能写作贯彻实施`
  return [said(isKnown(source, 'effective'), message)]
}

/** Used after it had lapsed or another had taken its place: 已届满、已被代替. */
function late({cited, edition, period, lead, rest}: Timed, {rules}: Pick<Evidenced, 'rules'>): readonly Told[] {
  const {source, term} = edition
  const until = source.until ?? (term ? `${term.to}-12-31` : null)
  const isUsed = cited.use === 'applied' || (source.until !== undefined && cited.use !== 'bygone')
  const told = Number(/自?(20\d\d)年.{0,10}$/.exec(lead)?.[1] ?? period)
  const isHistory = told < period || /^.{0,4}以来/.test(rest)
  if (until === null || until >= `${period}-01-01` || !isUsed || isHistory) return []
  const next = rules.sources.find(({id}) => id === source.superseded_by)
  const since = next?.effective ?? next?.issued ?? null
  if (!next || since === null || since > `${period}-12-31`)
    return [said(false, `${titled(edition)}已于${dateWords(until)}届满，${period}年度仍以其为依据`)]
  const certain = since < `${period}-01-01` && isSure(source) && isSure(next)
  const change = `${titled(edition)}已由${quoted(next.title)}代替`
  return [said(certain, certain ? change : `${change}，${period}年度仍在引用`)]
}

/** An older edition of the indicators. */
function outdated({cited, edition, period}: Timed, {rules}: Pick<Evidenced, 'rules'>): readonly Told[] {
  const next = rules.sources.find(({id}) => id === edition.source.superseded_by)
  if (edition.edition === null || cited.title.edition === null || cited.use !== 'applied' || !next?.verified) return []
  if (!next.issued || Number(next.issued.slice(0, 4)) >= period) return []
  return [said(false, `${titled(edition)}之后已有新的版本`)]
}

/** A former text of a law, named by the year of its amendment: 《行政复议法》（2017年修正）. */
function former({cited, edition: {source}, period}: Timed): readonly Told[] {
  const {amended} = cited.title
  const [begins, issued] = [source.effective, source.issued]
  if (!source.revised || amended === null || !begins || !issued || cited.use === 'bygone') return []
  if (amended >= Number(issued.slice(0, 4)) || begins > `${period}-01-01`) return []
  return [said(false, `${dateWords(begins)}起施行新修订的${quoted(source.title)}，文中引用${amended}年文本`)]
}

function toldOf(timed: Timed, evidenced: Evidenced): readonly Told[] {
  const {cited, edition} = timed
  const {revised, issued} = edition.source
  const isLatest = String(cited.title.amended ?? '') >= (issued ?? '').slice(0, 4) && issued !== null
  const isNew = revised !== true || cited.fresh || isLatest || cited.printed.startsWith('新')
  const ages = isNew ? [early, hasty].flatMap(check => check(timed)) : []
  const found = [...ages, ...late(timed, evidenced), ...outdated(timed, evidenced), ...former(timed)]
  return found.slice(0, 1)
}

/** The words of the comma part up to the title, with a part before it that only tells the time: 3月，. */
function leadOf(text: string, {part, span}: Cited): string {
  const before = /[^，。；：\n]{1,10}，$/.exec(text.slice(Math.max(0, part.start - 12), part.start))?.[0] ?? ''
  return before + text.slice(part.start, span.start)
}

/** Documents used before they took effect or after they lapsed (时间错位). The same slip is told once, where it stands first. */
export function untimelyIn(evidenced: Evidenced): readonly Flaw[] {
  const {read, report, year} = evidenced
  if (year === null) return []
  const {text} = report.text
  const {date} = report.outline.identity
  const flaws = read.citations.flatMap((cited): readonly Flaw[] => {
    const known = cited.known?.how
    if (cited.local || cited.title.draft || (known !== 'exact' && known !== 'unmarked')) return []
    const editions = editionsOf(cited)
    const edition = meantBy(cited, editions, year)
    if (!edition || isAstray(cited, edition, editions.length > 1)) return []
    const period = cited.mood === 'planned' ? year + 1 : year
    const written = date !== null && date > `${year}-06-30` ? date : `${year + 1}-04-01`
    const [lead, rest] = [leadOf(text, cited), text.slice(cited.span.end, cited.span.end + 8)]
    const told = toldOf({cited, edition, period, written, lead, rest}, evidenced)
    return told.map(({certain, message}) => ({kind: 'year', certain, message, span: cited.span}))
  })
  return onceEach(flaws)
}

/** Whether a citation gives other years than the edition: that is told as such. Of several editions a title without its years tells none. */
const isAstray = ({title}: Cited, {term, edition}: Edition, several: boolean): boolean =>
  title.term || title.edition !== null || several
    ? (term !== null && title.term?.from !== term.from) || (edition !== null && title.edition !== edition)
    : false
