import {describe, expect, test} from 'vitest'
import {readRulebook} from '../../src/rulebook/index.ts'
import {changed, complaintsAbout, filesOf, hash, sound, unmark} from './fixture.ts'

const indicator = 'indicators/enf.recording.yaml'
const base = readRulebook(filesOf(sound), {hash})

test('a sound rulebook holds what its files say, by id', () => {
  expect(base.facts.map(({id}) => id)).toEqual(['enf.nothing', 'enf.recording'])
  expect(base.indicators).toMatchObject([{id: 'enf.recording', force: 'must', since: 2021}])
  expect(base.systems).toMatchObject([{id: 'core', groups: [{id: 'enf'}]}])
  expect(base.classes).toMatchObject({审议: ['<审查>通过', '集体审议']})
  expect(Object.keys(base).sort()).toEqual(
    [
      'bigrams',
      'classes',
      'facts',
      'figures',
      'indicators',
      'lexicon',
      'moods',
      'outline',
      'particulars',
      'redlines',
      'register',
      'sources',
      'systems',
      'themes',
      'version',
    ].sort(),
  )
})

describe('the version', () => {
  test('is the hash of the content, whatever the order of files and keys', () => {
    const reversed = filesOf(sound).toReversed()
    expect(base.version).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(readRulebook(reversed, {hash}).version).toBe(base.version)
    const {text} = changed(
      indicator,
      'group: enf\ndemand: 执法全过程有记录。',
      'demand: 执法全过程有记录。\ngroup: enf',
    )
    expect(readRulebook(filesOf({...sound, [indicator]: text}), {hash}).version).toBe(base.version)
  })

  test('changes with any word, and not by adding nothing', () => {
    const {text} = changed(indicator, '执法全过程有记录', '执法过程有记录')
    expect(readRulebook(filesOf({...sound, [indicator]: text}), {hash}).version).not.toBe(base.version)
    expect(readRulebook([], {hash, base})).toEqual(base)
  })

  test('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(base))).toEqual(base)
  })
})

/** Files with marks, and the places that the marks point at, by path and line. */
function marked(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]) => ({path, ...unmark(text)}))
  return {
    files: Object.fromEntries(files.map(({path, text}) => [path, text])),
    places: files.flatMap(({path, places}) => places.map(place => `${path}:${place}`)),
  }
}

test('all complaints of all files come together, by path and line', () => {
  const {files, places} = marked({
    'indicators/a.b.yaml': (sound[indicator] ?? '')
      .replace('enf.recording', '⟦a.c⟧')
      .replace('group: enf', 'group: ⟦env⟧')
      .replace('must', '⟦shall⟧'),
    'rules/classes.yaml': 'classes:\n  甲: [丙]\n  ⟦甲⟧: [⟦<乙>⟧]\n',
    'rules/facts/more.yaml': (sound['rules/facts/enf.yaml'] ?? '')
      .replace('enf.recording', '⟦enf.recording⟧')
      .replace('enf.nothing', '⟦enf.nothing⟧')
      .replace('reach: part', 'reach: ⟦near⟧')
      .replace('<执法人员>', '⟦<执法员>⟧'),
    'rules/moods.yaml': 'moods: [\n⟦⟧',
    'rules/themes.yaml': '⟦⟧# 空\n',
  })
  const words = {'rules/words.yaml': sound['rules/classes.yaml'] ?? ''}
  const complaints = complaintsAbout({...sound, ...words, ...files})
  expect(complaints.map(({path, line, column}) => `${path}:${line}:${column}`)).toEqual(places)
})

test('the error says it all in its message, and its place is the first', () => {
  const texts = {...sound, [indicator]: changed(indicator, 'group: enf', 'group: env').text}
  expect(() => readRulebook(filesOf(texts), {hash})).toThrow(
    expect.objectContaining({
      code: 'rulebook-broken',
      place: {source: indicator, line: 3, column: 8},
      message: expect.stringContaining(
        `${indicator}:3:8 group-unknown 应为指标体系中已有的分组，没有“env”（是不是“enf”？）`,
      ),
    }),
  )
})

test('what a broken file defines is not called unknown', () => {
  const texts = {
    ...sound,
    'rules/facts/enf.yaml': 'facts:\n  - id: "enf.recording\n',
    'rules/classes.yaml': 'classes: {',
  }
  expect(new Set(complaintsAbout(texts).map(({code}) => code))).toEqual(new Set(['yaml-syntax']))
})

test('a shipped rulebook needs its outline, moods, particulars and figures', () => {
  expect(complaintsAbout({}).map(({code, path}) => `${code} ${path}`)).toEqual([
    'file-missing rules/figures.yaml',
    'file-missing rules/moods.yaml',
    'file-missing rules/outline.yaml',
    'file-missing rules/particulars.yaml',
  ])
})

describe('examples', () => {
  const examples = (listed: string) => ({
    ...sound,
    [indicator]: `${(sound[indicator] ?? '').split('examples:')[0]}examples:${listed}`,
  })
  const row = (standing: string, index: number) =>
    `\n  - {name: 例${index}, text: 文字${index}。, standing: ${standing}}`
  const planned = ['planned', 'planned', 'planned', 'planned', 'planned']

  test('show every way to stand', () => {
    expect(complaintsAbout(examples(planned.map(row).join('')))).toMatchObject([
      {code: 'examples-lacking', message: expect.stringMatching(/substantiated.*asserted.*absent/)},
    ])
  })

  test('are five at least', () => {
    const [first, ...others] = complaintsAbout(examples(planned.slice(1).map(row).join('')))
    expect([first?.code, ...others.map(({code}) => code)]).toEqual(['examples-few', 'examples-lacking'])
  })

  test('of form are whole reports, and free', () => {
    const texts = examples(planned.map(row).join(''))
    const form = (texts[indicator] ?? '').replace('id: enf.recording', 'id: form.title')
    expect(complaintsAbout({'indicators/form.title.yaml': form}, base)).toEqual([])
  })
})
