import type {Assessment, Evidence, Finding, Gap, Passage} from '../../src/model/assessment.ts'
import type {Mood} from '../../src/model/fact.ts'
import type {Indicator} from '../../src/model/indicator.ts'
import type {Decided, Fate} from '../../src/model/review.ts'
import type {Force, Standing} from '../../src/model/standing.ts'
import type {Catalogue} from '../../src/render/index.ts'

// 槐河镇、青禾县 are invented.

const passage = (line: number, section: string, quote: string): Passage => ({
  quote,
  text: quote,
  span: [line * 100, line * 100 + quote.length],
  line,
  position: null,
  section,
})

const said = (line: number, section: string, quote: string, mood: Mood = 'done'): Evidence => ({
  ...passage(line, section, quote),
  mood,
})

const found = (
  indicator: string,
  title: string,
  force: Force,
  standing: Standing | null,
  more: Partial<Finding> = {},
): Finding => ({
  indicator,
  title,
  force,
  conditional: false,
  standing,
  built: standing !== null,
  reason: null,
  admitted: false,
  lacking: [],
  near: [],
  evidence: [],
  mentions: more.evidence ?? [],
  ...more,
})

const gap = (indicator: string, kind: Gap['kind'], severity: Force, more: Partial<Gap> = {}): Gap => ({
  indicator,
  kind,
  severity,
  disclosure: 'undisclosed',
  problem: null,
  remedy: '请补充。',
  supplement: '本年〔　〕。',
  admission: '〔具体情况〕。',
  ...more,
})

const findings: readonly Finding[] = [
  found('form.title', '标题要素', 'should', 'substantiated', {
    evidence: [said(1, '', '青禾县槐河镇人民政府2023年法治政府建设情况报告')],
  }),
  found('form.measures', '主要举措和成效', 'must', 'substantiated', {evidence: [said(3, '一', '一、工作开展情况')]}),
  found('form.duty', '第一责任人履职专述', 'must', 'absent'),
  found('form.problems', '存在的不足', 'must', 'substantiated', {evidence: [said(38, '二', '二、存在的主要问题')]}),
  found('form.causes', '不足的原因', 'must', 'asserted', {
    evidence: [said(41, '二(二)', '主要原因是执法人员多为兼职，流动性较大，培训跟不上岗位变动')],
  }),
  found('form.plan', '下一年度安排', 'must', 'substantiated', {evidence: [said(45, '三', '三、下一步工作打算')]}),
  found('form.closing', '落款', 'hint', 'absent'),
  found('lead.thought', '学习贯彻习近平法治思想', 'should', 'substantiated', {
    evidence: [
      said(5, '一(一)', '党委理论学习中心组专题学习习近平法治思想4次'),
      said(6, '一(一)', '举办专题辅导讲座2期'),
    ],
  }),
  found('lead.duty', '第一责任人职责', 'should', 'substantiated', {
    evidence: [said(7, '一(一)', '镇党委书记主持召开法治建设专题会议3次')],
    lacking: ['政府主要负责人'],
  }),
  found('lead.debrief', '述法', 'should', 'asserted', {
    evidence: [said(8, '一(一)', '坚持领导干部述职述廉述法制度')],
  }),
  found('lead.group', '领导协调机构', 'hint', null),
  found('dec.counsel', '政府法律顾问', 'should', 'substantiated', {
    evidence: [said(20, '一(三)', '聘请青禾律师事务所律师1名担任镇法律顾问')],
  }),
  found('dec.counselreview', '法律顾问审查', 'should', 'planned', {
    evidence: [said(48, '三(三)', '进一步发挥镇法律顾问在重大决策、合同签订中的审查把关作用', 'planned')],
  }),
  found('dec.contract', '合同合法性审查', 'hint', 'asserted', {
    conditional: true,
    evidence: [said(21, '一(三)', '对外签订的合同、协议均经合法性审查')],
  }),
  found('enf.recording', '执法全过程记录', 'should', 'absent', {
    conditional: true,
    admitted: true,
    near: [{line: 15, text: '规范取证活动，明确执法环节和步骤'}],
    mentions: [said(40, '二(一)', '没有配备摄像机、录音笔等专业的执法设备', 'admitted')],
  }),
  found('enf.certification', '执法人员持证上岗', 'should', 'substantiated', {
    evidence: [{...said(16, '一(二)', '執法(zhifa)人員8名全部持證(chizheng)上崗'), text: '执法人员8名全部持证上岗'}],
    conditional: true,
  }),
  found('enf.publicity', '行政执法公示', 'should', 'absent', {conditional: true}),
  found('norm.filing', '规范性文件备案', 'should', 'not_applicable', {
    conditional: true,
    reason: 'declared',
    evidence: [said(12, '一(二)', '本年未制定行政规范性文件', 'denied')],
  }),
]

