import type {Flaw} from '../model/defect.ts'
import type {Block, Level, Report} from '../model/report.ts'
import type {Span} from '../model/span.ts'
import type {Evidenced} from './index.ts'
import {copied, rankWords, towns, wordingFlaw} from './levels.ts'
import {ending, placeOf, unclosed} from './told.ts'

const heads = '镇|乡|街道'
/** What an office is called behind its name. */
const office = '党工委|党委(?!会)|人民政府|政府|办事处|领导班子'
/** How a sentence on what the writer did goes on behind its name. */
const manner =
  '坚持|始终|认真|深入|全面|严格|持续|高度重视|积极|不断|切实|大力|着力|扎实|立足|紧紧|紧扣|紧密|紧盯|围绕|充分|牢固|主动|稳步|有序|进一步'
const deed =
  '完成|组织|开展|成立|建立|健全|办理|化解|调解|聘请|配备|建成|新建|新增|累计|共|现有|受理|举办|排查|落实|推进|制定|印发|召开|审查|调处|培育|培养|设立'
/** What may stand before the subject of a sentence. */
const before = '(?:20\\d\\d年(?:以来|度|来|底)?|[今去本]年(?:以来|来)?|一年(?:以)?来|近年来|全年|年内|目前)?，?'

/** Clauses about what others do, or about where the office stands among others. */
const others =
  /会议|推进会|现场会|大会|推广|第一|前列|率先|排名|位居|位列|考核|评[为比选]|通报|示范|首[个批家例]|唯一|统一|部署|要求|印发|出台|安排|号召|试点|召开|各(?:镇|乡|街道|部门|单位)|镇街|乡镇|先进|表彰|兄弟|推动|助力|服务|支持|期间/

/** The name of the town that wrote the report, apart from its level: 青禾 镇; null where it is no town, or unnamed. */
interface Own {
  readonly stem: string
  readonly level: Level
}

const nameOf = (words: string): Own | null => {
  const [, place = '', level = ''] =
    /([\u4e00-\u9fa5]{2,})(镇|乡|街道)(?:人民政府|政府|街道办事处|办事处|党工委|党委|委员会)?[^镇乡]*$/.exec(words) ??
    []
  const stem = place.replace(/^.*(?:自治县|[省市县旗盟州]|(?<=.{2})区)(?=.{2,}$)/, '')
  const known = towns.find(town => town === level)
  return known && stem.length >= 2 ? {stem, level: known} : null
}

/** How often a town's name stands in a report that does not show it in title or signature, for it to be its own. */
const often = 3

/** The town as title or signature name it, else as the text calls itself again and again. */
function ownOf({text: {text}, outline}: Report): Own | null {
  const {body, places} = outline.identity
  const own = body === null ? null : nameOf(body)
  if (own === null) return null
  const shown = [places.title, places.signature].map(place => (place ? text.slice(place.start, place.end) : ''))
  const {stem, level} = own
  return shown.some(words => words.includes(stem)) || text.split(`${stem}${level}`).length > often ? own : null
}

/** One comma part about the office's own work, and the sentence it stands in. */
interface Said {
  readonly span: Span
  readonly words: string
  readonly clause: Span
}

const isOwnWork = ({kind, role, section}: Block): boolean =>
  (kind === 'body' || kind === 'aside') && (section < 0 || role === 'measures' || role === 'duty' || role === 'other')

/** How far into a part its subject may stand, in units. */
const subjectReach = 24

/** The comma parts about the office's own work that name a place or an office near their beginning. */
function saidIn({text: {text}, outline}: Report): readonly Said[] {
  const said: Said[] = []
  for (const block of outline.blocks) {
    if (!isOwnWork(block)) continue
    for (const clause of block.line.clauses)
      for (const {start, end} of clause.parts) {
        const words = unclosed(text.slice(start, end))
        if (/[镇乡道县区市旗局委]/.test(words.slice(0, subjectReach)))
          said.push({span: placeOf(start, words), words, clause})
      }
  }
  return said
}

const sentenceOf = ({text: {text}}: Report, {clause}: Said): string => text.slice(clause.start, clause.end)

/** The office's own name with another level behind it: 红土乡县. */
function misnamed({text: {text}}: Report, {stem, level}: Own): readonly Flaw[] {
  const other = ['县', '区', '市', '镇', '乡', '街道'].filter(word => word !== level).join('|')
  const grown = new RegExp(`${stem}${level}(?:${other})(?=${office}|${manner}|，)`, 'g')
  const changed = new RegExp(
    `(?<!原)${stem}(?:${towns.filter(town => town !== level).join('|')})(?=${office}|${manner})`,
    'g',
  )
  const told = (certain: boolean) => (match: RegExpExecArray) =>
    wordingFlaw(
      placeOf(match.index, match[0]),
      certain,
      `“${match[0]}”与报告机关“${stem}${level}”不一致，${copied(certain)}`,
    )
  return [...[...text.matchAll(grown)].map(told(true)), ...[...text.matchAll(changed)].map(told(false))]
}

