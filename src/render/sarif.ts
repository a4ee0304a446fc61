import type {Assessment, Failure} from '../model/assessment.ts'
import {basesOf} from '../model/judged.ts'
import {words} from './messages.ts'
import {clean} from './quotation.ts'
import {citations} from './rows.ts'
import {defectResults, gapResults, type Level, levels, ruleOfDefect, uriOf} from './sarif-results.ts'
import {sarifWords} from './sarif-words.ts'
import type {Collector, RenderOptions} from './written.ts'

/** A rule of the log: an indicator, or a kind of error in reports. */
interface Rule {
  readonly id: string
  readonly shortDescription: {readonly text: string}
  readonly help?: {readonly text: string}
  readonly defaultConfiguration: {readonly level: Level}
}

const schema = 'https://json.schemastore.org/sarif-2.1.0-rtm.5.json'

const artifactOf = ({document}: Assessment) => ({
  location: {uri: uriOf(document.file)},
  hashes: {'sha-256': document.sha256},
})

/** The rules that results name, each once, in the order in which they are met. */
function rulesFor({rulebook}: RenderOptions) {
  const rules = new Map<string, Rule>()
  return {
    rules,
    add({findings, gaps, defects, report}: Assessment) {
      for (const {indicator, severity} of gaps) {
        const title = findings.find(finding => finding.indicator === indicator)?.title ?? indicator
        const bases = citations(basesOf(indicator, rulebook, report.year)).join('；')
        const help = bases === '' ? {} : {help: {text: bases}}
        const rule = {id: indicator, shortDescription: {text: title}, ...help}
        if (!rules.has(indicator)) rules.set(indicator, {...rule, defaultConfiguration: {level: levels[severity]}})
      }
      for (const defect of defects) {
        const id = ruleOfDefect(defect)
        const text = sarifWords.defectRule(words.defect[defect.kind])
        rules.set(id, {id, shortDescription: {text}, defaultConfiguration: {level: 'warning'}})
      }
    },
  }
}

const notificationOf = ({document, error}: Failure) => ({
  descriptor: {id: error.code},
  level: 'error',
  message: {text: clean(error.message)},
  locations: [{physicalLocation: {artifactLocation: {uri: uriOf(document.file)}}}],
})

/**
 * The results of a run as SARIF 2.1.0 (OASIS): a result for each gap and each error, `must` as error, `should` as warning, all else as
 * note; a waiver that holds is a suppression; files that could not be used are notifications. The fingerprint of a result does not
 * change when the report is edited elsewhere.
 */
export function sarifOf(options: RenderOptions): Collector {
  const {rules, add} = rulesFor(options)
  const versions = new Set<string>()
  const artifacts: object[] = []
  const results: object[] = []
  const notifications: object[] = []
  return {
    take(result, decided) {
      if ('error' in result) {
        notifications.push(notificationOf(result))
        return
      }
      versions.add(result.tool.version)
      artifacts.push(artifactOf(result))
      add(result)
      for (const found of gapResults(result, decided)) results.push(found)
      for (const found of defectResults(result)) results.push(found)
    },
    end() {
      const driver = {
        name: 'duibiao',
        fullName: sarifWords.tool,
        ...Object.fromEntries([...versions].map(version => ['version', version])),
        rules: [...rules.values()],
      }
      const run = {
        tool: {driver},
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        invocations: [{executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications}],
        artifacts,
        results,
      }
      return `${JSON.stringify({$schema: schema, version: '2.1.0', runs: [run]})}\n`
    },
  }
}
