import type {Advice} from '../model/advice.ts'
import type {Defect, Disclosure, GapKind, Reason} from '../model/assessment.ts'
import type {Decision} from '../model/decision.ts'
import type {Mood} from '../model/fact.ts'
import type {Source} from '../model/indicator.ts'
import type {Force, Standing} from '../model/standing.ts'
import type {Mark} from './sheet.ts'

/** Names one after another: 甲、乙. */
export const list = (names: readonly string[]): string => names.join('、')

/**
 * Every word that a reader of the output sees: 用语表.
 *
 * 没提到 is not 没做到: nothing here says that work was not done unless the report says so itself.
 */
export const words = {
  matrixFile: '对照矩阵.xlsx',
  /** What is put behind the report's name in the name of a file with a paper, or with comments on it. */
  paperSuffix: {draft: '-不足和安排草稿', score: '-自评表', ledger: '-整改台账', review: '-审查意见'},
  annotatedSuffix: '-批注',
  marks: {good: '✓', part: '△', bad: '✗', none: '－'} satisfies Record<Mark, string>,
  force: {must: '必报', should: '应写', hint: '建议'} satisfies Record<Force, string>,
  conditional: '有则必写',
  standing: {
    substantiated: '有据',
    asserted: '仅表述',
    planned: '仅计划',
    absent: '未提及',
    not_applicable: '不适用',
  } satisfies Record<Standing, string>,
  /** The same for the parts that a report has to contain. */
  element: {
    substantiated: '具备',
    asserted: '部分具备',
    planned: '仅计划',
    absent: '未见',
    not_applicable: '不适用',
  } satisfies Record<Standing, string>,
  gap: {
    structural: '要素缺失',
    contradicted: '前后矛盾',
    unstated: '未说明有无',
    missing: '未提及',
    'planned-only': '仅列计划',
    admitted: '已做，自述仍有不足',
    unsubstantiated: '仅有表述，佐证不足',
  } satisfies Record<GapKind, string>,
  disclosure: {
    disclosed: ref => `${ref} 已自认`,
    related: ref => `${ref} 谈到相关问题`,
    undisclosed: () => '',
  } satisfies Record<Disclosure, (ref: string) => string>,
  reason: {declared: '报告写明无此事项', level: '不适用于本层级', year: '不适用于本年度'} satisfies Record<
    Reason,
    string
  >,
  mood: {
    done: '已做',
    planned: '计划',
    admitted: '自认不足',
    demanded: '上级要求',
    denied: '写明没有',
    named: '仅提及名称',
  } satisfies Record<Mood, string>,
  defect: {
    number: '数据',
    citation: '引用',
    year: '年度',
    wording: '表述',
    structure: '结构',
    competence: '权限',
  } satisfies Record<Defect['kind'], string>,
  status: {
    'in-force': '',
    superseded: '（已被替代）',
    expired: '（已失效）',
    unknown: '',
  } satisfies Record<Source['status'], string>,
  verdict: {agree: '认可', overrule: '改判', waive: '免于要求'} satisfies Record<Decision['decision'], string>,
  waived: ({reason, office, until}: Extract<Decision, {decision: 'waive'}>) =>
    `免于要求：${reason}（${office}，至 ${until}）`,
  strength: ['没有提到', '仅有计划', '已做', '已做且具体'],

  line: (line: number) => `第${line}行`,
  page: (page: number) => `第${page}页`,
  tableRow: (table: number, row: number) => `表${table}第${row}行`,
  restored: '〔已还原〕',
  near: (line: number, text: string) => `见第${line}行：「${text}」，请核实`,
  more: (count: number) => `（共 ${count} 处）`,
  lacking: (names: readonly string[]) => `另缺${list(names)}`,
  basis: (title: string, number: string | null, articles: string) =>
    `《${title}》${number === null ? '' : `（${number}）`}${articles}`,

  label: {
    file: '文件',
    body: '机关',
    period: '年度',
    system: '体系',
    summary: '结论',
    warning: '提示',
    quote: '原文',
    own: '自述',
    near: '疑似',
    lacking: '尚缺',
    remedy: '建议',
    supplement: '补写',
    admission: '自认',
    basis: '依据',
    reason: '原因',
    measure: '举措',
    open: '待补',
    empty: '空泛',
    about: '涉及',
    demand: '要求',
    force: '性质',
    levels: '层级',
    standing: '结果',
  },
  untitled: '（未识别出标题）',
  unknown: '未识别',
  file: (name: string, format: string, characters: number) => `${name}（${format}，${characters} 字）`,
  body: (name: string | null, level: string | null, place: string) =>
    `${name ?? '未识别'}（层级：${level ?? '未识别'}${place === '' ? '' : `；${place}`}）`,
  period: (year: number | null, date: string | null) => `${year ?? '未识别'}（成文日期：${date ?? '未识别'}）`,
  supplement: (text: string) => `（做过的）${text}`,
  admission: (text: string) => `（没有做的）${text}`,

  summary: {
    must: (count: number, good: number, part: number, bad: number) =>
      `必报 ${count} 项：${list([`具备 ${good}`, ...(part ? [`部分具备 ${part}`] : []), ...(bad ? [`缺 ${bad}`] : [])])}`,
    gaps: (must: number, should: number, hint: number) =>
      must + should + hint === 0
        ? '没有缺口'
        : `缺口 ${must + should + hint} 项：${list([`必报 ${must}`, `应写 ${should}`, `建议 ${hint}`])}`,
    problems: (count: number) => (count === 0 ? '未见自述问题' : `自述问题 ${count} 条`),
    defects: (count: number) => `疑似差错 ${count} 处`,
  },

  part: {
    must: '报告要素（必报）',
    should: '应写事项',
    problems: '自述问题与下一步安排',
    defects: '数据、引用等疑似差错',
    hint: '建议事项',
  },
  shouldNote: '未提及不等于没有做：做过的请补写进举措，没有做的请在存在的不足中写明。',
  folded: (standing: string, names: readonly string[]) => `${standing} ${names.length} 项：${list(names)}`,
  foldedName: (title: string, remarks: readonly string[]) =>
    title + (remarks.length === 0 ? '' : `（${remarks.join('，')}）`),
  hintsFolded: (gaps: number, count: number) =>
    gaps === 0 ? `${count} 项都有内容。` : `${count} 项中有 ${gaps} 项可以补充，加 --verbose 逐项列出。`,
  problemsNone: '没有找到问题条目。',
  empty: '没有写明事项、对象或数据',
  reasonless: '没有写明原因',
  unanswered: '下一步安排中未见对应举措',
  open: (titles: readonly string[]) => `${list(titles)}未见对应举措`,
  cells: {
    title: '自述与检出对照',
    admitted: '检出且自认',
    blind: '盲区（检出而未自认）',
    confessedOnly: '自认未检出',
    contradicted: '成效与自认矛盾',
    none: (name: string) => `${name}：无`,
    some: (name: string, entries: readonly string[]) => `${name} ${entries.length} 项：${list(entries)}`,
    owned: (title: string, ref: string) => `${title}（${ref}）`,
    item: (ref: string) => `${ref}（不属于任何指标）`,
    defects: (lines: readonly number[], count: number) => `数据差错 ${count} 处（第${list(lines.map(String))}行）`,
  },
  graded: (title: string, force: string) => `${title}（${force}）`,
  certain: {yes: '差错', no: '请核对'},
  unbuilt: (count: number) => `另有 ${count} 项指标尚未编制核查规则，本次没有核查。`,

  explain: {
    tree: '认定条件',
    all: '以下各项都要有',
    any: '以下有一项即可',
    leaf: (wanted: string, actual: string) => `要求${wanted}，实际${actual}`,
    found: (actual: string) => `实际：${actual}`,
    count: (value: number) => `为 ${value}`,
    least: (value: number) => `不少于 ${value}`,
    mentions: '原文中的相关说法',
    searched: (clauses: number, sections: number) => `在全文 ${clauses} 句、${sections} 个部分中查找。`,
    none: '没有找到相关说法。',
    problems: '存在的不足中的对应条目',
    near: '疑似说法（不作为依据，请核实）',
    admitted: '；存在的不足中自认不足',
  },

  indicators: {
    title: (system: string) => `指标体系：${system}`,
    count: (built: number, count: number) => `${count} 项，其中 ${built} 项已编制核查规则`,
    unbuilt: '未编制',
    legend: '✓ 已编制核查规则，－ 尚未编制。文号和条号未经核实的不显示。',
  },

  overview: {
    columns: ['必报', '应写', '建议', '文件'],
    failed: '不能核查',
    file: (file: string, code: string) => `${file}（${code}）`,
    gaps: '各文件的缺口数：',
    total: (count: number) => `共 ${count} 份`,
    clean: (count: number) => `必报齐全 ${count} 份`,
    wanting: (count: number) => `必报有缺口 ${count} 份`,
    failures: (count: number) => `不能核查 ${count} 份`,
  },
  example: {none: '没有提到', particular: '已做且具体'},
  advice: {
    'frame-dead': found => `“${found}”这一组词都被 except 或 without 排除，框架永远不会成立`,
    'rule-unexercised': () => '没有一个例子表明这条规则能认出什么',
    'fact-unused': () => '没有指标用到这条事实',
    'indicator-unlisted': () => '没有列入任何体系，不会被核查',
    'phrase-dead': found => `{n} 已含单位，后面不要再写单位，否则永远不会成立：${found}`,
    'phrase-swallowed': found => `同一列表里已有更短的词，不必再写：${found}`,
    'phrase-overfitted': found => `超过六个字，只在所给报告里出现，例子里没有：${found}`,
  } satisfies Record<Advice['code'], (found: string) => string>,
  handbook: {
    title: '指标手册',
    opening: (count: number) => [
      `共 ${count} 项。每项写明要求什么、依据什么、怎样写算有据、怎样写不算。“未提及”只说报告没有写，不说没有做。`,
      '',
      '本手册由 `indicators/` 生成，不要直接修改；改了指标，运行 `npm run handbook` 重新生成。',
    ],
    everyLevel: '各级',
    since: (year: number) => `${year}年度起`,
    until: (year: number) => `至${year}年度`,
    lookalike: '貌似而不是',
    lookalikes: '容易混淆的说法',
    nothing: '写明没有发生',
    shortfall: '自认不足的写法',
    denied: '写明没有做或没有发生',
  },
  exampleFailed: (id: string, example: string, expected: string, found: string) =>
    `${id}：例“${example}”应为${expected}，得到${found}`,
  failure: (file: string, code: string, message: string) => `${file}：${message}（${code}）`,
  failureTitle: (file: string) => `${file}：不能核查`,
} as const
