import {describe, expect, test} from 'vitest'
import type {System} from '../../src/model/indicator.ts'
import {ratingOf} from '../../src/papers/rating.ts'
import {assessment, rulebook} from '../render/fixture.ts'

const rating = ratingOf(assessment, rulebook)

/** The rulebook with points in its system. */
const scored = (points: System['points']) => ({
  ...rulebook,
  systems: rulebook.systems.map(system => ({...system, points})),
})

describe('the self-rating table', () => {
  test('has a row for every item that was checked, numbered in the order of the system', () => {
    const checked = assessment.findings.filter(({built}) => built).map(({indicator}) => indicator)
    expect(rating.items.map(({indicator}) => indicator).toSorted()).toEqual(checked.toSorted())
    expect(rating.items.map(({number}) => number)).toEqual(checked.map((_, index) => index + 1))
  })

  test('counts every item once under its group', () => {
    const items = rating.groups.reduce((sum, {items}) => sum + items, 0)
    const {substantiated, asserted, planned, absent, not_applicable} = rating.total
    expect(items).toBe(rating.total.items)
    expect(substantiated + asserted + planned + absent + not_applicable).toBe(rating.items.length)
  })

  test('gives no points where the system gives none', () => {
    expect(rating).toMatchObject({pointsFrom: null, total: {points: null}})
    expect(rating.items.filter(({points}) => points !== null)).toEqual([])
  })
})

describe('points of a user’s own system', () => {
  const {items} = rating
  const one = (standing: string) => items.find(item => item.standing === standing)?.indicator ?? ''
  test.for([
    ['substantiated', {full: 3, earned: 3, lost: 0}],
    ['asserted', {full: 3, earned: 1.2, lost: 1.8}],
    ['planned', {full: 3, earned: 0.3, lost: 2.7}],
    ['absent', {full: 3, earned: 0, lost: 3}],
    ['not_applicable', {full: 3, earned: 3, lost: 0}],
  ] as const)('%s earns %o', ([standing, points]) => {
    const given = {asserted: 0.4, planned: 0.1, items: [{id: one(standing), points: 3}], file: 'mine/core.yaml'}
    const {items, total, pointsFrom} = ratingOf(assessment, scored(given))
    expect(items.find(({indicator}) => indicator === one(standing))?.points).toEqual(points)
    expect({total: total.points, pointsFrom}).toEqual({total: points, pointsFrom: 'mine/core.yaml'})
  })

  test('adds up earned and lost by group and in all', () => {
    const given = {asserted: 0.5, planned: 0, items: items.map(({indicator}) => ({id: indicator, points: 1}))}
    const {groups, total} = ratingOf(assessment, scored(given))
    const lost = groups.reduce((sum, {points}) => sum + (points?.lost ?? 0), 0)
    expect(total.points?.lost).toBe(lost)
    expect((total.points?.earned ?? 0) + lost).toBe(items.length)
  })
})

test('evidence is shown once, whichever words of it were found twice', () => {
  const findings = assessment.findings.map(finding => ({
    ...finding,
    evidence: [...finding.evidence, ...finding.evidence],
  }))
  const {items} = ratingOf({...assessment, findings}, rulebook)
  expect(items.map(({evidence}) => evidence.length)).toEqual(
    ratingOf(assessment, rulebook).items.map(({evidence}) => evidence.length),
  )
  expect(items.some(({evidence}) => evidence.length > 0)).toBe(true)
})
