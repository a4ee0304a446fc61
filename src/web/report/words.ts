import {words as engine} from '../../index.ts'

/** Words of the view of one report. */
export const words = {
  reading: '正在读取和核查……',
  judging: '正在核查……',
  unreadNote: '这份文件没有核查结果。其他报告不受影响。',
  earlier: (trouble: string) => `修改后的文本还不能核查：${trouble}下面是修改前的结果。`,
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
  /** What is put behind the report's name in the names of the files. */
  suffixes: {annotated: engine.annotatedSuffix, docx: '-缺口清单', xlsx: '-核查结果', html: '-核查结果'},
  saved: (name: string) => `已保存：${name}（在浏览器的下载文件夹里）`,
  edit: '修改文本',
  restore: '还原文本',
  text: '报告原文',
  results: '核查结果',
  within: '结果的各部分',
  places: [
    ['gaps', '缺口清单'],
    ['defects', '差错'],
    ['problems', '自述的问题'],
    ['cells', '自述与检出对照'],
    ['overview', '各组结果'],
  ],
  narrow: '筛选和查找',
  here: '光标处关系到：',
  change: (closed: readonly string[], opened: readonly string[]) =>
    [
      ...(closed.length === 0 ? [] : [`修改后补上 ${closed.length} 项：${closed.join('、')}`]),
      ...(opened.length === 0 ? [] : [`新出现 ${opened.length} 项：${opened.join('、')}`]),
    ].join('；'),
  noChange: '补写进举措或写明不足后，右边的缺口会随之变化。',
} as const
