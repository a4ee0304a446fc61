/** What stands in a JUnit report beside the words that all formats share. */
export const junitWords = {
  read: '读取',
  ungrouped: '其他',
  notApplicable: (reason: string) => `不适用：${reason}`,
  gap: (force: string, kind: string) => `${force}·${kind}`,
  defects: (count: number) => `差错 ${count} 处（不影响退出码）：`,
  defect: (place: string, certain: string, message: string) => `${place} ${certain}：${message}`,
} as const
