import type {Flaw} from '../model/defect.ts'
import type {Level} from '../model/report.ts'
import type {Evidenced} from './index.ts'
import {copied, wordingFlaw} from './levels.ts'
import {placeOf, unclosed} from './told.ts'

const before = '(?:20\\d\\d年(?:以来|度|来)?|一年来|近年来|全年|年内)?'
const manner =
  '坚持|始终|认真(?!听取)|深入|全面|严格|持续|高度重视|积极(?!配合)|不断|切实|大力|着力|扎实|立足|紧紧|紧扣|紧盯|围绕|牢固|主动|稳步|进一步|继续|将(?!.{0,6}移)'

/** Another bureau, another county, as the subject of what was done. */
const bureau = new RegExp(`^${before}(?:[县区市])?([\\u4e00-\\u9fa5]{2,8}局)(?:党组|党委|领导班子)?(?:${manner})`)
const county = new RegExp(
  `^${before}(?:中共)?([\\u4e00-\\u9fa5]{2,3}[县区])(?:委、?(?:县|区)?政府|人民政府|政府)?(?:${manner})`,
)
/** No name of a bureau or a county. */
const noName =
  /[我本全各该与和及对向为由把被等从在以]|自治|开发区|高新区|园区|景区|社区|辖区|新区|片区|城区|山区|校区|库区|矿区|地区|小区|街区|试验区|示范区|工商局面/
/** What a sentence on others says: it is about work with them, or what they were told. */
const company = /[我本全][县区局]|联合|会同|配合|共建|协作|指导|督促|试点|通报|先进|经验|各(?:部门|单位|镇|乡)|[、和与]/

/** Who heads the office, and who never does, by level. */
const heads: Readonly<Record<Level, string>> = {
  镇: '乡长|县长|区长|局长',
  乡: '镇长|县长|区长|局长',
  街道: '镇长|乡长|县长|区长|局长',
  县: '镇长|乡长|局长|区长',
  区: '镇长|乡长|局长|县长',
  市: '镇长|乡长|局长',
  部门: '镇长|乡长|县长|区长',
  省: '镇长|乡长|局长',
}
const headed = (level: Level): RegExp =>
  new RegExp(
    `^(?:[县区市镇乡]?(?:党委|委|党工委)书记、)?(?:[县区市镇乡街道]{0,2})?(${heads[level]})(?:切实|认真|严格|全面|自觉|坚决|带头|主动)?(?:履行|扛起|担负|担起)`,
  )

const stranger = (start: number, words: string, told: string): Flaw =>
  wordingFlaw(placeOf(start, words), false, `${told}，${copied(false)}`)

/** Other offices and heads as those whose work is told (他处套用): 县教育局坚持… in the report of another bureau, 镇长履行… in a 乡's. */
export function strangersIn({report, level}: Evidenced): readonly Flaw[] {
  const {body, places} = report.outline.identity
  if (level === null || body === null || (places.title === null && places.signature === null)) return []
  const subject = level === '部门' ? bureau : level === '县' || level === '区' ? county : null
  const head = headed(level)
  const {text} = report.text
  return report.outline.blocks.flatMap(({kind, role, line}) => {
    if (kind !== 'body' || role === 'problems') return []
    return line.clauses.flatMap(({start, end, parts}) => {
      const isShared = company.test(text.slice(start, end))
      return parts.flatMap((part): readonly Flaw[] => {
        const words = unclosed(text.slice(part.start, part.end))
        const [, name = ''] = (isShared ? null : subject?.exec(words)) ?? []
        if (name !== '' && !body.includes(name) && !noName.test(name) && !name.endsWith(body))
          return [stranger(part.start, words, `报告机关是“${body}”，这里写的是“${name}”`)]
        const [said, who = ''] = head.exec(text.slice(part.start, end)) ?? []
        if (said === undefined || (part.start > start && text.charAt(part.start - 1) === '、')) return []
        return [stranger(part.start, said, `报告机关是“${body}”，这里写“${who}”履行职责`)]
      })
    })
  })
}
