import {chineseNumber} from '../../model/numeral.ts'
import type {Level} from '../../model/report.ts'
import {words} from '../messages.ts'

/** A blank that only the office can fill. */
const blank = '〔　〕'

/** What an office is called in speech, by the end of its name and else by its level: 镇, 局; 单位 where neither tells. */
function office(body: string | null, level: Level | null): string {
  const bare = (body ?? '').replace(/人民政府$|办事处$|^中共(.+?)(?:工作)?委员会$/, '$1').replace(/委员会$/, '委')
  const [own] = /(?:街道|苏木|[镇乡县旗区市州省局委厅])$/.exec(bare) ?? []
  return own ?? (level === null || level === '部门' ? unit : level)
}
const unit = '单位'

/** Every word of the papers that the tables of the check do not have: 文书用语. */
export const paperWords = {
  blank,
  unknownBody: '〔单位〕',
  unknownYear: '〔　　〕',
  /** How it speaks of itself: 我镇, 本单位. */
  self: (body: string | null, level: Level | null): string => {
    const own = office(body, level)
    return own === unit ? `本${own}` : `我${own}`
  },
  /** How it is addressed: 你镇, 你单位. */
  you: (body: string | null, level: Level | null): string => `你${office(body, level)}`,
  heading: (index: number, title: string): string => `${chineseNumber(index + 1)}、${title}`,
  named: (index: number, title: string): string => `（${chineseNumber(index + 1)}）${title}`,
  group: (index: number, title: string, count: number): string =>
    `（${chineseNumber(index + 1)}）${title}（${count} 项）`,
  rating: {
    title: (body: string, year: string) => `${body}${year}年度法治政府建设自评表`,
    system: (system: string) => `指标体系：${system}。`,
    points: (file: string) => `分值按 ${file}；未列分值的指标不计分。`,
    noPoints: '没有经核实的官方分值，分值、自评两栏由本单位填写。',
    note: '落实情况只看报告写了什么：未提及不等于没有做，做过的请补写，没有做的如实写明。',
    tallies: '一、分组统计',
    items: '二、逐项自评',
    tallyColumns: ['一级', '指标', '有据', '仅表述', '仅计划', '未提及', '不适用', '分值', '得分', '扣分'],
    total: '合计',
    columns: ['序号', '一级', '指标', '性质', '落实情况', '佐证', '依据', '分值', '自评', '扣分原因', '责任单位'],
    force: (force: string, conditional: boolean) => (conditional ? `${force}（${words.conditional}）` : force),
    admitted: '自认不足',
    lost: (points: number, why: string) => `扣 ${points} 分：${why}`,
    reasons: {
      asserted: '仅有表述，没有数据、名称等佐证',
      planned: '只列入计划',
      absent: '报告未提及',
    },
  },
} as const
