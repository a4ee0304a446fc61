import {describe, expect, test} from 'vitest'
import {done, lacks, outlined, plans, words} from './fixture.ts'

const body = `一、主要举措\n${done}\n二、存在的问题\n${lacks}\n三、下一步打算\n${plans}`

const identityOf = async (head: string, tail = '') => (await outlined(`${head}\n${body}\n${tail}`)).outline.identity

describe('the title tells office, level and year', () => {
  test.for([
    ['云溪县槐河镇人民政府2024年法治政府建设年度报告', '云溪县槐河镇人民政府', '镇', '云溪县', 2024],
    ['云溪县槐河镇2024年度法治政府建设情况报告', '云溪县槐河镇人民政府', '镇', '云溪县', 2024],
    ['禾陵县苇岗乡人民政府关于2023年法治政府建设情况的报告', '禾陵县苇岗乡人民政府', '乡', '禾陵县', 2023],
    ['苇岗回族乡2023年法治政府建设报告', '苇岗回族乡人民政府', '乡', null, 2023],
    ['苇岗瑶族壮族民族乡人民政府2022年度依法行政工作总结', '苇岗瑶族壮族民族乡人民政府', '乡', null, 2022],
    ['云溪区柳岸街道办事处2021年度法治政府建设工作总结', '云溪区柳岸街道办事处', '街道', '云溪区', 2021],
    ['柳岸街道2021年法治政府建设工作情况', '柳岸街道办事处', '街道', null, 2021],
    ['云溪县人民政府关于2023年度法治政府建设情况的报告', '云溪县人民政府', '县', '云溪县', 2023],
    ['禾陵苗族自治县2023年法治政府建设工作报告', '禾陵苗族自治县人民政府', '县', '禾陵苗族自治县', 2023],
    ['乌兰旗人民政府2023年法治政府建设报告', '乌兰旗人民政府', '县', '乌兰旗', 2023],
    ['汀州市清河区2020年法治政府建设年度报告', '汀州市清河区人民政府', '区', '清河区', 2020],
    ['汀州市人民政府2020年法治政府建设年度报告', '汀州市人民政府', '市', null, 2020],
    ['汀江土家族自治州人民政府2022年法治政府建设情况报告', '汀江土家族自治州人民政府', '市', null, 2022],
    ['四川省人民政府2022年法治政府建设情况报告', '四川省人民政府', '省', null, 2022],
    ['云溪县市场监督管理局2023年法治政府建设工作情况报告', '云溪县市场监督管理局', '部门', '云溪县', 2023],
    ['云溪县发展和改革委员会2023年法治政府建设年度报告', '云溪县发展和改革委员会', '部门', '云溪县', 2023],
    ['汀州市住建委2023年法治政府建设年度报告', '汀州市住建委', '部门', null, 2023],
    ['云溪县政务服务管理办公室2023年度法治建设工作总结', '云溪县政务服务管理办公室', '部门', '云溪县', 2023],
    ['湖南省水利厅2023年度法治政府建设情况报告', '湖南省水利厅', '部门', null, 2023],
    ['汀州海关2023年法治海关建设暨法治政府建设情况报告', '汀州海关', '部门', null, 2023],
    ['国家税务总局云溪县税务局2023年法治政府建设情况报告', '国家税务总局云溪县税务局', '部门', '云溪县', 2023],
    ['青石山风景名胜区管委会2023年法治政府建设年度报告', '青石山风景名胜区管委会', '部门', null, 2023],
    ['2023年度云溪县槐河镇法治政府建设年度报告', '云溪县槐河镇人民政府', '镇', '云溪县', 2023],
    ['关于云溪县槐河镇2023年度法治政府建设情况的报告', '云溪县槐河镇人民政府', '镇', '云溪县', 2023],
    [
      '中共云溪县槐河镇委员会 云溪县槐河镇人民政府关于2023年法治政府建设情况的报告',
      '云溪县槐河镇人民政府',
      '镇',
      '云溪县',
      2023,
    ],
    ['槐河镇党政主要负责人2023年度履行推进法治建设第一责任人职责述法报告', '槐河镇人民政府', '镇', null, 2023],
    ['云溪县水利局局长2023年度述法报告', '云溪县水利局', '部门', '云溪县', 2023],
    ['槐河镇二〇二四年度法治政府建设报告', '槐河镇人民政府', '镇', null, 2024],
    ['槐河镇二○二四年法治政府建设报告', '槐河镇人民政府', '镇', null, 2024],
    ['槐河镇2023—2024年度法治政府建设报告', '槐河镇人民政府', '镇', null, 2024],
    ['槐河镇2023年法治政府建设情况和2024年工作计划', '槐河镇人民政府', '镇', null, 2023],
    ['槐河镇关于落实《法治政府建设实施纲要（2021—2025年）》2022年情况的报告', '槐河镇人民政府', '镇', null, 2022],
  ] as const)('%s', async ([title, office, level, county, year]) => {
    expect(await identityOf(title)).toMatchObject({title: title.replaceAll(' ', ''), body: office, level, county, year})
  })
})

