/** Words of the workbench that more than one of its views has: 工作台用语. */
export const words = {
  dismiss: '不再显示这条提示',
  taking: (files: number) => `收到 ${files} 个报告文件，正在核查。`,
  taken: (read: number, unusable: number, passed: number) =>
    [
      `读入 ${read} 份报告`,
      unusable === 0 ? '' : `，${unusable} 个文件读不出来或不能核查，原因见“不能核查的文件”`,
      passed === 0 ? '' : `，另有 ${passed} 个文件不是报告的格式，没有读入`,
      '。',
    ].join(''),
  givenBroken: '随页面带来的报告读不出来，这个文件可能被改动过。请重新用 duibiao open 打开报告。',
  reviewKept: (name: string) =>
    `文件夹里的 ${name} 与这里的复核决定不同；这里的还没有保存，先保留这里的。要用文件里的，请重新载入该文件。`,
  trouble: (message: string) => `刚才的操作没有完成。请重试；如果再次出现，请把以下内容告诉维护人员：${message}`,
  programError: (message: string) => `程序出错，这份报告没有核查结果。请把以下内容告诉维护人员：${message}`,
} as const