/** What a report of each kind never calls itself. */
function foreignLevels(level: Level): string {
  if (towns.includes(level)) return '县|区|市|旗|局|委'
  return level === '部门' ? '镇|乡|街道' : '镇|乡|街道|局'
}

const isName = '(?!域|内|外|里|委[员组]|[镇乡]|街|长|人民代表)'

/** The office speaks of itself as one of another level: 我县坚持… in a town's report. */
function mislevelled(report: Report, level: Level, own: Own | null): readonly Flaw[] {
  const word = `(?:${foreignLevels(level)})`
  const self = new RegExp(`^${before}[我本](${word})(?:${manner})`)
  const acts = new RegExp(`^${before}(?:[我本](${word})|全(${word}))(?:上下)?(?:${deed})`)
  const opening = new RegExp(`现将[我本全](${word})${isName}.{0,40}(?:报告|汇报|总结)(?:如下)?$`)
  const named = new RegExp(`[我本](?:${level === '部门' ? '局|委|办|单位' : level})${own ? `|${own.stem}` : ''}`)
  return saidIn(report).flatMap(said => {
    const {span, words} = said
    const surely = self.exec(words) ?? opening.exec(words)
    const found = (surely ?? acts.exec(words))?.slice(1).find(group => group !== undefined)
    if (found === undefined || (level === '部门' && words.slice(0, subjectReach).includes('全'))) return []
    const sentence = sentenceOf(report, said)
    if (named.test(sentence)) return []
    const excused = others.test(sentence)
    if (surely === null && excused) return []
    const certain = surely !== null && !excused
    const message = `本报告的机关是${rankWords(level)}，这里自称“${found}”，疑为套用时未改净${ending(certain)}`
    return [wordingFlaw(span, certain, message)]
  })
}

/** Another level of town for the own one: 全镇 in the report of a 乡. */
function mistowned({text: {text}}: Report, {stem, level}: Own): readonly Flaw[] {
  const other = towns.filter(town => town !== level)
  const said = new RegExp(`(?<![健安齐完])[我全本](${other.join('|')})(?!镇|乡|街|村|本|土|亲|贤|域|级)`, 'g')
  return [...text.matchAll(said)].map(({0: words, index}) =>
    wordingFlaw(placeOf(index, words), false, `报告机关是“${stem}${level}”，这里写“${words}”，${copied(false)}`),
  )
}

/** Nothing in a name: 各镇 我镇 中心镇. */
const noName =
  /[各全本我该此两县区市旗乡镇街村等和与及对向为在由把将被让使给到以年内没经并从不]|重点|中心|示范|兄弟|邻近|周边|要求|指导|督促|组织|协助|推动|推进|完善|召开|成立|修订|修改|调整|坚持|强化|发生|健全|建立|加强|落实|提请|提交|报送|报告|配合|接受|主动|自觉|围绕|按照|根据|依据|通过|发挥|压实|明确|规范|提升|优化|深化|制定|印发|执行|列席|参加|邀请|聘请|充实|优秀|持续|进一步|切实|严格|充分|设立|汇报|巩固|突出|支持|服务|确保|保障|所有|整合|协调|提高|包括|其中|属于/
const company = /我[镇乡街]|联合|邻近|毗邻|学习|考察|交流|共建|结对|签订|兄弟|协作|互评|经验|获评|与|和/

/** Another town as the one whose work is told: 白沙镇党委政府坚持… in the report of 青禾镇. */
function elsewhere(report: Report, {stem, level}: Own): readonly Flaw[] {
  const subject = new RegExp(`^${before}(?:中共)?([\\u4e00-\\u9fa5]{2,4}?)(${heads})(?:${office}|${manner})`)
  return saidIn(report).flatMap(said => {
    const {span, words} = said
    const [, name = '', its = ''] = subject.exec(words) ?? []
    if (
      name === '' ||
      name.includes(stem) ||
      stem.includes(name) ||
      noName.test(name) ||
      company.test(sentenceOf(report, said))
    )
      return []
    return [wordingFlaw(span, false, `报告机关是“${stem}${level}”，这里写的是“${name}${its}”，${copied(false)}`)]
  })
}

/** Names and levels of places that are not the writer's own (地名、层级套用). */
export function misplaced({report, level}: Evidenced): readonly Flaw[] {
  if (level === null || level === '省' || level === '市') return []
  const own = towns.includes(level) ? ownOf(report) : null
  const {body, places} = report.outline.identity
  const known = own !== null || (!towns.includes(level) && body !== null && places.title !== null)
  return [
    ...(own ? [...misnamed(report, own), ...mistowned(report, own), ...elsewhere(report, own)] : []),
    ...(known ? mislevelled(report, level, own) : []),
  ]
}
