import {words} from './messages.ts'

/** What the command line says of decisions (复核决定), and what their file is called. */
export const decisionWords = {
  file: 'duibiao.review.yaml',
  recorded: (told: {readonly report: string; readonly finding: string; readonly verdict: string}) =>
    `已记下：${told.report}，${told.finding}，${told.verdict}。\n`,
  finding: (title: string, standing: string) => `${title}（${standing}）`,
  evidence: (texts: readonly string[]) => `所依据的原文：${texts.map(text => `「${text}」`).join('')}\n`,
  verdict: words.verdict,
  verdictUntil: (verdict: string, until: string | undefined) =>
    until === undefined ? verdict : `${verdict}至 ${until}`,
  replaced: (verdict: string, reason: string | undefined) =>
    `替换了原来的决定：${verdict}${reason === undefined ? '' : `（理由：${reason}）`}。\n`,
  written: (file: string) => `写入 ${file}。\n`,
  renamed: (file: string, before: string, report: string) =>
    `${file}：按内容认出“${report}”就是“${before}”，采用了后者的决定。\n`,
  unknown: (file: string, report: string, indicators: readonly string[]) =>
    `${file}：“${report}”的决定中有这次没有核查的指标，没有采用，仍留在文件里：${indicators.join('、')}\n`,
  waived: (file: string, count: number) => `${file}：有 ${count} 项按复核决定免于要求，不计入退出码。\n`,
  others: (file: string, reports: readonly string[]) =>
    `${file}：还有 ${reports.length} 份报告的决定与这次的文件无关，仍留在文件里：${reports.slice(0, 3).join('、')}${reports.length > 3 ? ' 等' : ''}\n`,
} as const