/** Findings of every kind, with and without evidence. */
export const assessment: Assessment = {
  schema: 'duibiao/assessment@1',
  tool: {version: '0.1.0', rulebook: 'sha256:0f'},
  document: {
    file: 'reports-in/槐河镇.docx',
    format: 'docx',
    sha256: 'ab',
    characters: 5012,
    extraction: {pages: null, paragraphs: 60, tables: 0, characters: 5012, lost: 0},
    metadata: {},
    warnings: [{code: 'tracked-deletion', message: '文中有 2 处修订删除的内容，没有计入。'}],
  },
  report: {
    title: '青禾县槐河镇人民政府2023年法治政府建设情况报告',
    body: '槐河镇人民政府',
    level: '镇',
    province: null,
    county: '青禾县',
    year: 2023,
    date: '2024-01-10',
  },
  sections: [{number: '一', heading: '一、工作开展情况', role: 'measures', span: [30, 900]}],
  problems: [
    {
      ref: '二(一)',
      text: '（一）执法力量和装备不足。镇综合行政执法大队执法设施不全，没有配备摄像机、录音笔等专业的执法设备，专职执法人员不足。',
      span: [4000, 4060],
      line: 40,
      said: [passage(40, '二(一)', '（一）执法力量和装备不足。')],
      indicators: ['enf.recording', 'enf.certification'],
      cause: false,
      reasons: [],
      answered: true,
      measures: [passage(120, '三(二)', '为综合行政执法大队补充执法人员')],
      open: ['enf.recording'],
      empty: false,
    },
    {
      ref: '二(二)',
      text: '（二）法治培训针对性不强。主要原因是执法人员多为兼职，流动性较大。',
      span: [4100, 4140],
      line: 41,
      said: [passage(41, '二(二)', '（二）法治培训针对性不强。')],
      indicators: ['lead.thought'],
      cause: true,
      reasons: [passage(103, '二(二)', '主要原因是执法人员多为兼职')],
      answered: false,
      measures: [],
      open: [],
      empty: false,
    },
  ],
  findings,
  gaps: [
    gap('form.duty', 'structural', 'must', {
      remedy: '请单列一部分，写党委书记、镇长本年度履行推进法治建设第一责任人职责做了哪些事。',
    }),
    gap('form.causes', 'structural', 'should', {remedy: '请逐项写明不足的原因。', problem: '二(二)'}),
    gap('enf.recording', 'unstated', 'should', {
      disclosure: 'disclosed',
      problem: '二(一)',
      remedy: '有则写明件数和做法，无则写明“本年未实施行政处罚等执法行为”。',
      supplement:
        '严格落实行政执法全过程记录制度，配备执法记录仪〔　〕台，〔　〕件案件全部实现〔文字／音像〕记录并归档。',
      admission: '行政执法全过程记录制度落实不到位，〔具体情况〕。',
    }),
    gap('enf.publicity', 'unstated', 'should', {remedy: '有则写明公示平台和件数，无则写明“本年未办理行政执法案件”。'}),
    gap('dec.counselreview', 'planned-only', 'should', {
      disclosure: 'related',
      problem: '二(二)',
      remedy: '请写明法律顾问本年度审查的合同、文件、决策各多少件。',
    }),
    gap('lead.debrief', 'unsubstantiated', 'should', {remedy: '请写明何时、由谁、以何种方式述法。'}),
    gap('dec.contract', 'unsubstantiated', 'hint', {remedy: '请写明审查合同的件数。'}),
    gap('form.closing', 'structural', 'hint', {remedy: '请在文末署名并写明成文日期。'}),
  ],
  disclosure: {
    admitted: [{indicator: 'enf.recording', problem: '二(一)'}],
    blind: [{indicator: 'form.duty'}, {indicator: 'dec.counselreview'}, {defect: 0}],
    confessedOnly: [{indicator: null, problem: '二(二)'}],
    contradicted: [],
  },
  quantities: [],
  defects: [
    {
      kind: 'number',
      certain: true,
      quote: '受理250件，办结235件，办结率96%',
      text: '受理250件，办结235件，办结率96%',
      span: [2300, 2320],
      line: 23,
      position: null,
      section: '一(四)',
      message: '235÷250＝94%，与文中 96% 不符',
    },
  ],
  unmet: [],
  coverage: {relations: 1, checked: 1},
  summary: {system: 'core', substantiated: 8, asserted: 3, planned: 1, absent: 4, notApplicable: 1},
}