describe('the title is found', () => {
  const whole = '云溪县槐河镇人民政府关于2024年度法治政府建设工作情况的报告'

  test.for([
    ['on one line', whole],
    ['on two lines', '云溪县槐河镇人民政府\n关于2024年度法治政府建设工作情况的报告'],
    ['on three lines', '云溪县槐河镇人民政府\n关于2024年度法治政府建设\n工作情况的报告'],
    ['cut behind 关于', '云溪县槐河镇人民政府关于\n2024年度法治政府建设工作情况的报告'],
    ['cut behind the year', '云溪县槐河镇人民政府关于2024年度\n法治政府建设工作情况的报告'],
    ['with its subject cut in two', '云溪县槐河镇人民政府关于2024年度法治\n政府建设工作情况的报告'],
    ['printed twice', `${whole}\n${whole}`],
    ['as a Markdown heading', `# ${whole}\n## 前言`],
    ['behind a page’s frame and metadata', `首页 > 政务公开\n索引号：A-1\n发布日期：2025-01-10\n${whole}`],
    ['behind the name of the column', `法治政府建设\n${whole}`],
    ['behind a document number', `槐政〔2025〕3号\n${whole}`],
    ['before a document number', `${whole}\n槐政〔2025〕3号`],
    ['before (草案)', `${whole}\n（草案）`],
    ['before the offices that receive it', `${whole}\n县委、县政府：`],
    ['before its date', `${whole}\n（2025年1月10日）`],
  ] as const)('%s', async ([, head]) => {
    expect(await identityOf(head)).toMatchObject({title: whole, body: '云溪县槐河镇人民政府', year: 2024})
  })

  test('two offices that issue it together stand in it, each on a line', async () => {
    const offices = ['中共云溪县槐河镇委员会', '云溪县槐河镇人民政府']
    const rest = '关于2024年度法治政府建设工作情况的报告'
    expect(await identityOf([...offices, rest].join('\n'))).toMatchObject({
      title: [...offices, rest].join(''),
      body: '云溪县槐河镇人民政府',
    })
  })

  test('a year on a line of its own belongs to it', async () => {
    expect(await identityOf('槐河镇法治政府建设年度报告\n（2024年度）')).toMatchObject({year: 2024})
  })

  test('a title without an office leaves it to the opening', async () => {
    const head =
      '2024年法治政府建设工作总结\n2024年，上湾镇人民政府在县委、县政府的领导下，扎实推进依法行政，取得新的成效。'
    expect(await identityOf(head)).toMatchObject({body: '上湾镇人民政府', level: '镇', year: 2024})
  })

  test('a report without a title has none', async () => {
    const found = await outlined(`2022年，槐河镇坚持依法行政，现将2022年工作情况报告如下。\n${body}`)
    expect(found.outline.identity).toMatchObject({title: null, body: '槐河镇人民政府', level: '镇', year: 2022})
  })
})

