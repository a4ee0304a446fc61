import {pad, width, wrap} from './columns.ts'
import {decisionWords} from './decision-words.ts'
import {openWords} from './open-words.ts'

/**
 * Everything that `--help` and the command line itself say: 命令说明. What a command takes is written here only, for
 * the parser too.
 */
export const help = {
  about: 'duibiao 对标：按指标体系核查法治政府建设年度报告，列出缺口清单。',
  usage: '用法',
  commands: {
    check: {
      usage: 'check 文件或文件夹…',
      takes: '文件、文件夹或 -（标准输入）',
      does: '核查报告，列出缺口清单；- 表示标准输入',
      options: [
        ...(['format', 'out', 'level', 'year', 'system', 'fail-on', 'verbose', 'decisions', 'date'] as const),
        ...(['rules', 'indicators'] as const),
      ],
    },
    open: {
      usage: 'open [文件或文件夹…]',
      takes: '文件、文件夹或 -（标准输入）',
      does: '在浏览器中打开工作台；写出报告的，工作台里就带着这些报告',
      options: [],
    },
    draft: {
      usage: 'draft 文件…',
      takes: '文件、文件夹或 -（标准输入）',
      does: '起草存在的不足和下一步安排；报告没有提到的列入待核实，两种写法都给',
      options: ['format', 'out', 'level', 'year', 'system', 'rules', 'indicators'],
    },
    score: {
      usage: 'score 文件…',
      takes: '文件、文件夹或 -（标准输入）',
      does: '填写自评表：逐项的落实情况、佐证和位置；体系给了分值的，再算得分和扣分',
      options: ['format', 'out', 'level', 'year', 'system', 'rules', 'indicators'],
    },
    ledger: {
      usage: 'ledger 文件…',
      takes: '文件、文件夹或 -（标准输入）',
      does: '列出整改台账：检出的缺口和自认的问题各一行，附原因、举措和位置，其余由单位填写',
      options: ['format', 'out', 'level', 'year', 'system', 'rules', 'indicators'],
    },
    review: {
      usage: 'review 文件…',
      takes: '文件、文件夹或 -（标准输入）',
      does: '出具审查意见，附复核决定',
      options: ['format', 'out', 'decisions', 'date', 'level', 'year', 'system', 'rules', 'indicators'],
    },
    annotate: {
      usage: 'annotate 文件.docx…',
      takes: '文件、文件夹或 -（标准输入）',
      does: '在 Word 原稿上加批注：缺什么、哪里写得不够、哪里有差错；其他内容一概不动',
      options: ['out', 'level', 'year', 'system', 'verbose', 'rules', 'indicators'],
    },
    decide: {
      usage: 'decide 文件 指标 决定',
      takes: '一个文件、一个指标和一个决定（agree、overrule 或 waive）',
      does: '记下一项复核决定：agree 认可、overrule 改判（须写理由）、waive 免于要求（须写理由、单位和期限）',
      options: ['reason', 'office', 'until', 'decisions', 'level', 'year', 'system', 'rules', 'indicators'],
    },
    compare: {
      usage: 'compare 上年文件 本年文件',
      takes: '上年和本年两个文件',
      does: '比较同一机关两年的报告：缺口、承诺、问题、照抄的文字',
      options: ['format', 'level', 'system', 'rules', 'indicators'],
    },
    explain: {
      usage: 'explain 指标 文件',
      takes: '一个指标和一个文件',
      does: '说明一项指标为什么这样认定：条件、原文、查找范围',
      options: ['level', 'year', 'system', 'rules', 'indicators'],
    },
    indicators: {
      usage: 'indicators',
      takes: '选项',
      does: '列出指标、性质和依据',
      options: ['format', 'system', 'rules', 'indicators'],
    },
    read: {
      usage: 'read 文件',
      takes: '一个文件',
      does: '输出读到的正文，核查结果中的位置都以它为准',
      options: ['repaired'],
    },
    lint: {
      usage: 'lint [报告文件夹…]',
      takes: '文件夹',
      does: '检查规则和指标，运行其中的例子；给出报告的，再找只在这些报告里出现的长词语',
      options: ['rules', 'indicators'],
    },
  },
  options: {
    format: {
      value: '格式',
      does: '输出的格式',
    },
    out: {value: '文件夹', does: '把结果写入文件夹，每份报告每种格式一个文件'},
    level: {value: '层级', does: '指定层级，不用识别的：乡 镇 街道 县 区 市 省 部门'},
    year: {value: '年份', does: '指定报告年度，不用识别的：四位数字'},
    system: {
      value: '体系',
      does: '指定指标体系，不按层级选：township 乡镇、county 县级、department 部门、core 核心、report 报告要素',
    },
    'fail-on': {value: '程度', does: '退出码为 1 的缺口：must 必报（默认）、should 应写以上、hint 全部、never 从不'},
    verbose: {value: null, does: '逐项列出，附补写、自认的参考写法和依据；check 的 json 中另附全部提及之处'},
    rules: {value: '文件夹', does: '加上自己的读法规则'},
    indicators: {value: '文件夹', does: '加上自己的指标'},
    decisions: {value: '文件', does: '复核决定的文件，不用报告旁边的 duibiao.review.yaml'},
    date: {value: '日期', does: '按哪一天看复核决定是否到期，如 2024-05-01；不写就按今天'},
    reason: {value: '理由', does: '为什么改判或免于要求'},
    office: {value: '单位', does: '作出决定的单位'},
    until: {value: '日期', does: '免于要求到哪一天为止，如 2024-12-31'},
    repaired: {value: null, does: '输出整理后的正文，不是原样'},
    help: {value: null, does: '显示说明'},
    version: {value: null, does: '显示版本'},
  },
  values: {
    format: {
      check: ['text', 'json', 'md', 'html', 'docx', 'xlsx', 'sarif', 'junit'],
      paper: ['text', 'json', 'md', 'docx', 'xlsx'],
      list: ['text', 'json', 'md'],
    },
    failOn: ['must', 'should', 'hint', 'never'],
    year: '四位年份，如 2023',
    decision: ['agree', 'overrule', 'waive'],
    date: '年-月-日，如 2024-05-01',
    oneOf: (values: readonly string[]) => `${values.join('、')} 之一`,
  },
  formats: {
    text: 'text 供阅读（默认）',
    json: 'json 每份一行',
    md: 'md 可粘贴到文档',
    html: 'html 网页',
    docx: 'docx 公文',
    xlsx: 'xlsx 工作簿',
    sarif: 'sarif（供流水线，全部报告一个文件）',
    junit: 'junit（供流水线，全部报告一个文件）',
    several: '；有 --out 的可写多次',
  },
  codes: [
    '退出码',
    '  0  没有达到 --fail-on 的缺口',
    '  1  有达到 --fail-on 的缺口（只有 check）',
    '  2  用法错误、规则有误，或文件不能用',
    '  3  文件读不完整，或不是法治政府建设年度报告',
    '  多份时取最大的；一份有误不影响其他。',
  ],
  environment: ['环境变量', '  DUIBIAO_LOG=debug  把运行日志写到标准错误', '  NO_COLOR=1         不用颜色'],
  examples: [
    '例',
    '  duibiao check 报告.docx',
    '  duibiao open 报告.docx',
    '  duibiao check 报告文件夹 --out 结果 --format md --format json',
  ],
  more: 'duibiao 命令 --help 显示该命令的选项。',
  commandsTitle: '命令',
  optionsTitle: '选项',
  version: (version: string) => `duibiao ${version}\n`,
  commandLine: '命令行',
  wrong: (code: string, message: string) => `用法错误（${code}）：${message}\n`,
  written: (count: number, folder: string) => `已写入文件夹“${folder}”：${count} 个文件。\n`,
  decisions: decisionWords,
  open: openWords,
  bug: '程序出错了，不是操作问题。请把下面的内容报给维护者：\n',
  lint: {
    good: (rules: number, indicators: number) => `规则 ${rules} 条、指标 ${indicators} 项，例子全部符合。\n`,
    bad: (examples: number, advice: number) =>
      `${[...(examples > 0 ? [`${examples} 个例子不符合`] : []), ...(advice > 0 ? [`${advice} 处应当改进`] : [])].join('，')}。\n`,
  },
} as const

