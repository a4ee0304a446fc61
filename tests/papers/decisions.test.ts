import {describe, expect, test} from 'vitest'
import type {Assessment} from '../../src/model/assessment.ts'
import {entryFor} from '../../src/model/decided.ts'
import type {Decision, DecisionFile} from '../../src/model/decision.ts'
import {decisionsOn, seenIn} from '../../src/papers/decisions.ts'
import {assessment} from '../render/fixture.ts'

const hash = (letter: string): string => letter.repeat(64)
const own: Assessment = {...assessment, document: {...assessment.document, sha256: hash('a')}}
const here = {name: '槐河镇.docx', date: '2024-05-01'}

const fileOf = (
  decisions: Readonly<Record<string, Decision>>,
  key = '槐河镇.docx',
  sha256 = hash('a'),
): DecisionFile => ({
  reports: {[key]: {sha256, decisions}},
})

const agreed = (standing: Decision['standing'], evidence: string[] = [], until?: string): Decision => ({
  decision: 'agree',
  standing,
  evidence,
  ...(until !== undefined && {until}),
})

describe('a decision', () => {
  test.for<readonly [fact: string, indicator: string, decision: Decision, fate: string]>([
    ['holds while the standing is the same', 'enf.publicity', agreed('absent'), 'standing'],
    [
      'holds while its words stand among the mentions',
      'enf.recording',
      agreed('absent', ['没有配备摄像机、录音笔等专业的执法设备']),
      'standing',
    ],
    ['is stale where the standing is another', 'enf.publicity', agreed('planned'), 'stale'],
    ['is stale where its words are gone', 'enf.recording', agreed('absent', ['没有配备录音笔']), 'stale'],
    ['holds on its last day', 'enf.publicity', agreed('absent', [], '2024-05-01'), 'standing'],
    ['is past on the day after', 'enf.publicity', agreed('absent', [], '2024-04-30'), 'expired'],
    ['that is past and stale is past', 'enf.publicity', agreed('planned', [], '2024-04-30'), 'expired'],
  ])('%s', ([, indicator, decision, fate]) => {
    expect(decisionsOn(own, fileOf({[indicator]: decision}), here).decisions).toMatchObject([{indicator, fate}])
  })

  test('says what it has lost', () => {
    const file = fileOf({'enf.recording': agreed('absent', ['没有配备录音笔'])})
    expect(decisionsOn(own, file, here).decisions).toMatchObject([{lost: ['没有配备录音笔'], standing: 'absent'}])
  })

  test('as it is recorded holds at once', () => {
    for (const finding of own.findings) {
      if (finding.standing === null) continue
      const decision: Decision = {decision: 'agree', ...seenIn(finding, finding.standing)}
      const {decisions} = decisionsOn(own, fileOf({[finding.indicator]: decision}), here)
      expect(decisions).toMatchObject([{indicator: finding.indicator, fate: 'standing'}])
    }
  })

  test('on an indicator that was not checked is told, one not built too', () => {
    const {decisions, unknown} = decisionsOn(
      own,
      fileOf({'a.foreign': agreed('absent'), 'lead.group': agreed('absent')}),
      here,
    )
    expect([decisions, unknown]).toEqual([[], ['a.foreign', 'lead.group']])
  })
})

describe('the entry of a report', () => {
  const decisions = {'enf.publicity': agreed('absent')}
  const entry = (sha256: string, label: string) => ({sha256, decisions: {[label]: agreed('absent')}})
  const keyOf = (reports: DecisionFile['reports'], name: string | null, sha256: string) =>
    entryFor({reports}, {name, sha256})?.[0]

  test('is found by its name after an edit, and by its content after it was renamed', () => {
    expect(decisionsOn(own, fileOf(decisions, '槐河镇.docx', hash('b')), here).entry).toBe('槐河镇.docx')
    expect(decisionsOn(own, fileOf(decisions, '旧名.docx'), here).entry).toBe('旧名.docx')
    expect(decisionsOn(own, fileOf(decisions, '旧名.docx', hash('b')), here).entry).toBeNull()
    expect(decisionsOn(own, null, here).entry).toBeNull()
  })

  test.for<readonly [fact: string, name: string | null, sha256: string, key: string | undefined]>([
    ['of two with the same content the one of its name', '乙', hash('a'), '乙'],
    ['content before name, where two files changed names', '丙', hash('a'), '甲'],
    ['name where nothing has its content', '丙', hash('f'), '丙'],
    ['without a name only by content', null, hash('c'), '丙'],
    ['neither', '丁', hash('f'), undefined],
  ])('%s', ([, name, sha256, key]) => {
    const reports = {甲: entry(hash('a'), 'a.x'), 乙: entry(hash('a'), 'a.y'), 丙: entry(hash('c'), 'a.z')}
    expect(keyOf(reports, name, sha256)).toBe(key)
  })

  test('is found though the system spells its name in parts', () => {
    expect(keyOf({'e\u0301.txt': entry(hash('a'), 'a.x')}, '\u00e9.txt', hash('b'))).toBe('e\u0301.txt')
  })
})