const groups = [
  ['form', '报告形式'],
  ['lead', '法治政府建设的组织领导'],
  ['norm', '依法行政制度体系'],
  ['dec', '重大行政决策'],
  ['enf', '行政执法'],
] as const

/** The one indicator that is built. */
export const recording: Indicator = {
  id: 'enf.recording',
  title: '执法全过程记录',
  group: 'enf',
  demand: '行政执法的启动、调查取证、审核、决定、送达、执行等全过程有文字或音像记录并归档。',
  basis: [
    {source: 'punishment', article: '第四十七条'},
    {source: 'three-systems', article: '第三部分'},
  ],
  force: 'should',
  conditional: true,
  levels: ['乡', '镇', '街道'],
  requires: {any: [{fact: 'record.system', operator: 'greaterThanInclusive', value: 2}]},
  remedy: '有则写明件数和做法，无则写明“本年未实施行政处罚等执法行为”。',
  supplement: '配备执法记录仪〔　〕台。',
  admission: '行政执法全过程记录制度落实不到位。',
  examples: [],
}

/** A system with the findings' indicators, one of them built. */
export const rulebook: Catalogue = {
  indicators: [recording],
  systems: [
    {
      id: 'core',
      title: '核心指标',
      groups: groups.map(([id, title]) => ({
        id,
        title,
        items: findings
          .filter(({indicator}) => indicator.startsWith(`${id}.`))
          .map(({indicator, title, force, conditional}) => ({id: indicator, title, force, conditional})),
      })),
    },
  ],
  sources: [
    {
      id: 'punishment',
      title: '中华人民共和国行政处罚法',
      issuer: '全国人大常委会',
      number: null,
      issued: null,
      effective: '2021-07-15',
      status: 'in-force',
      verified: true,
      clauses: [{article: '第四十七条', requirement: '全过程记录', verified: true}],
    },
    {
      id: 'three-systems',
      title: '关于全面推行行政执法公示制度的指导意见',
      issuer: '国务院办公厅',
      number: '国办发〔2018〕118号',
      issued: null,
      effective: null,
      status: 'in-force',
      verified: true,
      clauses: [{article: '第三部分', requirement: '全过程记录', verified: false}],
    },
  ],
}

/** A waiver of one indicator. */
export const waived = (indicator: string, fate: Fate = 'standing'): Decided => ({
  entry: '甲',
  decisions: [
    {
      ...{indicator, title: '', standing: 'absent', lost: [], fate},
      decision: {
        ...{decision: 'waive', standing: 'absent', evidence: []},
        ...{reason: '机构<改革>', office: '县司法局', until: '2024-12-31'},
      },
    },
  ],
  unknown: [],
})
