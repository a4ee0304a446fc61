import {expect, test} from 'vitest'
import {changed, complaintsAbout, sound} from './fixture.ts'

const indicator = 'indicators/enf.recording.yaml'
const system = 'indicators/systems/core.yaml'
const outline = 'rules/outline.yaml'
const facts = 'rules/facts/enf.yaml'
const redlines = 'rules/redlines.yaml'
const classes = 'rules/classes.yaml'

/** The head of a system with points. */
const withPoints = (items: string): string => `points: {asserted: 0.5, planned: 0, items: [${items}]}\ngroups:`

test('a sound rulebook has no complaints', () => {
  expect(complaintsAbout(sound)).toEqual([])
})

test.for([
  // YAML
  ['yaml-syntax', indicator, 'title: 执法全过程记录', '⟦title：执法全过程记录⟧'],
  ['yaml-syntax', indicator, 'title: 执法全过程记录', '⟦title:执法全过程记录⟧'],
  ['yaml-syntax', indicator, 'title: 执法全过程记录', 'title: ⟦@执法⟧'],
  ['yaml-syntax', indicator, 'title: 执法全过程记录', 'title: "执法"⟦记录⟧'],
  ['yaml-syntax', indicator, 'title: 执法全过程记录', 'title: ⟦!!binary⟧ 执法'],
  ['yaml-syntax', facts, '    title: 执法全过程记录', '⟦\t⟧title: 执法全过程记录'],
  ['key-duplicate', indicator, 'group: enf', 'group: enf\n⟦group⟧: enf'],
  ['alias-forbidden', indicator, 'covers:\n', 'covers: &all\n  - {fact: enf.recording, title: ⟦*all⟧}\n'],
  // shape
  ['key-unknown', indicator, 'force: must', 'force: must\n⟦points⟧: 3'],
  ['key-unknown', facts, 'mood: done}', 'mood: done, ⟦moods⟧: done}'],
  ['key-missing', indicator, 'id: enf.recording\ntitle: 执法全过程记录\n', '⟦id⟧: enf.recording\n'],
  ['key-missing', system, '- {id: enf.review, title: 法制审核, ', '- ⟦{⟧id: enf.review, '],
  ['value-wrong', indicator, 'title: 执法全过程记录', 'title: ⟦2023⟧'],
  ['value-wrong', indicator, 'title: 执法全过程记录', '⟦title⟧:'],
  ['value-wrong', indicator, 'title: 执法全过程记录', "title: ⟦' '⟧"],
  ['value-wrong', indicator, 'title: 执法全过程记录', '⟦title⟧: [执法]'],
  ['value-wrong', indicator, 'conditional: false', 'conditional: ⟦否⟧'],
  ['value-wrong', indicator, 'force: must', 'force: ⟦shall⟧'],
  ['value-wrong', indicator, 'levels: [镇', 'levels: [⟦乡镇⟧'],
  ['value-wrong', indicator, 'since: 2021', 'since: ⟦2021.5⟧'],
  ['value-wrong', indicator, 'lookalikes: [会议全程记录]', 'lookalikes: ⟦会议全程记录⟧'],
  ['value-malformed', facts, 'id: enf.nothing', 'id: ⟦Enf⟧'],
  ['value-malformed', facts, '- say: [未实施行政处罚]', '- ⟦reach⟧: part'],
  ['list-short', indicator, 'lookalikes: [会议全程记录]', '⟦lookalikes⟧: []'],
  [
    'list-short',
    facts,
    'examples:\n      - {text: 本年未实施行政处罚。, mood: done}\n      - {text: 实施行政处罚3件。, mood: none}',
    '⟦examples⟧:\n      - {text: 本年未实施行政处罚。, mood: done}',
  ],
  ['key-unknown', outline, 'offices:', 'offices:\n    ⟦乡镇⟧: [乡镇]'],
  // conditions
  ['operator-unknown', indicator, 'operator: greaterThanInclusive, value: 1', 'operator: ⟦lessThan⟧, value: 1'],
  [
    'condition-empty',
    indicator,
    'nothing: {fact: enf.nothing, operator: greaterThanInclusive, value: 2}',
    'nothing: {⟦any⟧: []}',
  ],
  ['condition-malformed', indicator, '    - any:', '    - ⟦not⟧:'],
  [
    'condition-malformed',
    indicator,
    'nothing: {fact: enf.nothing, operator: greaterThanInclusive, value: 2}',
    'nothing: ⟦enf.nothing⟧',
  ],
  ['value-wrong', indicator, 'value: 1', "value: ⟦'1'⟧"],
  // references
  ['fact-unknown', indicator, '{fact: enf.recording, operator', '{fact: ⟦enf.record⟧, operator'],
  ['fact-unknown', indicator, 'nothing: {fact: enf.nothing', 'nothing: {fact: ⟦enf.none⟧'],
  ['fact-unknown', indicator, '{fact: enf.recording, title', '{fact: ⟦enf.recordings⟧, title'],
  ['source-unknown', indicator, 'source: punishment', "source: ⟦'punish'⟧"],
  ['article-unknown', indicator, 'article: 第四十七条', 'article: ⟦第四十八条⟧'],
  ['group-unknown', indicator, 'group: enf', 'group: ⟦env⟧'],
  ['indicator-unknown', system, '- enf.recording', '- ⟦enf.records⟧'],
  ['class-unknown', facts, '[<执法人员>]', '[⟦<执法员>⟧]'],
  ['class-unknown', facts, '[<执法人员>]', "['有⟦<执法员>⟧在']"],
  // patterns
  ['pattern-malformed', facts, '配(备|发)', '配⟦(备|发⟧'],
  ['pattern-malformed', facts, '[<审查>…记录]', "[⟦'…记录'⟧]"],
  ['pattern-malformed', classes, '执法队员', '⟦执法…队员⟧'],
  ['pattern-malformed', indicator, '[会议全程记录]', "['会议⟦{m}⟧']"],
  ['class-circular', classes, '把关]', '把关, ⟦<审查>⟧]'],
  // sense
  ['id-duplicate', facts, 'id: enf.nothing', 'id: ⟦enf.recording⟧'],
  ['id-duplicate', facts, '  - id: enf.nothing', '  - id: ⟦form.title⟧'],
  ['word-duplicate', classes, '审核, 把关', '审核, ⟦审核⟧'],
  ['item-repeated', system, '{id: enf.review', '{id: ⟦enf.recording⟧'],
  ['item-repeated', system, 'groups:', withPoints('{id: enf.review, points: 2}, {id: ⟦enf.review⟧, points: 1}')],
  ['item-outside', system, 'groups:', withPoints('{id: ⟦enf.reviews⟧, points: 1}')],
  ['value-wrong', system, 'groups:', withPoints("{id: enf.review, points: ⟦'2'⟧}")],
  ['fact-unknown', redlines, 'unless: [enf.nothing]', 'unless: [⟦enf.none⟧]'],
  ['source-unknown', redlines, 'source: punishment', "source: ⟦'punish'⟧"],
  ['pattern-malformed', redlines, 'say: [法制政府]', "say: ['法制⟦(政府⟧']"],
  ['years-contradictory', indicator, 'until: 2030', 'until: ⟦2020⟧'],
  ['indicator-misnamed', indicator, 'id: enf.recording', 'id: ⟦enf.records⟧'],
] as const)('%s in %s: %s → %s', ([code, path, from, to]) => {
  const {text, places} = changed(path, from, to)
  const complaints = complaintsAbout({...sound, [path]: text}).filter(complaint => complaint.path === path)
  expect(complaints.map(({code: found, line, column}) => `${found} ${line}:${column}`)).toEqual(
    places.map(place => `${code} ${place}`),
  )
})

