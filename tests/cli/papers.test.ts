import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {folderWith, removed, report, runIn, unbuilt} from './spawned.ts'

const folder = folderWith({
  '甲.txt': report,
  '空.txt': '',
  'own/indicators/systems/local.yaml': `id: local
title: 本县体系
extends: township
points: {asserted: 0.5, planned: 0, items: [{id: enf.recording, points: 2}]}
groups: []
`,
})
afterAll(() => removed(folder))

describe.skipIf(unbuilt !== '')(`papers${unbuilt}`, () => {
  test('score prints the self-rating table; gaps do not change its exit code', () => {
    const {status, stdout} = runIn(folder, ['score', join(folder, '甲.txt')])
    expect(status).toBe(0)
    expect(stdout).toContain('槐河镇人民政府2023年度法治政府建设自评表')
  })

  test('score gives points, with what was lost, by the file of a user’s own system', () => {
    const own = join(folder, 'own/indicators')
    const {status, stdout} = runIn(folder, ['score', join(folder, '甲.txt'), '--indicators', own, '--system', 'local'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/分值按 .*local\.yaml/)
    expect(stdout).toContain('扣 2 分')
  })

  test('ledger prints the ledger, and as a workbook', () => {
    const {status, stdout} = runIn(folder, ['ledger', join(folder, '甲.txt')])
    expect(status).toBe(0)
    expect(stdout).toContain('问题整改台账')
    const out = join(folder, 'ledger')
    expect(runIn(folder, ['ledger', join(folder, '甲.txt'), '--out', out, '--format', 'xlsx']).status).toBe(0)
    expect(readFileSync(join(out, '甲-整改台账.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('results are not written among the reports', () => {
    const {status, stderr} = runIn(folder, ['score', folder, '--out', folder])
    expect({status, stderr}).toMatchObject({status: 2, stderr: expect.stringContaining('out-among-reports')})
  })

  test('a bad file does not stop the others, and every paper has its file', () => {
    const out = join(folder, 'out')
    const {status} = runIn(folder, ['score', folder, '--out', out, '--format', 'md', '--format', 'json'])
    expect(status).toBe(2)
    expect(readdirSync(out).sort()).toEqual(['甲-自评表.json', '甲-自评表.md', '空-自评表.json', '空-自评表.md'])
    runIn(folder, ['score', folder, '--out', out, '--format', 'md', '--format', 'json'])
    expect(readdirSync(out), 'results are no reports of the next run').toHaveLength(4)
    expect(JSON.parse(readFileSync(join(out, '甲-自评表.json'), 'utf8'))).toMatchObject({body: '槐河镇人民政府'})
  })
})
