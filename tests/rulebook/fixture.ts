import {createHash} from 'node:crypto'
import {stringify} from 'yaml'
import {z} from 'zod'
import {FigureRules} from '../../src/model/figures.ts'
import type {Rulebook} from '../../src/model/rulebook.ts'
import {MoodRules, OutlineRules, ParticularRules} from '../../src/model/rules.ts'
import {type Complaint, RulebookError, type RuleFile, readRulebook} from '../../src/rulebook/index.ts'

/** The smallest value of a schema, every text the same. */
function filled({type, properties, items, minItems, propertyNames}: z.core.JSONSchema.JSONSchema): unknown {
  if (type === 'array') return Array.from({length: minItems ?? 1}, () => filled(Object(items)))
  if (type !== 'object') return '词语'
  const names = propertyNames && (Object(propertyNames).enum ?? ['名称']).map((name: string) => [name, ['词语']])
  return Object.fromEntries(
    names ?? Object.entries(properties ?? {}).map(([name, schema]) => [name, filled(Object(schema))]),
  )
}

/** A small rulebook without a fault, by path. */
export const sound: Readonly<Record<string, string>> = {
  'rules/classes.yaml': `classes:
  审查: [审查, 审核, 把关]
  审议: [<审查>通过, 集体审议]
  执法人员: [执法人员, 执法队员]
`,
  'rules/outline.yaml': stringify(filled(z.toJSONSchema(OutlineRules))),
  'rules/moods.yaml': stringify(filled(z.toJSONSchema(MoodRules))),
  'rules/particulars.yaml': stringify(filled(z.toJSONSchema(ParticularRules))),
  'rules/figures.yaml': stringify(filled(z.toJSONSchema(FigureRules))),
  'rules/redlines.yaml': `redlines:
  - id: wording.legality
    title: 法制政府
    kind: wording
    certain: true
    frames:
      - say: [法制政府]
    unless: [enf.nothing]
    message: 应为“法治政府”。
    basis: [{source: punishment}]
    examples:
      - {text: 推进法制政府建设。, crosses: true}
      - {text: 推进法治政府建设。, crosses: false}
`,
  'rules/themes.yaml': `themes:
  执法: [执法]
`,
  'rules/facts/enf.yaml': `facts:
  - id: enf.recording
    title: 执法全过程记录
    frames:
      - say: [全过程记录]
      - topic: [执法记录仪]
        act: [配(备|发)]
        holder: [<执法人员>]
        without: [<审查>…记录]
        reach: part
    examples:
      - {text: 配备执法记录仪3台。, mood: done}
      - {text: 拟配备执法记录仪。, mood: planned}
  - id: enf.nothing
    title: 本年没有执法
    frames:
      - say: [未实施行政处罚]
    examples:
      - {text: 本年未实施行政处罚。, mood: done}
      - {text: 实施行政处罚3件。, mood: none}
`,
  'indicators/sources.yaml': `sources:
  - id: punishment
    title: 中华人民共和国行政处罚法
    aliases: [行政处罚法]
    issuer: null
    number: null
    issued: null
    effective: '2021-07-15'
    status: in-force
    verified: true
    clauses:
      - {article: 第四十七条, requirement: 全过程记录。, verified: true}
      - {article: 第五十八条, requirement: 法制审核。, verified: true}
`,
  'indicators/systems/core.yaml': `id: core
title: 核心指标
groups:
  - id: enf
    title: 行政执法
    items:
      - enf.recording
      - {id: enf.review, title: 法制审核, force: should, conditional: true}
`,
  'indicators/enf.recording.yaml': `id: enf.recording
title: 执法全过程记录
group: enf
demand: 执法全过程有记录。
basis:
  - {source: punishment, article: 第四十七条}
force: must
conditional: false
levels: [镇, 街道]
since: 2021
until: 2030
requires:
  all:
    - any:
        - {fact: enf.recording, operator: greaterThanInclusive, value: 1}
nothing: {fact: enf.nothing, operator: greaterThanInclusive, value: 2}
covers:
  - {fact: enf.recording, title: 记录仪}
lookalikes: [会议全程记录]
remedy: 写明记录仪数量。
supplement: 配备执法记录仪〔␠〕台。
admission: 执法记录落实不到位。
examples:
  - {name: 有数, text: 配备执法记录仪3台。, standing: substantiated}
  - {name: 无数, text: 落实执法全过程记录。, standing: asserted}
  - {name: 打算, text: 下一步配备执法记录仪。, standing: planned, under: plan}
  - {name: 会议, text: 会议全程记录。, standing: absent}
  - {name: 没有, text: 本年未实施行政处罚。, standing: not_applicable}
`,
}

/** The options of every test. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Files by path as the reader takes them. */
export const filesOf = (texts: Readonly<Record<string, string>>): readonly RuleFile[] =>
  Object.entries(texts).map(([path, text]) => ({path, text}))

/** A text without its ⟦…⟧ marks, and the line:column of each. */
export function unmark(marked: string): {readonly text: string; readonly places: readonly string[]} {
  const parts = marked.split('⟦')
  const places = parts.slice(1).map((_, index) => {
    const before = parts
      .slice(0, index + 1)
      .join('')
      .replaceAll('⟧', '')
    return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`
  })
  return {text: marked.replaceAll(/[⟦⟧]/g, ''), places}
}

/** The complaints that reading gives; none where it succeeds. */
export function complaintsAbout(texts: Readonly<Record<string, string>>, base?: Rulebook): readonly Complaint[] {
  try {
    readRulebook(filesOf(texts), base ? {hash, base} : {hash})
    return []
  } catch (error) {
    if (error instanceof RulebookError) return error.complaints
    throw error
  }
}

/** One change to a sound file: what stood there, and what stands there now with the fault marked. */
export function changed(
  path: string,
  from: string,
  to: string,
): {readonly text: string; readonly places: readonly string[]} {
  const text = sound[path] ?? ''
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`)
  return unmark(text.replace(from, () => to))
}
