import type {Cited, Use} from '../model/cited.ts'
import type {Mood} from '../model/fact.ts'
import {issuerAtEnd} from '../model/issuers.ts'
import {type Recognised, recognised} from '../model/register.ts'
import {firstFrom, overlaps, type Span} from '../model/span.ts'
import {type Title, titleOf} from '../model/titles.ts'
import {partOf, placedAt, type Scene} from './scene.ts'
import {useOf} from './uses.ts'

/** A title between its marks; the closing one may be lost. */
const marked = /《([^《》\n]{2,90})(?:》|(?=[，。；：\n]|$))/g
/** What a report calls a document from there on: （以下简称《纲要》）. */
const shortened = /^.{0,30}?[（，](?:以下|下文|下)?(?:统一|统|均)?(?:简称|称)(?:为)?[：:]?[“‘《]*([^”’》）]{1,20})/
const number = /^（?(?:中华人民共和国)?((?:[\u4e00-\u9fff]{1,8}[〔［[（(]20\d\d[〕］\])）]|国务院令第?)\d{1,4}号)/
const numberBefore = /(国务院令第?\d{3}号)(?:公布的?|发布的?)?$/
const fresh = /(?:新修[订正](?:后?的|版)?|修订后的?|新版|新的?|\d{1,2}月\d{1,2}日起(?:正式)?(?:施行|实施)的?)$/
/** Years or an edition right behind a title instead of in it: 《……指标体系》（2021年版）. */
const datedBehind = /^（20\d\d[^（）]{0,14}）/
/** The words of an office before a title that is its own: 县政府, 我镇制定的. */
const owner =
  /(?:[省市县区州旗镇乡局]|街道|自治区|本级|单位)(?:级|委|党委|党工委|人民政府|政府|办事处|办公室|办|人大常委会|人大|司法[厅局]|依法治[省市县区旗州镇]办|里|本级|联合|、|和|出台|印发|制定|制订|修订|下发|发布|编制|转发|的|了|关于|有关){0,6}$/
const making = /(?:制定|制订|出台|起草|编印|拟定|形成)(?:完善|印发|实施|了|的)*$/

/** How far before a title what says whose it is may stand, in units. */
const reach = 40

/** A title in the text, with the years behind it. */
interface Printed {
  readonly span: Span
  readonly printed: string
  readonly marked: boolean
  readonly behind: string
}

/** A title with what stands behind it. */
function printedAt(text: string, {start, end}: Span, printed: string): Printed {
  const [behind = ''] = datedBehind.exec(text.slice(end, end + 24)) ?? []
  const marked = printed.length < end - start
  return {span: {start, end: end + behind.length}, printed, marked, behind}
}

/** What is an everyday name as much as a title: without its years it is no citation. */
const everyday = /普法规划$/

/** The titles between marks, and the known names in running text that stand outside of them. */
function printedIn(scene: Scene): readonly Printed[] {
  const {text} = scene.report.text
  const titles = [...text.matchAll(marked)].map(({index, 0: whole, 1: printed = ''}) =>
    printedAt(text, {start: index, end: index + whole.length}, printed),
  )
  const spans = titles.map(({span}) => span)
  const bare: Printed[] = []
  for (const span of scene.places(scene.rules.register.running)) {
    const last = bare.at(-1)
    if (last && overlaps(last.span, span)) {
      if (span.end - span.start > last.span.end - last.span.start) bare.pop()
      else continue
    }
    const title = spans[firstFrom(spans, span.end) - 1]
    if (title && overlaps(title, span)) continue
    const place = printedAt(text, span, text.slice(span.start, span.end))
    if (place.behind !== '' || !everyday.test(place.printed)) bare.push(place)
  }
  return [...titles, ...bare].sort((a, b) => a.span.start - b.span.start)
}

