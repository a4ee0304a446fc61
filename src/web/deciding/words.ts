import {words as engine, type Fate} from '../../index.ts'

/** Words of the reviewer's decisions: 复核决定. */
export const words = {
  verdict: engine.verdict,
  verdicts: '复核意见',
  fate: {
    standing: '有效',
    stale: '已失效：作出决定后，结果或原文已变，请重新复核',
    expired: '已到期',
  } satisfies Record<Fate, string>,
  undecided: '复核',
  decided: (verdict: string, fate: string) => `复核：${verdict}（${fate}）`,
  said: (reason: string, office: string, until: string) =>
    [reason, office, until === '' ? '' : `至 ${until}`].filter(part => part !== '').join('，'),
  reason: '理由',
  reasonWanted: '理由（必填）',
  office: '决定机关（必填）',
  until: '有效期至（必填）',
  record: '记下决定',
  change: '改为此决定',
  withdraw: '撤回决定',
  meaning: {
    agree: '认可：同意核查结果。',
    overrule: '改判：核查结果与实际不符，写明理由。',
    waive: '免于要求：经批准本单位暂不要求，写明理由、决定机关和期限。',
  },
  flaw: {
    reason: '请写明理由',
    office: '请写明作出决定的机关',
    until: '请选择有效期的最后一天',
    past: '有效期不能早于今天',
  },
  recorded: (title: string, verdict: string) => `已记下：${title}，${verdict}。`,
  withdrawn: (title: string) => `已撤回：${title}的复核决定。`,
  bar: {
    label: '复核决定文件',
    count: (decisions: number, reports: number) => `复核决定 ${decisions} 条，涉及 ${reports} 份报告`,
    none: '还没有复核决定',
    unsaved: '有未保存的决定，请保存到文件',
    load: '载入复核决定',
    save: '保存复核决定',
    saved: (name: string) => `已保存“${name}”。`,
    close: '知道了',
  },
} as const
