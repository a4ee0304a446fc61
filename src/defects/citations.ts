import type {Cited} from '../model/cited.ts'
import type {Flaw} from '../model/defect.ts'
import {organsIn} from '../model/issuers.ts'
import {termWords, titleOf} from '../model/titles.ts'
import {type Edition, editionsOf, isSure, meantBy, quoted} from './documents.ts'
import type {Evidenced} from './index.ts'
import {ending, onceEach} from './told.ts'

/** What is wrong with one citation, as its finder tells it. */
type Told = Pick<Flaw, 'kind' | 'certain' | 'message'> & {readonly span?: Flaw['span']}

/** A citation that the registry knows, with the edition meant, and what the report says elsewhere. */
interface Case {
  readonly cited: Cited
  readonly editions: readonly Edition[]
  readonly edition: Edition
  readonly report: Reported
}

/** What the checks of one citation need of the whole report. */
interface Reported {
  readonly text: string
  readonly year: number | null
  /** Names of documents whose years the report gives somewhere. */
  readonly dated: ReadonlySet<string>
}

const isIssued = ({issuer, title}: Cited): boolean => issuer !== null || title.issuer !== ''

/** A title that is not the document's. */
function misquoted({cited, edition: {source}}: Case): readonly Told[] {
  const {known, printed, marked} = cited
  if (!known || known.how === 'exact') return []
  const said = `“${printed}”应为${quoted(source.title)}`
  if (known.how === 'unmarked')
    return marked && printed.split('、').length > 2
      ? [{kind: 'citation', certain: false, message: `${said}，标题中没有顿号，请核对。`}]
      : []
  if (known.how === 'near')
    return [
      {kind: 'citation', certain: false, message: `“${printed}”与登记的${quoted(source.title)}只差一两个字，请核对。`},
    ]
  const settled = known.unissued === 'certain' || isIssued(cited)
  if (!settled && known.unissued === 'silent') return []
  const certain = settled && isSure(source)
  const message = certain ? `${said}：${known.wrong}。` : `${said}（${known.wrong}），请核对是否指国家文件。`
  return [{kind: 'citation', certain, message}]
}

/** Titles that tell their time without years. */
const telling = /五年规划|三年行动/

/** The years of a title: wrong ones, an edition that is not known, 年 left out, or none at all. */
function misdated({cited, editions, edition, report}: Case): readonly Told[] {
  const {title, known, marked, short, printed} = cited
  const {source, term} = edition
  if (known?.how !== 'exact' || short) return []
  const certain = isSure(source)
  if (title.term && term) {
    const {from, to, whole} = title.term
    if (from !== term.from || to !== term.to)
      return [
        {
          kind: 'year',
          certain,
          message: `${quoted(source.title)}的年限是${termWords(term)}，文中写作“${from}—${to}”${ending(certain)}`,
        },
      ]
    const lacks = marked && !whole
    return lacks
      ? [{kind: 'citation', certain, message: `“${printed}”漏“年”字，应为${quoted(source.title)}${ending(certain)}`}]
      : []
  }
  if (title.edition !== null && edition.edition !== null && title.edition !== edition.edition) {
    const listed = editions.map(one => `${one.edition}年版`).join('、')
    return [{kind: 'year', certain: false, message: `登记的版本有${listed}，未见${title.edition}年版，请核对。`}]
  }
  const lacks = (term && !title.term) || (edition.edition !== null && title.edition === null)
  if (!lacks || telling.test(source.title) || titleOf(source.title).name !== title.name) return []
  if (!marked || report.dated.has(title.name)) return []
  const shown = term ? termWords(term) : `${edition.edition}年版`
  return [{kind: 'citation', certain: false, message: `“${printed}”缺年份，应写明（${shown}），请核对。`}]
}

/** What makes it unsure who issued a document. */
const unsure = /等|推定|待核|回忆|转发/

/** Issuers named before a title or in it that are not the document's. */
function misissued({cited, edition: {source}, report}: Case): readonly Told[] {
  const {known, issuer, title} = cited
  if (known?.how !== 'exact' || !source.issuer || unsure.test(source.issuer)) return []
  const words = issuer ? report.text.slice(issuer.start, issuer.end) : title.issuer
  const [said, right] = [organsIn(words), organsIn(source.issuer)]
  if (said.size === 0 || right.size === 0) return []
  const alien = [...said].some(organ => !right.has(organ))
  if (!alien && said.size === right.size) return []
  const span = issuer ? {start: issuer.start, end: cited.span.end} : cited.span
  const what = `${quoted(source.title)}的制定机关是${source.issuer}`
  const certain = alien && isSure(source)
  const written = alien ? `写作“${[...said].join('、')}”` : '只写了一个'
  return [{kind: 'citation', certain, message: `${what}，文中${written}${ending(certain)}`, span}]
}

const numberOf = (words: string): string =>
  words.replace(/（.*）$|第/g, '').replace(/[〔［[（(](\d{4})[〕\]］）)]/, '〔$1〕')

/** A number beside a title that is another document's. */
function misnumbered({cited, edition: {source}, report}: Case): readonly Told[] {
  const {known, number} = cited
  if (known?.how !== 'exact' || !number || !source.number) return []
  const said = report.text.slice(number.start, number.end)
  const isOlder = source.revised === true && (report.year ?? 0) < Number(source.effective?.slice(0, 4) ?? 0)
  if (isOlder || numberOf(said) === numberOf(source.number)) return []
  const certain = isSure(source) && !source.recalled?.includes('number')
  const message = `${quoted(source.title)}的文号${certain ? '是' : '应为'}${source.number}，文中写作“${said}”${ending(certain)}`
  return [{kind: 'citation', certain, message, span: number}]
}

const outline = /^.{2,8}(?:[省市县区州旗])(?:人民政府)?法治政府建设实施纲要$/

/** A place's own outline without its years. */
function undated(cited: Cited, {dated}: Reported): readonly Told[] {
  const {title, printed, marked} = cited
  if (!marked || title.term || !outline.test(title.name)) return []
  if (dated.has(title.name)) return []
  return [{kind: 'citation', certain: false, message: `“${printed}”没有写明年限，请核对全称。`}]
}

function toldOf(cited: Cited, report: Reported): readonly Told[] {
  if (!cited.known) return undated(cited, report)
  const editions = editionsOf(cited)
  const edition = meantBy(cited, editions, report.year)
  if (!edition || cited.local) return []
  const one = {cited, editions, edition, report}
  return [...misquoted(one), ...misdated(one), ...misissued(one), ...misnumbered(one)]
}

/** Documents that the report misquotes (误引): their titles, years, issuers and numbers. The same slip is told once, where it stands first. */
export function misquotedIn({read, report, year}: Evidenced): readonly Flaw[] {
  const {text} = report.text
  const dated = new Set(read.citations.filter(({title}) => title.term || title.edition).map(({title}) => title.name))
  return onceEach(
    read.citations.flatMap(cited =>
      toldOf(cited, {text, year, dated}).map(told => ({...told, span: told.span ?? cited.span})),
    ),
  )
}
