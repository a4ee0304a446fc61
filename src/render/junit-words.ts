import type {Decision} from '../model/decision.ts'

type Waiver = Extract<Decision, {decision: 'waive'}>

/** What stands in a JUnit report beside the words that all formats share. */
export const junitWords = {
  read: '读取',
  ungrouped: '其他',
  notApplicable: (reason: string) => `不适用：${reason}`,
  waived: ({reason, office, until}: Waiver) => `免于要求：${reason}（${office}，至 ${until}）`,
  gap: (force: string, kind: string) => `${force}·${kind}`,
  defects: (count: number) => `差错 ${count} 处（不影响退出码）：`,
  defect: (line: number, certain: string, message: string) => `第${line}行 ${certain}：${message}`,
} as const
