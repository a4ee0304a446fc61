import {citationsOf} from '../model/explanation.ts'
import type {Indicator, System} from '../model/indicator.ts'
import type {Catalogue} from '../model/judged.ts'
import {levels} from '../model/report.ts'
import {idOf, unionOf} from '../model/systems.ts'
import {escaped} from './md.ts'
import {words} from './messages.ts'
import {citations} from './rows.ts'

const {handbook} = words

const listed = (label: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`- ${label}`, ...texts.map(text => `  - ${escaped(text)}`)]

const row = (label: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [`- ${label}：${escaped(text)}`]

/** Force, condition, levels and years on one line. */
function scopeOf({force, conditional, levels: asked, since, until}: Indicator): string {
  const level = asked.length === levels.length ? handbook.everyLevel : asked.join('、')
  const years = [
    ...(since === undefined ? [] : [handbook.since(since)]),
    ...(until === undefined ? [] : [handbook.until(until)]),
  ]
  return [words.force[force], ...(conditional ? [words.conditional] : []), level, ...years].join(' · ')
}

/** One indicator: what is asked, on what basis, what counts and what does not. Parts of the form are shown by whole reports, which are left out. */
function entryOf(indicator: Indicator, {sources}: Catalogue): string {
  const {id, title, demand, lookalikes = [], remedy, shortfall, denied} = indicator
  const examples = indicator.examples.filter(({text}) => !text.includes('\n'))
  const texts = (standing: string) =>
    examples.filter(one => one.standing === standing && !one.admitted).map(({text}) => text)
  return [
    `### ${escaped(title)} \`${id}\``,
    '',
    `${scopeOf(indicator)}。${escaped(demand)}`,
    '',
    ...row(words.label.basis, citations(citationsOf(indicator, sources)).join('；')),
    ...listed(words.standing.substantiated, texts('substantiated')),
    ...listed(words.standing.asserted, texts('asserted')),
    ...listed(words.standing.planned, texts('planned')),
    ...listed(handbook.lookalike, texts('absent')),
    ...row(handbook.lookalikes, lookalikes.join('、')),
    ...listed(handbook.nothing, texts('not_applicable')),
    ...row(handbook.shortfall, shortfall),
    ...row(handbook.denied, denied),
    ...row(words.label.remedy, remedy),
    '',
  ].join('\n')
}

/** All indicators of the systems as a handbook (指标手册) in Markdown: each stands once, by group, in the order of the systems. */
export function handbookOf(systems: readonly System[], rulebook: Catalogue): string {
  const byId = new Map(rulebook.indicators.map(indicator => [indicator.id, indicator]))
  const groups = unionOf(systems).map(({title, items}) => {
    const own = items.flatMap(item => byId.get(idOf(item)) ?? [])
    return {title, own}
  })
  const parts = groups.filter(({own}) => own.length > 0)
  const body = parts.map(({title, own}) =>
    [`## ${escaped(title)}\n`, ...own.map(one => entryOf(one, rulebook))].join('\n'),
  )
  const count = parts.reduce((sum, {own}) => sum + own.length, 0)
  return `${[`# ${handbook.title}\n`, ...handbook.opening(count), ''].join('\n')}\n${body.join('\n')}`
}
