/** Words of the view of one report. */
export const words = {
  reading: '正在读取和核查……',
  judging: '正在核查……',
  unreadNote: '这份文件没有核查结果。其他报告不受影响。',
  account: '认定情况',
  untitled: '（没有认出标题）',
  level: '层级',
  year: '年度',
  system: '体系',
  unknown: '未识别',
  asRead: '按报告自己写的',
  save: '保存',
  formats: {
    annotated: '加批注的 Word 原稿',
    docx: '缺口清单（Word）',
    xlsx: '工作簿：缺口、台账、原文（Excel）',
    html: '网页（可以发给别人看）',
  },
  edit: '修改文本',
  text: '报告原文',
  results: '核查结果',
  previous: '上一处',
  next: '下一处',
  change: (closed: readonly string[], opened: readonly string[]) =>
    [
      ...(closed.length === 0 ? [] : [`修改后补上 ${closed.length} 项：${closed.join('、')}`]),
      ...(opened.length === 0 ? [] : [`新出现 ${opened.length} 项：${opened.join('、')}`]),
    ].join('；'),
  noChange: '修改还没有补上缺口。',
  grade: {must: '必报：必须补正', should: '应写：请补充或说明', hint: '建议：可以写得更好'},
} as const
