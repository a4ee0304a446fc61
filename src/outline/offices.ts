import {type Level, levels} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'

type Rules = Rulebook['outline']

/** The level (层级) that the end of an office's name tells, the longest ending first; null where it tells none. */
export function levelOf(rules: Rules, body: string): Level | null {
  const fits = levels.flatMap(level =>
    (rules.offices[level] ?? []).filter(word => body.endsWith(word)).map(word => ({level, size: word.length})),
  )
  return fits.toSorted((a, b) => b.size - a.size)[0]?.level ?? null
}

const preface = /^(?:关于)?(?:报送|呈报|上报|印发|公布)?(?:中共|中国共产党)?(?:(?:20\d\d|二[〇○零].{2})年度?)?/
const officeAtHead =
  /^(.{2,40}?)(?=关于|（?20\d\d|（?二[〇○零]|年度|党政|主要负责|主要领导|领导干部|法治政府|法治建设|依法|推进|贯彻|履行|述法|[党]?[委组]?书记|[镇乡县区市局]长|主任)/
const holders = /(?:党工委|党委|党组)?[、和]?(?:党工委|党委|党组|办事处|人民政府)?(?:主要负责人|主要领导|领导班子)?$/
const joint = /(?:委员会|党委|工委)[、和]?(?=[\u4e00-\u9fa5]{2,}(?:人民政府|办事处)$)/
const formal = /人民政府|办事处|[局委厅院署社]$|委员会|办公室|中心$|[支总大]队$|公司$/
/** Offices that sign for their government: 法治办、司法所. */
const deputy = /依法治[\u4e00-\u9fa5]{1,3}(?:委员会|办)|法治政府建设|法治建设|司法所|党政办|综合办|法治办/

/** The office that a text calls itself: 我镇, 全乡, 红土乡坚持. */
function selfNamed(text: string): string | null {
  const [, named] =
    /(?:^|[，。：\n]|现将|年，)([\u4e00-\u9fa5]{2,6}?(?:镇|乡|街道|县|区|市|旗|局))(?=县?(?:坚持|人民政府|政府|办事处|党工委|立足|紧扣|对照|认真|全面|深入|以|紧紧|党委|在|\d{4}年|按照|始终|贯彻|围绕|严格))/.exec(
      text,
    ) ?? []
  return named !== undefined && !/^[我全本各在经向由按受报为]/.test(named) ? named : null
}

/** The office that a title names at its head, without the words before it. */
const titledOffice = (title: string): string =>
  (officeAtHead.exec(title.replace(preface, ''))?.[1] ?? '').replace(/[（：]$/, '')

/** Who issued the report (机关): from its title, its signature, else from its opening. */
export function bodyIn(rules: Rules, title: string, signature: string, opening: string): string | null {
  const titled = titledOffice(title)
  const place = titled.replace(holders, '')
  const named = levelOf(rules, place) !== null
  const full = [titled, signature]
    .map(name => name.split(joint).at(-1) ?? '')
    .filter((name, at) => name !== '' && levelOf(rules, name) !== null && !(at === 1 && named && deputy.test(name)))
  const best = full.filter(name => formal.test(name)).toSorted((a, b) => b.length - a.length)[0] ?? full[0]
  if (best && formal.test(best)) return best
  const called = named ? place : (selfNamed(opening) ?? best ?? null)
  if (called === null) return null
  return /[镇乡县区市旗盟州省]$/.test(called)
    ? `${called}人民政府`
    : called.endsWith('街道')
      ? `${called}办事处`
      : called
}

const claims: Readonly<Record<string, Level>> = {
  旗: '县',
  州: '市',
  盟: '市',
  局: '部门',
  委: '部门',
  厅: '部门',
  办: '部门',
  院: '部门',
  关: '部门',
  中心: '部门',
}

/** 我镇 我乡 我街道 我局: the level that the text claims for itself most often, 全镇 only where nothing says 我镇. */
export function claimedLevel(text: string): Level | null {
  const claimed = (pattern: RegExp): Level | null => {
    const counts = new Map<string, number>()
    for (const [, word = ''] of text.matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
    return best ? (claims[best[0]] ?? levels.find(level => level === best[0]) ?? null) : null
  }
  return (
    claimed(/[我本](街道|镇|乡|县|旗|区|市|省|州|盟|局|委|厅|办|院|关|中心)(?![域内部])/g) ??
    claimed(/全(街道|镇|乡|县|旗|区|市|省|州|盟|局)/g)
  )
}

/** The county that the names of a town's or a department's office state: 垫江县永平镇 → 垫江县; a county is its own. */
export function countyIn(names: readonly string[]): string | null {
  for (const name of names) {
    const [, above] =
      /([\u4e00-\u9fa5]{1,12}(?:县|区|市|旗))(?:人民政府)?[^县区市旗]{1,10}(?:镇|乡|街道|苏木)/.exec(name) ?? []
    const [, own] =
      /^((?:(?!自治区)[\u4e00-\u9fa5]){1,14}?(?:县|旗|(?<![市小社园发新辖]|自治)区))(?=人民政府|[\u4e00-\u9fa5]{2,}(?:局|委|委员会|办公室|中心|大队)|$)/.exec(
        name,
      ) ?? []
    const found = above ?? own
    if (found !== undefined) return found.replace(/^.*(?:省|市|州|盟|自治区|总局)(?=.{2,}[县区旗市])/, '')
  }
  return null
}

/** The province that the names state, else the only one that the text speaks of. */
export function provinceIn({provinces}: Rules, names: string, text: string): string | null {
  const stated = provinces.find(name => names.includes(name))
  if (stated !== undefined) return stated
  const spoken = provinces.filter(name => text.includes(name))
  return spoken.length === 1 ? (spoken[0] ?? null) : null
}
