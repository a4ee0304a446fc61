import type {Assessment} from '../../model/assessment.ts'

type Identity = Assessment['report']

/** Why two reports cannot be compared. */
export type Mismatch = 'same-file' | 'other-body' | 'same-year' | 'reversed'

/** What a reader has to know of two reports that are compared all the same. */
export type Doubt = 'body-unknown' | 'body-renamed' | 'year-unknown' | 'years-apart' | 'other-system'

const party = /^(?:中共|中国共产党)/
const organ = /(?:人民政府|办事处|党工委|工作委员会|党委|党组|工委|(?<=[镇乡县区市旗州盟省道])(?:政府|委员会|委|办))$/

/** The place or office behind a body's name: 中共云溪县槐河镇委员会 → 云溪县槐河镇. */
function stemOf(body: string): string {
  const bare = body
    .replace(/[\s（(].*$/u, '')
    .replace(party, '')
    .replace(/人民政府(?=.)/u, '')
  const stem = bare.replace(organ, '').replace(organ, '')
  return stem === '' ? bare : stem.replace(/委员会$/, '委')
}

const rank = /(?:乡|镇|街道|县|市|区)$/
const withinPlace = (long: string, short: string): boolean =>
  long.endsWith(short) && short.length > 1 && /[省市县区旗州盟]$/.test(long.slice(0, long.length - short.length))

const oneName = (a: string, b: string): boolean => a === b || withinPlace(a, b) || withinPlace(b, a)

/** Whether two names are one name of a place whose rank has changed: 苇岗乡, 苇岗镇. */
const renamed = (a: string, b: string): boolean =>
  rank.test(a) && rank.test(b) && oneName(a.replace(rank, ''), b.replace(rank, ''))

/** Whether the counties that two towns name are different ones. */
const otherCounty = (a: Identity, b: Identity): boolean =>
  a.county !== null && b.county !== null && !oneName(a.county, b.county) && !renamed(a.county, b.county)

/** How two bodies compare: one, one that was renamed, two, or not known. */
function bodies(last: Identity, now: Identity): 'same' | 'renamed' | 'other' | 'unknown' {
  if (last.body === null || now.body === null) return 'unknown'
  const [before, after] = [stemOf(last.body), stemOf(now.body)]
  if (otherCounty(last, now)) return 'other'
  if (oneName(before, after)) return 'same'
  return renamed(before, after) ? 'renamed' : 'other'
}

/** Whether the titles are one but for the year. */
export function titlesAgree(last: Identity, now: Identity): boolean {
  const bare = (title: string | null) =>
    (title ?? '').replace(/[\d〇○零一二三四五六七八九]{4}年度?|^关于|[\p{P}\p{Z}]/gu, '')
  return bare(last.title) !== '' && bare(last.title) === bare(now.title)
}

/** Why two reports cannot be compared as last year's and this year's of one body; null where they can. */
export function mismatchOf(last: Assessment, now: Assessment): Mismatch | null {
  if (last.document.sha256 === now.document.sha256) return 'same-file'
  if (bodies(last.report, now.report) === 'other') return 'other-body'
  const [before, after] = [last.report.year, now.report.year]
  if (before === null || after === null || before < after) return null
  return before === after ? 'same-year' : 'reversed'
}

/** What has to be said of two reports that can be compared. */
export function doubtsOf(last: Assessment, now: Assessment): readonly Doubt[] {
  const [before, after] = [last.report.year, now.report.year]
  const known = bodies(last.report, now.report)
  return [
    ...(known === 'unknown' ? (['body-unknown'] as const) : known === 'renamed' ? (['body-renamed'] as const) : []),
    ...(before === null || after === null ? (['year-unknown'] as const) : []),
    ...(before !== null && after !== null && after - before > 1 ? (['years-apart'] as const) : []),
    ...(last.summary.system === now.summary.system ? [] : (['other-system'] as const)),
  ]
}
