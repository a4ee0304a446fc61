import {words} from '../messages.ts'

/** The words of comments in the author's own document: 批注用语. */
export const notesWords = {
  author: '对标 duibiao',
  initials: '对标',
  gap: (title: string, remarks: readonly string[]) => `${title}（${remarks.filter(text => text !== '').join('，')}）`,
  item: (number: number, text: string) => `${number}.${text}`,
  said: (label: string, text: string) => `${label}：${text}`,
  lacking: (names: readonly string[]) => `${words.label.lacking}：${names.join('、')}`,
  quote: (text: string) => `${words.label.quote}：「${text}」`,
  missing: (group: string | null, count: number) =>
    group === null ? `${count} 项没有写到。` : `${group}（${count} 项没有写到）`,
  missingNote: words.shouldNote,
  elements: (count: number) => `要素 ${count} 项没有写到。`,
  defect: (certain: boolean, kind: string) => `${certain ? words.certain.yes : words.certain.no}（${kind}）`,
  problem: (wants: readonly string[]) => `问题条目：${wants.join('；')}。`,
} as const
