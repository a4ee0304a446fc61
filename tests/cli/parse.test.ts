import {describe, expect, test} from 'vitest'
import {parse} from '../../src/cli/parse.ts'
import {InputError} from '../../src/index.ts'

const folders = {rules: undefined, indicators: undefined}
const choices = {level: undefined, year: undefined, system: undefined}
const run = {paths: ['甲.txt'], formats: ['text'], out: undefined, ...folders, ...choices}
const check = {
  name: 'check',
  ...run,
  failOn: 'must',
  verbose: false,
}

describe('understands', () => {
  test.for([
    ['', {name: 'help', about: null}],
    ['--help', {name: 'help', about: null}],
    ['-h', {name: 'help', about: null}],
    ['check -h', {name: 'help', about: 'check'}],
    ['check --nonsense --help', {name: 'help', about: 'check'}],
    ['--version', {name: 'version'}],
    ['check 甲.txt', check],
    ['check 甲.txt 乙 -', {...check, paths: ['甲.txt', '乙', '-']}],
    ['check -- --甲', {...check, paths: ['--甲']}],
    ['check --fail-on never 甲.txt --verbose', {...check, failOn: 'never', verbose: true}],
    ['check --level=镇 --year 2023 --system core 甲.txt', {...check, level: '镇', year: 2023, system: 'core'}],
    ['check 甲.txt --rules 规则 --indicators 指标', {...check, rules: '规则', indicators: '指标'}],
    ['check 甲.txt --out o --format md --format json', {...check, out: 'o', formats: ['md', 'json']}],
    ['check 甲.txt --format json --format json', {...check, formats: ['json']}],
    ['explain 述法 甲.txt', {name: 'explain', indicator: '述法', path: '甲.txt', ...folders, ...choices}],
    ['indicators', {name: 'indicators', format: 'text', system: undefined, ...folders}],
    ['indicators --format json', {name: 'indicators', format: 'json', system: undefined, ...folders}],
    ['read 甲.txt --repaired', {name: 'read', path: '甲.txt', repaired: true, ...folders}],
    ['indicators --format md', {name: 'indicators', format: 'md', system: undefined, ...folders}],
    ['lint --rules 规则', {name: 'lint', paths: [], rules: '规则', indicators: undefined}],
    ['score 甲.txt --format md', {name: 'score', ...run, formats: ['md']}],
    ['ledger 甲.txt --format json', {name: 'ledger', ...run, formats: ['json']}],
    ['annotate 甲.txt --verbose', {name: 'annotate', ...run, formats: ['docx'], verbose: true}],
    ['draft 甲 乙 --out o', {name: 'draft', ...run, paths: ['甲', '乙'], out: 'o'}],
    ['review 甲.txt --date 2024-05-01', {name: 'review', ...run, decisions: undefined, date: '2024-05-01'}],
    [
      'decide 甲.txt enf.recording waive --reason 理由 --office 县局 --until 2024-12-31',
      {
        name: 'decide',
        path: '甲.txt',
        indicator: 'enf.recording',
        decision: 'waive',
        reason: '理由',
        office: '县局',
        until: '2024-12-31',
        decisions: undefined,
        ...folders,
        ...choices,
      },
    ],
    ['compare 甲.txt 乙.txt', {name: 'compare', last: '甲.txt', now: '乙.txt', format: 'text', ...folders, ...choices}],
    ['open', {name: 'open', paths: []}],
    ['open 甲.docx 报告 -', {name: 'open', paths: ['甲.docx', '报告', '-']}],
    ['lint 报告', {name: 'lint', paths: ['报告'], ...folders}],
  ] as const)('%s', ([line, command]) => {
    expect(parse(line === '' ? [] : line.split(' '))).toEqual(command)
  })
})

function complaintAbout(line: string): string {
  try {
    parse(line.split(' '))
  } catch (error) {
    if (error instanceof InputError) return `${error.code} ${error.message}`
    throw error
  }
  return 'none'
}

describe('answers', () => {
  test.for([
    [
      '--level 镇',
      'command-missing 应先写命令：check open draft score ledger review annotate decide compare explain indicators read lint',
    ],
    ['chek 甲.txt', 'command-unknown 没有命令 chek，是不是“check”？'],
    [
      '甲.docx',
      'command-unknown 没有命令 甲.docx；可用的有 check open draft score ledger review annotate decide compare explain indicators read lint，核查文件用 duibiao check 文件',
    ],
    ['check --fail-no must 甲', 'option-unknown 没有选项 --fail-no，是不是“--fail-on”？'],
    ['check -x 甲', 'option-unknown 没有选项 -x'],
    ['lint --verbose', 'option-misplaced 命令 lint 没有选项 --verbose；可用的有 --rules --indicators --help --version'],
    ['check --level', 'value-missing 选项 --level 后面应有值：乡、镇、街道、县、区、市、省、部门 之一'],
    ['check --out --verbose 甲', 'value-missing 选项 --out 后面应有值：文件夹'],
    ['check --level 村 甲', 'value-unknown --level 的值应为：乡、镇、街道、县、区、市、省、部门 之一；得到“村”'],
    [
      'check --format jsn 甲',
      'value-unknown --format 的值应为：text、json、md、html、docx、xlsx、sarif、junit 之一；得到“jsn”，是不是“json”？',
    ],
    ['indicators --format doc', 'value-unknown --format 的值应为：text、json、md 之一；得到“doc”'],
    ['check --year 23 甲', 'value-unknown --year 的值应为：四位年份，如 2023；得到“23”'],
    ['check --verbose=yes 甲', 'value-unexpected 选项 --verbose 不带值，得到“yes”'],
    ['check --year 2023 --year 2024 甲', 'option-repeated 选项 --year 只能给一次'],
    ['check', 'argument-missing 命令 check 后面应写文件、文件夹或 -（标准输入）'],
    ['explain enf.recording', 'argument-missing 命令 explain 后面应写一个指标和一个文件'],
    ['read 甲 乙', 'argument-extra 命令 read 只要一个文件，多出“乙”'],
    ['check 甲 --format md --format json', 'out-needed 给了 2 种格式，须用 --out 指定输出文件夹'],
  ] as const)('%s', ([line, complaint]) => {
    expect(complaintAbout(line)).toBe(complaint)
  })
})
