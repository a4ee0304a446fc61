/** Words of the workbench that more than one of its views has: 工作台用语. */
export const words = {
  name: '对标',
  dismiss: '不再显示这条提示',
  pasted: (number: number) => (number === 1 ? '粘贴的报告.txt' : `粘贴的报告${number}.txt`),
  taken: (reports: number, passed: number) =>
    `读入 ${reports} 份报告${passed === 0 ? '' : `，另有 ${passed} 个文件不是报告的格式，没有读入`}。`,
  programError: (message: string) => `程序出错，这份报告没有核查结果。请把以下内容告诉维护人员：${message}`,
} as const
