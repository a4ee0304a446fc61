import {describe, expect, test} from 'vitest'
import {renderers} from '../../../src/papers.ts'
import {plain} from '../../../src/render/index.ts'
import {paperXlsx, workbookOf} from '../../../src/render/xlsx/index.ts'
import {assessment, rulebook} from '../fixture.ts'
import {opened, rowsFrom} from './opened.ts'

const options = {verbose: false, rulebook, columns: 100, paint: plain}
const book = opened(await renderers.xlsx(assessment, options))
const sheet = (name: string) => {
  const found = book.sheets.find(one => one.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

describe('the workbook of a report', () => {
  test('has its sheets in the order of work', () => {
    expect(book.names).toEqual(['缺口清单', '指标—所在段落对照表', '整改台账', '差错', '读取情况'])
  })

  test('lists every gap once, worst first, with both wordings', () => {
    const [, ...rows] = rowsFrom(sheet('缺口清单'), '序号')
    expect(rows.map(([number, force]) => [number, force])).toEqual(
      assessment.gaps.map(({severity}, at) => [String(at + 1), {must: '必报', should: '应写', hint: '建议'}[severity]]),
    )
    const recording = rows.find(row => row.includes('执法全过程记录')) ?? []
    const gap = assessment.gaps.find(({indicator}) => indicator === 'enf.recording')
    expect(recording).toEqual(expect.arrayContaining([gap?.remedy, gap?.supplement, gap?.admission, '二(一) 已自认']))
    expect(recording).toContain(
      '《中华人民共和国行政处罚法》第四十七条\n《关于全面推行行政执法公示制度的指导意见》（国办发〔2018〕118号）',
    )
  })

  test('shows every passage of every indicator with its place, and where nothing was found says so', () => {
    const [, ...rows] = rowsFrom(sheet('指标—所在段落对照表'), '序号')
    const judged = assessment.findings.filter(({built}) => built)
    expect(new Set(rows.map(([, , title]) => title))).toEqual(new Set(judged.map(({title}) => title)))
    const passages = judged.flatMap(({mentions}) => mentions)
    expect(rows.filter(row => row.some(cell => cell.startsWith('「')))).toHaveLength(passages.length)
    expect(rows.find(row => row.includes('行政执法公示'))).toContain('报告中没有找到相关的话。')
    expect(rows.find(row => row.includes('执法全过程记录'))).toEqual(
      expect.arrayContaining(['未提及*', '「没有配备摄像机、录音笔等专业的执法设备」', '第40行 二(一)', '自认不足']),
    )
    expect(rows.flat()).toContain('「执法人员8名全部持证上岗」〔已还原〕')
  })

  test('says what was read, with every warning', () => {
    const rows = rowsFrom(sheet('读取情况'), '项目')
    expect(rows).toContainEqual(['段落数', '60'])
    expect(rows).toContainEqual(['页数', '该格式不提供'])
    expect(rows).toContainEqual(['提示', '文中有 2 处修订删除的内容，没有计入。（tracked-deletion）'])
  })

  test('tells an error from a doubt', () => {
    const [, row = []] = rowsFrom(sheet('差错'), '序号')
    expect(row).toEqual([
      '1',
      '数据',
      '差错',
      '「受理250件，办结235件，办结率96%」',
      '235÷250＝94%，与文中 96% 不符',
      '一(四)',
      '第23行',
    ])
  })

  test('shows the page where the format knows it', async () => {
    const defects = assessment.defects.map(defect => ({...defect, position: {page: 2, paragraph: 7}}))
    const {strings} = opened(await workbookOf({...assessment, defects}, options))
    expect(strings).toContain('第2页')
  })

  test('without gaps and errors says so', async () => {
    const {strings} = opened(await workbookOf({...assessment, gaps: [], defects: []}, options))
    expect(strings).toEqual(expect.arrayContaining(['没有缺口。', '没有发现数据、引用、年度等差错。']))
  })

  test('gives the same bytes each time', async () => {
    expect(await renderers.xlsx(assessment, options)).toEqual(await renderers.xlsx(assessment, options))
  })
})

describe('a paper as a workbook', () => {
  const table = (name: string) => ({kind: 'table', lead: 2, columns: ['序号', name], rows: [['1', '甲']]}) as const
  test('has a sheet for each part with a table, text together, what opens it with the first', async () => {
    const {names, sheets} = opened(
      await paperXlsx({
        title: '文书',
        blocks: [
          {kind: 'paragraph', text: '开头'},
          {kind: 'heading', text: '一、说明'},
          {kind: 'paragraph', text: '正文', depth: 1},
          {kind: 'heading', text: '二、表'},
          table('乙'),
          {kind: 'heading', text: '三、又一表'},
          table('丙'),
          {kind: 'signature', lines: ['〔单位〕']},
        ],
      }),
    )
    expect(names).toEqual(['一、说明', '二、表', '三、又一表'])
    expect(sheets.map(({cells}) => [...cells.values()])).toEqual([
      ['文书', '开头', '一、说明', '正文'],
      ['文书', '二、表', '序号', '乙', '1', '甲'],
      ['文书', '三、又一表', '序号', '丙', '1', '甲', '〔单位〕'],
    ])
  })

  test('of one part bears its title', async () => {
    expect(opened(await paperXlsx({title: '某某台账', blocks: [table('乙')]})).names).toEqual(['某某台账'])
  })
})
