/** Words for an earlier year at the head of a part: 去年. What dates back (去年以来) does not count. */
const pastWords = /^(?:去年|上年度?|前年|往年|早在)(?!同期|底以来|以来)/

/** A year at the head of a part (2021年), neither the start of a span of years nor of the name of a plan or document. */
const headYear =
  /^(?:我[镇乡县区市局街]|[于在]|全[镇乡县区])?(20\d\d)年度?(?!底|末|以|起|至|到|前|[-—–－~、]|.{0,6}(?:规划|纲要|印发的|制定的|下发的|出台的))/

/** How much of a part is its head, in units. */
const headLength = 24

/** Whether a comma part tells of a year before the report's (往年): what was done then is no work of this year. A comparison tells of this one. */
export function isPast(words: string, reportYear: number | null): boolean {
  const head = words.slice(0, headLength)
  const [, said] = headYear.exec(head) ?? []
  if (reportYear !== null && said !== undefined && Number(said) < reportYear) return true
  return pastWords.test(head) && !/同比|相比|较|比/.test(words)
}

/** Whether words that begin with the year after the report's go on with what will be done: 2024年，将…. */
export function isComing(words: string, reportYear: number | null): boolean {
  if (reportYear === null || !words.startsWith(`${reportYear + 1}年`)) return false
  return /^.{4}年度?，?(?:我[们镇乡县区市局]|街道|全[镇乡县区市局])?(?:将|要|拟|计划|力争|争取|打算)/.test(words)
}

/** Whether a comma part turns back to the report year: 目前. */
export const isPresent = (words: string): boolean => /今年|本年|目前|现|年[内底]/.test(words)
