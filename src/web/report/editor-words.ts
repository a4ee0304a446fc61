/** Words of the editor of a report's text: 文本修改用语. */
export const editorWords = {
  editing: '正在修改文本（原文件不变）',
  field: '报告全文，可以修改，改后自动重新核查',
  bar: '修改文本',
  restore: '还原',
  restoreSure: '还原后，对文本的修改全部丢弃，不能找回。确定还原吗？',
  restored: '已还原为原来的文本。',
  save: '保存为文本',
  saved: (name: string) => `已保存：${name}`,
  done: '完成',
  suffix: '-修改稿',
  judging: '正在重新核查……',
  judged: '核查结果与文本一致',
} as const
