import {expect, test} from 'vitest'
import {citationsOf} from '../../src/model/explanation.ts'
import type {Source} from '../../src/model/indicator.ts'

const source = (changes: Partial<Source>): Source => ({
  ...{id: 'a', title: '办法', issuer: null, number: null, issued: '2015-06-01', effective: null},
  ...{status: 'in-force', verified: true, clauses: []},
  ...changes,
})
const statusIn = (year: number | null, ...sources: readonly Source[]) =>
  citationsOf({basis: [{source: 'a'}]}, sources, year)[0]?.status

const plan = source({title: '法治政府建设实施纲要（2021－2025年）', issued: '2021-08-01', status: 'expired'})
const old = source({status: 'superseded', superseded_by: 'b'})
const after = source({id: 'b', effective: '2022-05-01'})

test.for<readonly [fact: string, status: Source['status'] | undefined, told: Source['status'] | undefined]>([
  ['a plan for the years of its title', statusIn(2023, plan), 'in-force'],
  ['the same after them', statusIn(2026, plan), 'expired'],
  ['the same without a year', statusIn(null, plan), 'expired'],
  [
    'a document with a last day, before it',
    statusIn(2020, source({until: '2022-04-30', status: 'superseded'})),
    'in-force',
  ],
  ['one replaced later', statusIn(2021, old, after), 'in-force'],
  ['one replaced before', statusIn(2023, old, after), 'superseded'],
  ['one replaced by nobody knows what', statusIn(2023, source({status: 'superseded'})), 'superseded'],
  ['one that is in force today', statusIn(2023, source({})), 'in-force'],
  ['one that took effect later', statusIn(2014, source({})), undefined],
])('%s', ([, status, told]) => {
  expect(status).toBe(told)
})
