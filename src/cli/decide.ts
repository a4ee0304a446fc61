import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {check, type Decision, entryFor, help, loadRulebook, readReport, recorded, seenIn, words} from '../index.ts'
import {changeFile} from './atomic.ts'
import {misuse} from './complain.ts'
import {decisionsPath, nameIn} from './decisions.ts'
import {indicatorNamed} from './explain.ts'
import {oneFile} from './file.ts'
import type {CommandOf} from './parse.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

type Command = CommandOf<'decide'>

const needed = {agree: [], overrule: ['reason'], waive: ['reason', 'office', 'until']} as const

/** Throws a complaint about options that the decision cannot do without. */
function requireTold(command: Command): void {
  const missing = needed[command.decision].filter(name => (command[name] ?? '').trim() === '')
  const asked = missing.map(name => `--${name} ${help.options[name].value}`)
  if (missing.length > 0) throw misuse('decision-incomplete', command.decision, asked)
}

/** The finding that is decided on. */
async function findingOf(command: Command) {
  const rulebook = await loadRulebook({...command, bare: true})
  const indicator = indicatorNamed(rulebook, command.indicator)
  requireSystem(rulebook, command.system)
  const report = await readReport(await oneFile(command.path), rulebook)
  const assessment = await check(report, rulebook, command)
  const finding = assessment.findings.find(one => one.indicator === indicator)
  if (finding === undefined || finding.standing === null)
    throw misuse('indicator-outside', command.indicator, assessment.summary.system)
  return {finding, standing: finding.standing, document: assessment.document}
}

/** `duibiao decide`: writes down what a reviewer decides on one finding of one report. */
export async function runDecide(command: Command, {out}: Terminal): Promise<0> {
  requireTold(command)
  if (decisionsPath(command.path, command.decisions) === null) throw misuse('decisions-needed')
  const {finding, standing, document} = await findingOf(command)
  const path = decisionsPath(document.file, command.decisions) ?? ''
  const {decision: verdict, reason, office, until} = command
  const told = Object.entries({reason, office, until}).filter(([, value]) => (value ?? '').trim() !== '')
  const decision = {decision: verdict, ...seenIn(finding, standing), ...Object.fromEntries(told)} as Decision
  const {indicator, title} = finding
  const name = nameIn(path, document.file)
  const still = (other: string) => existsSync(join(dirname(path), other))
  let replaced: Decision | undefined
  await changeFile(path, async () => {
    const {text, before} = await recorded(path, {name, sha256: document.sha256, indicator, decision, still})
    replaced = entryFor(before, {name, sha256: document.sha256})?.[1].decisions[indicator]
    return text
  })
  const {decisions: say} = help
  const spoken = (one: Decision) => say.verdictUntil(say.verdict[one.decision], one.until)
  const seen = say.finding(title, words.standing[standing])
  await out.write(say.recorded({report: name ?? document.file, finding: seen, verdict: spoken(decision)}))
  if (decision.evidence.length > 0) await out.write(say.evidence(decision.evidence))
  if (replaced !== undefined) await out.write(say.replaced(spoken(replaced), replaced.reason))
  await out.write(say.written(path))
  return 0
}