/** The commands. */
export type CommandName = keyof typeof help.commands

/** The options of all commands. */
export type OptionName = keyof typeof help.options

function table(rows: readonly (readonly [name: string, text: string])[], columns: number): readonly string[] {
  const left = Math.max(...rows.map(([name]) => width(name))) + 4
  return rows.flatMap(([name, text]) =>
    wrap(text, columns - left).map((line, index) => `${pad(index === 0 ? `  ${name}` : '', left)}${line}`),
  )
}

/** The formats that a command takes: those of a check, of a paper or of a list. */
export function formatsFor(command: CommandName): readonly (typeof help.values.format.check)[number][] {
  const {check, paper, list} = help.values.format
  if (command === 'check') return check
  return command === 'indicators' ? list : paper
}

function formatsSaid(command: CommandName): string {
  const options: readonly OptionName[] = help.commands[command].options
  const told = formatsFor(command).map(format => help.formats[format])
  return told.join('、') + (options.includes('out') ? help.formats.several : '')
}

const optionRow =
  (command: CommandName) =>
  (name: OptionName): readonly [string, string] => {
    const {value, does} = help.options[name]
    const said = name === 'format' ? formatsSaid(command) : does
    return [value === null ? `--${name}` : `--${name} ${value}`, said]
  }

function general(columns: number): readonly string[] {
  const {about, usage, commandsTitle, commands, optionsTitle, examples, codes, environment, more} = help
  const rows = Object.values(commands).map(({usage, does}) => [usage, does] as const)
  return [
    about,
    ['', usage, '  duibiao 命令 [选项]'],
    ['', commandsTitle, ...table(rows, columns)],
    ['', optionsTitle, ...table((['help', 'version'] as const).map(optionRow('check')), columns)],
    ['', ...examples],
    ['', ...codes],
    ['', ...environment],
    ['', more],
  ].flat()
}

function ofCommand(name: CommandName, columns: number): readonly string[] {
  const {usage, does, options} = help.commands[name]
  return [
    `${does}。`,
    ['', help.usage, `  duibiao ${usage} [选项]`],
    ['', help.optionsTitle, ...table([...options, 'help' as const].map(optionRow(name)), columns)],
    ...(name === 'check' ? [['', ...help.codes]] : []),
  ].flat()
}

/** The help of one command, or of the whole program. */
export const manual = (command: CommandName | null, columns: number): string =>
  `${(command === null ? general(columns) : ofCommand(command, columns)).join('\n')}\n`