/** Whose a document is, by the words before its title. */
function standingOf({text, from, span}: {text: string; from: number; span: Span}, isMarked: boolean) {
  const before = text.slice(Math.max(from, span.start - reach), span.start).replace(/中华人民共和国$/, '')
  const issuer = issuerAtEnd(before)
  const place = isMarked ? owner.test(before) || making.test(before) : /[省市县区州旗镇乡局]$/.test(before)
  return {
    issuer: issuer === '' ? null : {start: span.start - issuer.length, end: span.start},
    local: issuer === '' && place,
    fresh: fresh.test(before),
  }
}

/** The number given beside a title. */
function numberBeside(text: string, {start, end}: Span): Span | null {
  const [whole = '', given = ''] = number.exec(text.slice(end, end + 40)) ?? []
  if (given !== '') return {start: end + whole.length - given.length, end: end + whole.length}
  const before = text.slice(Math.max(0, start - 20), start)
  const found = numberBefore.exec(before)
  if (!found) return null
  const at = start - before.length + found.index
  return {start: at, end: at + (found[1] ?? '').length}
}

/** What a report calls documents from some place on (以下简称), and where it says so. */
interface Shorts {
  readonly names: Map<string, Recognised | null>
  readonly places: Span[]
}

/** A bare 《纲要》 stands for the outline that was named before it, unless the report says otherwise. */
const [outline, outlineShort] = ['法治政府建设实施纲要', '纲要']

/** Learn from a citation what short name the report gives it. */
function learn({names, places}: Shorts, text: string, {span, known}: Pick<Cited, 'span' | 'known'>): void {
  const [whole = '', name = ''] = shortened.exec(text.slice(span.end, span.end + 70)) ?? []
  if (name !== '') {
    places.push({start: span.end, end: span.end + whole.length})
    names.set(name, known)
  }
  const isOutline = known?.sources.some(({title}) => title.startsWith(outline)) ?? false
  if (isOutline && !names.has(outlineShort)) names.set(outlineShort, known)
}

/** Whether nothing but marks of a list stands between two titles: 《甲》、《乙》和《丙》. */
const isListed = (between: string): boolean => /^(?:[、，和与及]|以及|等|（[^（）]{0,20}）)*$/.test(between)

/** A title taken apart, the years that stand behind it counted in. */
function datedTitle({printed, behind}: Printed): Title {
  const title = titleOf(printed)
  if (behind === '') return title
  const {term, edition, amended} = titleOf(behind)
  return {...title, term: title.term ?? term, edition: title.edition ?? edition, amended: title.amended ?? amended}
}

/** One title as a citation. `names` are the short names learnt so far. */
function citedAt({scene, moods, names}: Context, place: Printed, listed: Use | null): Cited {
  const {rules, report} = scene
  const {text} = report.text
  const {span, printed} = place
  const at = placedAt(scene, span.start)
  const {clause, part} = partOf(scene, at)
  const title = datedTitle(place)
  const short = names.get(printed)
  return {
    ...{span, printed, marked: place.marked},
    ...standingOf({text, from: clause.start, span}, place.marked),
    title,
    known: short === undefined ? recognised(title, rules.register, rules.sources) : short,
    short: short !== undefined,
    number: numberBeside(text, span),
    use: listed ?? useOf(scene, {span, clause, part}),
    mood: moods[at] ?? 'done',
    part: {start: part.start, end: part.end},
  }
}

interface Context {
  readonly scene: Scene
  readonly moods: readonly Mood[]
  readonly names: Shorts['names']
}

/** Every place where the report names a document (引用), in the order of the text. `moods` are those of the comma parts. */
export function citationsIn(scene: Scene, moods: readonly Mood[]): readonly Cited[] {
  const {text} = scene.report.text
  const shorts: Shorts = {names: new Map(), places: []}
  const cited: Cited[] = []
  for (const place of printedIn(scene)) {
    const shortening = shorts.places.at(-1)
    if (shortening && overlaps(shortening, place.span)) continue
    const last = cited.at(-1)
    const listed = last && isListed(text.slice(last.span.end, place.span.start)) ? last.use : null
    const found = citedAt({scene, moods, names: shorts.names}, place, listed)
    learn(shorts, text, found)
    cited.push(found)
  }
  return cited
}
