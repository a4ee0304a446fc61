import {describe, expect, test} from 'vitest'
import {readRulebook} from '../../src/rulebook/index.ts'
import {changed, complaintsAbout, filesOf, hash, sound} from './fixture.ts'

const indicator = 'indicators/enf.recording.yaml'
const base = readRulebook(filesOf(sound), {hash})

/** The shipped indicator with one change, as the only file of a user. */
const own = (from: string, to: string) => {
  const {text, places} = changed(indicator, from, to)
  return {files: {[`mine/${indicator}`]: text}, places}
}

describe('a user’s folder', () => {
  test('is known by its content where the path does not tell', () => {
    const texts = Object.fromEntries(Object.entries(sound).map(([path, text]) => [path.split('/').at(-1) ?? '', text]))
    expect(readRulebook(filesOf(texts), {hash})).toEqual(base)
  })

  test('may have any depth, with either slash', () => {
    const texts = Object.fromEntries(
      Object.entries(sound).map(([path, text]) => [`C:\\甲\\${path.replaceAll('/', '\\')}`, text]),
    )
    expect(readRulebook(filesOf(texts), {hash})).toEqual(base)
  })

  test('is told what the top of an unknown file should be', () => {
    expect(complaintsAbout({'mine/a.yaml': 'clases: {甲: [乙]}'}, base)).toMatchObject([
      {code: 'file-unknown', line: 1, column: 1, hint: '是不是“classes”？'},
    ])
  })

  test('adds words, facts and indicators', () => {
    const merged = readRulebook(
      filesOf({
        'mine/words.yaml': 'classes:\n  审查: [审查, 会审]\n  村: [村]\n',
        'mine/facts.yaml': (sound['rules/facts/enf.yaml'] ?? '').replaceAll('id: enf.', 'id: local.'),
        'mine/local.recording.yaml': (sound[indicator] ?? '').replaceAll(/id: enf\.|fact: enf\./g, match =>
          match.replace('enf', 'local'),
        ),
      }),
      {hash, base},
    )
    expect(merged.classes['审查']).toEqual(['审查', '审核', '把关', '会审'])
    expect(merged.classes['村']).toEqual(['村'])
    expect(merged.facts.map(({id}) => id)).toEqual(['enf.nothing', 'enf.recording', 'local.nothing', 'local.recording'])
    expect(merged.indicators.map(({id}) => id)).toEqual(['enf.recording', 'local.recording'])
    expect(merged.version).not.toBe(base.version)
  })

  const systemOf = (lines: string) => ({'core.yaml': `id: local\ntitle: 本县\n${lines}`})
  const leveled = {...base, systems: base.systems.map(system => ({...system, levels: ['镇' as const]}))}
  const empty = 'groups: [{id: enf, title: 执法, items: []}]\n'

  test.for([
    ['of the same id', {'core.yaml': `id: core\ntitle: 本县\nlevels: [乡]\n${empty}`}],
    ['for the same level', systemOf(`levels: [镇, 乡]\n${empty}`)],
  ] as const)('leaves nothing that rests on law out of a system %s', ([, files]) => {
    expect(complaintsAbout(files, leveled)).toMatchObject([
      {code: 'law-dropped', message: expect.stringContaining('enf.recording')},
    ])
  })

  test.for([
    ['extends it', systemOf(`extends: core\nlevels: [镇]\n${empty}`)],
    ['is for another level', systemOf(`levels: [乡]\n${empty}`)],
    ['is only taken by name', systemOf(empty)],
  ] as const)('may have a system of its own that %s', ([, files]) => {
    expect(complaintsAbout(files, leveled)).toEqual([])
  })

  test('may extend the shipped system by way of another', () => {
    const files = {
      'far.yaml': `id: far\ntitle: 远\nextends: mid\nlevels: [镇]\n${empty}`,
      'mid.yaml': `id: mid\ntitle: 中\nextends: core\n${empty}`,
    }
    expect(complaintsAbout(files, leveled)).toEqual([])
  })

  test('names the levels of a system that takes the place of one that names them', () => {
    const text = 'id: core\ntitle: 本县\ngroups: [{id: enf, title: 执法, items: [enf.recording]}]\n'
    expect(complaintsAbout({'core.yaml': text}, leveled)).toMatchObject([{code: 'key-missing'}])
  })

  test('is told of a system that extends an unknown one', () => {
    expect(complaintsAbout(systemOf(`extends: cor\n${empty}`), base)).toMatchObject([
      {code: 'system-unknown', line: 3, hint: '是不是“core”？'},
    ])
  })

  test('says only what it adds to the lists of words', () => {
    const {outline} = readRulebook(filesOf({'outline.yaml': 'outline: {roles: {problems: [差距与短板]}}\n'}), {
      hash,
      base,
    })
    expect(outline.roles.problems).toEqual([...base.outline.roles.problems, '差距与短板'])
    expect(outline.causes).toEqual(base.outline.causes)
  })

  test('replaces a system whole', () => {
    const text = 'id: core\ntitle: 本县\ngroups: [{id: enf, title: 执法, items: [enf.recording]}]\n'
    expect(readRulebook(filesOf({'core.yaml': text}), {hash, base}).systems).toMatchObject([
      {title: '本县', groups: [{items: ['enf.recording']}]},
    ])
  })

  test('does not define a shipped fact anew', () => {
    expect(complaintsAbout({'a.yaml': sound['rules/facts/enf.yaml'] ?? ''}, base)).toMatchObject([
      {code: 'id-duplicate', message: '编号应当唯一，“enf.recording”已用于自带规程'},
      {code: 'id-duplicate', message: '编号应当唯一，“enf.nothing”已用于自带规程'},
    ])
  })

  test.for([
    ['force: must', 'force: ⟦should⟧'],
    ['conditional: false', 'conditional: ⟦true⟧'],
    ['levels: [镇, 街道]', '⟦levels⟧: [镇]'],
    ['since: 2021', 'since: ⟦2022⟧'],
    ['until: 2030', 'until: ⟦2029⟧'],
  ] as const)('does not weaken the law: %s → %s', ([from, to]) => {
    const {files, places} = own(from, to)
    expect(complaintsAbout(files, base).map(({code, line, column}) => `${code} ${line}:${column}`)).toEqual([
      `law-fixed ${places[0]}`,
    ])
  })

  test.for([
    ['title: 执法全过程记录', 'title: 执法记录'],
    ['levels: [镇, 街道]', 'levels: [乡, 镇, 街道]'],
    ['since: 2021\n', ''],
    ['until: 2030', 'until: 2035'],
  ] as const)('may otherwise reword it: %s → %s', ([from, to]) => {
    expect(complaintsAbout(own(from, to).files, base)).toEqual([])
  })

  test('may narrow what does not rest on law', () => {
    const lax = {...base, indicators: base.indicators.map(law => ({...law, force: 'hint' as const}))}
    const {files} = own('levels: [镇, 街道]', 'levels: [镇]')
    expect(complaintsAbout(files, lax)).toEqual([])
  })
})
