/** What stands in a SARIF log beside the words that all formats share. */
export const sarifWords = {
  tool: '对标',
  gap: (force: string, kind: string, title: string) => `${force}·${kind}：${title}`,
  remedy: (text: string) => `建议：${text}`,
  supplement: (text: string) => `做过的补写：${text}`,
  admission: (text: string) => `没有做的自认：${text}`,
  near: '疑似相关，请核实',
  owned: '存在的不足中的对应条目',
  defect: (certain: string, message: string) => `${certain}：${message}`,
  defectRule: (kind: string) => `${kind}差错`,
} as const
