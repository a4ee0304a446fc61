/** The words of the gap list as a paper: 缺口清单用语. */
export const gapsWords = {
  title: (body: string, year: string) => `${body}${year}年度法治政府建设情况报告缺口清单`,
  overview: '核查情况',
  said: (label: string, text: string) => `${label}：${text}`,
  columns: {number: '序号', title: '事项', state: '情况', quotes: '原文和位置', advice: '说明和建议'},
  problems: {title: '条目', state: '内容'},
  defects: {title: '类别', state: '说明'},
} as const
