// Changes to a report of which it is known what must become of an indicator's standing.
import {check, InputError, readReport} from '../../dist/index.js'

const worth = {absent: 0, planned: 1, not_applicable: 2, asserted: 3, substantiated: 4}
const isDone = standing => standing === 'substantiated' || standing === 'asserted'

/** What a text is judged to be, the findings by indicator; a text that is no report any more has none. */
async function judged(text, rulebook) {
  try {
    const report = await readReport({name: 'mutant.txt', bytes: new TextEncoder().encode(text)}, rulebook)
    const assessment = await check(report, rulebook)
    return {...assessment, text, byId: new Map(assessment.findings.map(finding => [finding.indicator, finding]))}
  } catch (error) {
    if (error instanceof InputError && error.code === 'not-a-report') return {text, sections: [], byId: new Map()}
    throw error
  }
}

/** A text without some of its places, overlapping ones or not. */
function without(text, places) {
  const kept = [...text]
  const units = [...text].flatMap((sign, index) => Array.from({length: sign.length}, () => index))
  for (const [start, end] of places) for (let at = start; at < end; at += 1) kept[units[at]] = ''
  return kept.join('')
}

/** The sentence around a place, with its full stop. */
function sentenceAt(text, [start, end]) {
  const from = Math.max(...['。', '；', '\n'].map(mark => text.lastIndexOf(mark, start - 1))) + 1
  const stops = ['。', '；', '\n'].map(mark => text.indexOf(mark, end - 1)).filter(at => at >= 0)
  return `${text
    .slice(from, Math.min(text.length, ...stops))
    .trim()
    .replace(/^（?[一二三四五六七八九十\d]+[）、.．是]+/, '')}。`
}

/** A text with a paragraph at the end of its last part of that role; null where it has no such part. */
function inserted({text, sections}, role, paragraph) {
  const part = sections.findLast(section => section.role === role)
  return part && `${text.slice(0, part.span[1]).trimEnd()}\n${paragraph}\n${text.slice(part.span[1])}`
}

/** Parts whose heading carries an indicator, by the indicator. */
const parts = {
  'form.measures': 'measures',
  'form.duty': 'duty',
  'form.problems': 'problems',
  'form.plan': 'plan',
  'form.response': 'plan',
}

/** All that carries a finding. */
const carriers = ({sections}, {indicator, mentions}) => [
  ...mentions.map(({span}) => span),
  ...sections.filter(({role}) => role === parts[indicator]).map(({span}) => span),
]

/** Sentences of a finding's done mentions that say it on their own, without what stands above them. */
async function telling(before, finding, {frame, rulebook}) {
  const places = finding.mentions.filter(({mood}) => mood === 'done').map(({span}) => span)
  const sentences = [...new Set(places.map(place => sentenceAt(before.text, place)))]
  const alone = await Promise.all(sentences.map(sentence => judged(inserted(frame, 'measures', sentence), rulebook)))
  return sentences.filter((_, index) => isDone(alone[index].byId.get(finding.indicator)?.standing))
}

/** An otherwise empty report. */
const emptyReport =
  '云溪县槐河镇人民政府2024年法治政府建设年度报告\n一、主要举措和成效\n槐河水清。\n二、存在的不足\n暂未梳理。\n三、2025年工作安排\n另行研究。\n'

const unrelated = '山上的野菊开得正好，溪水清浅，傍晚常有孩子在田埂上放风筝。'

/**
 * Every change to a report for one indicator: its name, the changed text, and whether the standing that comes out is the one that must. A change
 * that the report gives no room for is left out.
 */
async function mutantsOf(before, indicator, context) {
  const finding = before.byId.get(indicator.id)
  const {standing, reason, admitted} = finding
  const told = reason === null || reason === 'declared'
  const bare = {...before, text: without(before.text, carriers(before, finding))}
  const silent = bare.text === before.text ? before : {...before, ...(await judged(bare.text, context.rulebook))}
  const said = isDone(standing) && indicator.group !== 'form' ? await telling(before, finding, context) : []
  const changes = [
    standing !== 'absent' && told && ['deleted', bare.text, found => worth[found.standing] < worth[standing]],
    said.length > 0 && ['planned', inserted(silent, 'plan', said.join('\n')), found => found.standing === 'planned'],
    isDone(standing) &&
      indicator.denied && ['denied', inserted(silent, 'measures', indicator.denied), found => !isDone(found.standing)],
    !admitted &&
      indicator.shortfall && ['admitted', inserted(before, 'problems', indicator.shortfall), found => found.admitted],
    !admitted && said.length > 0 && ['not admitted', inserted(silent, 'problems', said[0]), found => !found.admitted],
    [
      'unrelated',
      inserted(before, 'measures', unrelated),
      found => found.standing === standing && found.admitted === admitted,
    ],
  ]
  return changes.filter(change => change?.[1]).map(([name, text, holds]) => ({name, text, holds}))
}

/** What became of every change to one report, for each of the indicators that it is judged by. */
export async function outcomesOf({name, text}, indicators, rulebook) {
  const context = {rulebook, frame: await judged(emptyReport, rulebook)}
  const before = await judged(text, rulebook)
  const outcomes = []
  for (const indicator of indicators.filter(({id}) => before.byId.has(id)))
    for (const {name: change, text: changed, holds} of await mutantsOf(before, indicator, context)) {
      const found = (await judged(changed, rulebook)).byId.get(indicator.id) ?? {standing: 'absent', admitted: false}
      const became = `${found.standing}${found.admitted ? ', admitted' : ''}`
      outcomes.push({indicator: indicator.id, change, report: name, killed: holds(found), became})
    }
  return outcomes
}