test.for([
  ['是不是“enf.recording”？', indicator, '{fact: enf.recording, operator', '{fact: enf.record, operator'],
  ['是不是“执法人员”？', facts, '<执法人员>', '<执法员>'],
  ['是不是“title”？', indicator, 'demand:', 'titel: 甲\ndemand:'],
  ['是不是“第四十七条”？', indicator, 'article: 第四十七条', 'article: 第四十六条'],
  ['是不是“街道”？', indicator, '街道]', '街办]'],
  ['是不是“乡”？', outline, 'offices:', 'offices:\n    乡镇: [乡镇]'],
  ["请加引号：'2023'", indicator, 'title: 执法全过程记录', 'title: 2023'],
  ['冒号应为半角，后面空一格：“: ”', indicator, 'title: 执', 'title：执'],
  [undefined, indicator, 'group: enf', 'group: xyz'],
] as const)('hints %s', ([hint, path, from, to]) => {
  const [complaint] = complaintsAbout({...sound, [path]: changed(path, from, to).text})
  expect(complaint?.hint).toBe(hint)
})

test.for([
  [indicator, 'force: must', 'force: shall', '应为must、should、hint，实为文字“shall”'],
  [indicator, 'group: enf', '', '应有“group”，没有写'],
  [indicator, 'title: 执法全过程记录', 'title: 3', '应为文字，实为数字 3'],
  [indicator, '    - any:', '    - not:', '条件应为 all、any 或 fact 比较之一；实为键值表（not）'],
  [indicator, 'id: enf.recording', 'id: enf.records', '编号应与文件名一致（enf.recording），实为“enf.records”'],
  [facts, '配(备|发)', '配(备|发', '词语式有误：“(”没有对应的“)”；实为“配(备|发”'],
  [facts, 'id: enf.nothing', 'id: enf.recording', '编号应当唯一，“enf.recording”已用于rules/facts/enf.yaml:2'],
] as const)('in %s says what was expected and found: %s → %s', ([path, from, to, message]) => {
  const messages = complaintsAbout({...sound, [path]: changed(path, from, to).text}).map(complaint => complaint.message)
  expect(messages).toContain(message)
})
