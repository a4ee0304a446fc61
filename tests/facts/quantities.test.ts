import {describe, expect, test} from 'vitest'
import {readBy} from './fixture.ts'

const rule = {frames: [{say: ['发放手册']}]}
const figuresIn = async (text: string) =>
  (await readBy(rule, text)).quantities.map(({value, unit, approx}) => `${approx ? '约' : ''}${value}${unit}`)

describe('a figure is read with its unit', () => {
  test.for<readonly [text: string, figures: readonly string[]]>([
    ['发放手册4000份。', ['4000份']],
    ['发放手册1,200份。', ['1200份']],
    ['发放手册２００份。', ['200份']],
    ['发放手册3.5万份。', ['35000份']],
    ['发放手册价值1.2亿元。', ['120000000元']],
    ['发放手册价值300万元。', ['3000000元']],
    ['发放手册率95.5%。', ['95.5%']],
    ['发放手册率百分之九十五。', ['95%']],
    ['发放手册率百分之百。', ['100%']],
    ['发放手册二百一十五份。', ['215份']],
    ['发放手册一万二千份。', ['12000份']],
    ['发放手册12场次300人。', ['12场次', '300人']],
  ])('%s', async ([text, figures]) => {
    expect(await figuresIn(text)).toEqual(figures)
  })
})

describe('余 约 近 多 make it approximate', () => {
  test.for<readonly [text: string, figures: readonly string[]]>([
    ['发放手册200余份。', ['约200份']],
    ['发放手册200多份。', ['约200份']],
    ['发放手册约200份。', ['约200份']],
    ['发放手册近200份。', ['约200份']],
    ['发放手册超200份。', ['约200份']],
    ['发放手册200份以上。', ['约200份']],
    ['发放手册3万余份。', ['约30000份']],
    ['发放手册十余份。', ['约10份']],
    ['发放手册百余份。', ['约100份']],
    ['发放手册两千余份。', ['约2000份']],
  ])('%s', async ([text, figures]) => {
    expect(await figuresIn(text)).toEqual(figures)
  })
})

describe('no figure is', () => {
  test.for([
    '2024年发放手册。',
    '发放手册，12月3日收齐。',
    '第3次发放手册。',
    '发放手册，在7个工作日内办结。',
    '发放手册，按照县里统一部署。',
    '发放手册，未出现一起投诉。',
    '发放《关于第八个五年规划》手册。',
    '发放手册，办理12345热线。',
    '发放手册，用好“三月普法月”。',
    '发放手册一批。',
    '发放“八五”普法手册，发放手册。',
    '将进一步发放手册300份。',
    '没有发放手册300份。',
    '养殖户30户。发放手册。',
  ])('%s', async text => {
    expect(await figuresIn(text)).toEqual([])
  })
})

describe('each says what it counts', () => {
  test.for<readonly [text: string, what: readonly string[]]>([
    ['全年共发放手册300份。', ['发放手册']],
    ['发放手册并办理案件47件。', ['办理案件']],
    ['发放手册，我镇聘请3名法律顾问。', ['聘请法律顾问']],
    ['发放手册，对3份规范性文件进行审核。', ['规范性文件']],
    ['发放手册，12个村（社区）全部参加。', ['村（社区）']],
    ['发放手册，村调委会共受理纠纷61件。', ['受理纠纷']],
    ['发放手册，满意率达98%。', ['满意率']],
    ['发放手册，完成困难群体100%参保工作。', ['完成困难群体参保工作']],
    ['发放手册，2024年有5名领导干部参加考试。', ['领导干部']],
    ['发放手册，两名同志参加了执法培训。', ['同志参加了执法培训']],
    ['发放手册，参与审查居民公约37份。', ['参与审查居民公约']],
    ['发放手册，调委会7个、调解员28人。', ['调委会', '调解员']],
  ])('%s', async ([text, what]) => {
    expect((await readBy(rule, text)).quantities.map(figure => figure.what)).toEqual(what)
  })
})

describe('a figure goes on with the work before it', () => {
  const quoted = async (text: string) => {
    const {quantities, text: whole} = await readBy({frames: [{topic: ['手册'], act: ['发放']}]}, text)
    return quantities.map(({span}) => whole.slice(span.start, span.end))
  }
  test.for<readonly [fact: string, text: string, quotes: readonly string[]]>([
    ['in its sentence', '全年共发放手册300份，印制手册5册。', ['全年共发放手册300份', '印制手册5册']],
    ['behind a semicolon', '发放手册300份；接待群众40人。', ['发放手册300份', '接待群众40人']],
    ['not in the next sentence', '发放手册300份。接待群众40人。', ['发放手册300份']],
    ['of its run-in head', '（一）广泛发放手册。全年接待群众40人，受益300人。', ['全年接待群众40人', '受益300人']],
    ['not where it is planned', '发放手册300份，明年计划发放手册500份。', ['发放手册300份']],
    ['that there was none of it', '发放手册，目前为0件。', ['目前为0件']],
  ])('%s', async ([, text, quotes]) => {
    expect(await quoted(text)).toEqual(quotes)
  })
})
