import type {Flaw} from '../model/defect.ts'
import type {Block, Level, Part} from '../model/report.ts'
import type {Evidenced} from './index.ts'
import {rankWords, towns, wordingFlaw} from './levels.ts'
import {placeOf, unclosed} from './told.ts'

const message = (level: Level, said: string): string =>
  `本报告的机关是${rankWords(level)}，这里写“${said}”，疑为套用时未改净，请核对。`

/** Titles and words that are quoted: they may call others as they like. */
const quotes = /《[^》\n]*》?|“[^”\n]{0,40}”?/g
const blank = (words: string): string => words.replace(quotes, found => '　'.repeat(found.length))

/** Of counties, districts and cities the words that are another's: 我市 may be the city above, 我区 the autonomous region. */
const others: Partial<Readonly<Record<Level, string>>> = {区: '|县', 县: '|区(?!域)', 市: '|县'}

/** What nobody of that level ever calls itself, wherever it stands. */
function never(level: Level, inRegion: boolean): RegExp {
  const other = level === '县' && inRegion ? '' : (others[level] ?? '')
  if (towns.includes(level)) return /(?<!自)我局(?!部|面|限|势)[^，。；：、\n]{0,8}/g
  return level === '部门'
    ? /(?<!自)我(?:镇|乡|街道)(?![镇乡村亲土贤街])[^，。；：、\n]{0,8}/g
    : new RegExp(`(?<!自)我(?:镇|乡|街道|局${other})(?![镇乡村亲土贤街部面限势])[^，。；：、\\n]{0,8}`, 'g')
}

/** The office calls itself by the word of another level: 我局 in a town's report. */
function neverSaid({report}: Evidenced, level: Level): readonly Flaw[] {
  const {text} = report.text
  const body = report.outline.identity.body ?? ''
  const said = never(level, text.includes('自治区'))
  return report.outline.blocks.flatMap(({line, kind}) =>
    kind === 'title'
      ? []
      : [...blank(text.slice(line.start, line.end)).matchAll(said)]
          .filter(({0: words}) => !body.includes(words.charAt(1)))
          .map(({0: words, index}) =>
            wordingFlaw(placeOf(line.start + index, words), false, message(level, words.slice(0, 2))),
          ),
  )
}

const before =
  '(?:20\\d\\d年|下一步|今后|接下来|下一阶段|下一年度?|新的一年里?|明年|来年|虽然|尽管|目前|总体来看|但是?)?'
const higher = '(县|区|市|旗)'
const will = '将|继续|要(?!求)|拟|计划|力争|争取|还将|仍需|还需|必须'
const field = '法治政府建设|法治建设|依法行政|依法治[县区市镇乡]|行政执法|普法|法治'
const went = '虽|取得|得到|有了|进一步|稳步|明显|不断|迈上|仍|还|存在|距离|总体|整体'
/** How a sentence on the own work begins: what will be done, how it went, what is lacking. */
const own = new RegExp(
  `^${before}(?:[我本]${higher}(?:上下|各级)?(?:${will})|全${higher}(?:上下)?(?:将|要(?!求)|继续)|` +
    `[我本]${higher}的?(?:${field})(?:各项)?(?:工作|水平|能力|质效|整体)*(?:${went})|` +
    `[我本]${higher}(?:仍|还|也|依然|在[^，。；]{2,12}(?:方面|上|中))*(?:存在|面临))`,
)
/** Clauses about what the county does, or about where the town stands in it. */
const excused =
  /会议|推进会|现场会|大会|统一部署|统一安排|试点|排名|考核|前列|第一|第[二三]|印发|出台|要求|部署|召开|各(?:镇|乡|街道|单位|部门)|在[^，。]{1,10}(?:领导|指导)下|[我本](?:镇|乡|街道)|(?:镇|乡|街道)将/

const wordsOf = ({report}: Evidenced, {start, end}: Pick<Part, 'start' | 'end'>): string =>
  unclosed(report.text.text.slice(start, end))

/** Parts whose beginning a slip of level is looked for in: every part of a paragraph's clauses, run-in numbers left off. */
function higherSaid(evidenced: Evidenced, level: Level): readonly Flaw[] {
  const {text} = evidenced.report.text
  return evidenced.report.outline.blocks.flatMap(({kind, line}: Block) =>
    kind !== 'body'
      ? []
      : line.clauses.flatMap(({parts, start, end}) => {
          if (excused.test(blank(text.slice(start, end)))) return []
          return parts.flatMap(part => {
            const words = wordsOf(evidenced, part)
            const said = own
              .exec(words)
              ?.slice(1)
              .find(group => group !== undefined)
            return said === undefined
              ? []
              : [wordingFlaw(placeOf(part.start, words), false, message(level, `我${said}`))]
          })
        }),
  )
}

/** Where the report calls its office by the word of another level (层级套用), beside the subjects of its own deeds (places.ts). */
export function selvesAmiss(evidenced: Evidenced): readonly Flaw[] {
  const {level, report} = evidenced
  if (level === null || level === '省') return []
  const {title, signature} = report.outline.identity.places
  if (title === null && signature === null) return []
  return [...neverSaid(evidenced, level), ...(towns.includes(level) ? higherSaid(evidenced, level) : [])]
}