describe('the year of the report is told apart', () => {
  test.for([
    [
      'from the year of publication',
      '槐河镇法治政府建设情况报告\n2022年，我镇扎实推进依法行政，取得新的成效，现将有关情况报告如下。',
      '槐河镇人民政府\n2023年1月10日',
      2022,
    ],
    [
      'from a plan of the state',
      '槐河镇法治政府建设情况报告\n为落实《法治政府建设实施纲要（2021—2025年）》，现将我镇2023年工作情况报告如下。',
      '',
      2023,
    ],
    [
      'from the year of the plan',
      '槐河镇法治政府建设情况报告\n本年度，我镇扎实推进依法行政，取得新的成效，情况如下。\n四、2025年工作打算',
      '槐河镇人民政府\n2025年1月10日',
      2024,
    ],
    [
      'by the signature alone',
      '槐河镇法治政府建设情况报告\n本年度，我镇扎实推进依法行政，取得新的成效，情况如下。',
      '槐河镇人民政府\n2025年1月10日',
      2024,
    ],
  ] as const)('%s', async ([, head, tail, year]) => {
    expect(await identityOf(head, tail)).toMatchObject({year})
  })
})

describe('the date is read', () => {
  test.for([
    ['2025年1月10日', '2025-01-10'],
    ['二〇二五年一月十日', '2025-01-10'],
    ['二○二五年十二月三十一日', '2025-12-31'],
    ['2025.1.10', '2025-01-10'],
    ['2025-01-10', '2025-01-10'],
    ['2025年1月', null],
  ] as const)('%s', async ([printed, date]) => {
    const found = await outlined(`槐河镇2024年法治政府建设报告\n${body}\n槐河镇人民政府\n${printed}`)
    expect(found.outline.identity).toMatchObject({date})
    const {signature} = found.outline.identity.places
    expect(signature && words(found, signature)).toBe('槐河镇人民政府')
  })

  test('before an annex with a table', async () => {
    const rows = Array.from({length: 12}, (_, row) => `${row + 1}\t检查${row + 5}次`).join('\n')
    const tail = `附件：执法情况表\n槐河镇人民政府\n2025年1月10日\n附件\n执法情况表\n${rows}`
    expect(await identityOf('法治政府建设工作情况报告', tail)).toMatchObject({
      body: '槐河镇人民政府',
      date: '2025-01-10',
    })
  })

  test('on the line of the signature', async () => {
    expect(await identityOf('槐河镇2024年法治政府建设报告', '槐河镇人民政府 2025年1月10日')).toMatchObject({
      date: '2025-01-10',
    })
  })

  test('from the metadata of the page', async () => {
    expect(await identityOf('发布日期：2025-01-15\n槐河镇2024年法治政府建设报告')).toMatchObject({date: '2025-01-15'})
  })

  test('from the signature before the metadata', async () => {
    const identity = await identityOf(
      '发布日期：2025-01-15\n槐河镇2024年法治政府建设报告',
      '槐河镇人民政府\n2025年1月10日',
    )
    expect(identity).toMatchObject({date: '2025-01-10'})
  })
})

test('an office that signs for its government does not take its place', async () => {
  const identity = await identityOf(
    '云溪县2024年法治政府建设年度报告',
    '中共云溪县委全面依法治县委员会办公室\n2025年1月10日',
  )
  expect(identity).toMatchObject({body: '云溪县人民政府', level: '县'})
})

test('the province is told by the signature or by the only province in the text', async () => {
  expect(await identityOf('槐河镇2024年法治政府建设报告', '湖南省云溪县槐河镇人民政府')).toMatchObject({
    province: '湖南省',
    county: '云溪县',
  })
  expect(
    await identityOf('槐河镇2024年法治政府建设报告\n对照《湖南省行政程序规定》，我镇认真自查，情况如下。'),
  ).toMatchObject({province: '湖南省'})
  expect(await identityOf('槐河镇2024年法治政府建设报告')).toMatchObject({province: null, county: null})
})
