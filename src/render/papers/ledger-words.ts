import type {GapKind} from '../../model/assessment.ts'
import type {LedgerSource} from '../../model/ledger.ts'
import {words} from '../messages.ts'

/** Every word of the ledger of what is to be put right: 整改台账用语. */
export const ledgerWords = {
  title: (body: string, year: string) => `${body}${year}年度法治政府建设问题整改台账`,
  from: (file: string, system: string) => `依据报告：${file}；指标体系：${system}。`,
  note: '来源“检出”是按指标核查报告得出，“自认”是报告存在的不足自己写明；两者说的是一件事的，合为一行。报告未提及不等于没有做，先核实，确属没有做的再整改。',
  quoted: '「」内照录报告原文；“建议”不是报告的话，供参考；〔　〕由本单位填写。',
  hints: (count: number) =>
    count === 0 ? '' : `建议类事项还有 ${count} 项没有列入；报告自己承认不足的建议类事项已经列入。`,
  none: '没有需要列入台账的事项。',
  columns: ['序号', '问题', '来源', '原因', '整改举措', '责任单位', '责任人', '时限', '状态', '位置'],
  source: {found: '检出', owned: '自认', both: '检出／自认'} satisfies Record<LedgerSource, string>,
  /** What a gap is, never that a thing was not done. */
  problem: {
    structural: '报告要素缺失或不完整',
    contradicted: '报告前后说法不一，待核实',
    unstated: '报告未说明有无，待核实',
    missing: '报告未提及，待核实',
    'planned-only': '报告只列入计划，做过没有待核实',
    admitted: '已做，报告自述仍有不足',
    unsubstantiated: '报告仅有表述，佐证不足',
  } satisfies Record<GapKind, string>,
  gap: (title: string, state: string, force: string) => `${title}（${force}）：${state}`,
  /** A gap that a problem item owns up to. */
  admitted: (title: string, state: string, force: string) => `${title}（${force}，${state}）`,
  about: (titles: readonly string[]) => `对应指标：${titles.join('、')}`,
  quote: (text: string, spot: string) => `「${text}」（${spot}）`,
  causeAsWritten: '见问题原文',
  remedy: (text: string) => `建议：${text}`,
  planAsWritten: '下一年安排中已有相应内容，摘引原文',
  planned: '已列入下一年计划',
  near: (line: number) => `${words.line(line)}疑似相关，请先核对`,
  nowhere: '全文未见',
} as const
