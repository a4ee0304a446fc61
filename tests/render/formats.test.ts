import {describe, expect, test} from 'vitest'
import {width} from '../../src/render/columns.ts'
import {failures, type Paint, plain, type RenderOptions, renderers} from '../../src/render/index.ts'
import {assessment, rulebook} from './fixture.ts'

const options: RenderOptions = {columns: 100, paint: plain, verbose: false, rulebook}
const verbose: RenderOptions = {...options, verbose: true}

describe('text', () => {
  test('shows what must be there in full, duties by group, good practice as a count', () => {
    expect(renderers.text(assessment, options)).toMatchInlineSnapshot(`
      "青禾县槐河镇人民政府2023年法治政府建设情况报告
        文件  reports-in/槐河镇.docx（docx，5012 字）
        机关  槐河镇人民政府（层级：镇；青禾县）
        年度  2023（成文日期：2024-01-10）
        体系  核心指标
        提示  文中有 2 处修订删除的内容，没有计入。
        结论  必报 5 项：具备 3、部分具备 1、缺 1；缺口 8 项：必报 1、应写 5、建议 2；自述问题 2 条；疑似
              差错 1 处。

      一、报告要素（必报）
        ✓ 标题要素（应写）    具备 · 第1行：「青禾县槐河镇人民政府2023年法治政府建设情况报告」
        ✓ 主要举措和成效      具备 · 第3行 一：「一、工作开展情况」
        ✗ 第一责任人履职专述  未见
          建议  请单列一部分，写党委书记、镇长本年度履行推进法治建设第一责任人职责做了哪些事。
        ✓ 存在的不足          具备 · 第38行 二：「二、存在的主要问题」
        △ 不足的原因          部分具备
          原文  第41行 二(二)：「主要原因是执法人员多为兼职，流动性较大，培训跟不上岗位变动」
          建议  请逐项写明不足的原因。
        ✓ 下一年度安排        具备 · 第45行 三：「三、下一步工作打算」
        ✗ 落款（建议）        未见
          建议  请在文末署名并写明成文日期。

      二、应写事项
        未提及不等于没有做：做过的请补写进举措，没有做的请在存在的不足中写明。
        【法治政府建设的组织领导】
        △ 述法            仅有表述，佐证不足
          原文  第8行 一(一)：「坚持领导干部述职述廉述法制度」
          建议  请写明何时、由谁、以何种方式述法。
        ✓ 有据 2 项：学习贯彻习近平法治思想（第5行）、第一责任人职责（第7行，另缺政府主要负责人）
        【依法行政制度体系】
        － 不适用 1 项：规范性文件备案（第12行，报告写明无此事项）
        【重大行政决策】
        △ 法律顾问审查    仅列计划 · 二(二) 谈到相关问题
          原文  第48行 三(三)：「进一步发挥镇法律顾问在重大决策、合同签订中的审查把关作用」
          建议  请写明法律顾问本年度审查的合同、文件、决策各多少件。
        ✓ 有据 1 项：政府法律顾问（第20行）
        【行政执法】
        ✗ 执法全过程记录  未说明有无 · 有则必写 · 二(一) 已自认
          自述  第40行 二(一)：「没有配备摄像机、录音笔等专业的执法设备」
          疑似  见第15行：「规范取证活动，明确执法环节和步骤」，请核实
          建议  有则写明件数和做法，无则写明“本年未实施行政处罚等执法行为”。
        ✗ 行政执法公示    未说明有无 · 有则必写
          建议  有则写明公示平台和件数，无则写明“本年未办理行政执法案件”。
        ✓ 有据 1 项：执法人员持证上岗（第16行）

      三、自述问题与下一步安排
        △ 二(一)  （一）执法力量和装备不足。镇综合行政执法大队执法设施不全，没有配备摄像机…
          涉及  执法全过程记录、执法人员持证上岗
          原因  没有写明原因
          举措  第120行 三(二)：「为综合行政执法大队补充执法人员」
          待补  执法全过程记录未见对应举措
        △ 二(二)  （二）法治培训针对性不强。主要原因是执法人员多为兼职，流动性较大。
          涉及  学习贯彻习近平法治思想
          原因  第103行 二(二)：「主要原因是执法人员多为兼职」
          举措  下一步安排中未见对应举措
        【自述与检出对照】
        检出且自认 1 项：执法全过程记录（二(一)）
        盲区（检出而未自认） 3 项：第一责任人履职专述、法律顾问审查、数据差错 1 处（第23行）
        自认未检出 1 项：二(二)（不属于任何指标）
        成效与自认矛盾：无

      四、数据、引用等疑似差错
        ✗ 数据  差错：235÷250＝94%，与文中 96% 不符
          原文  第23行 一(四)：「受理250件，办结235件，办结率96%」

      五、建议事项
        1 项中有 1 项可以补充，加 --verbose 逐项列出。

      另有 1 项指标尚未编制核查规则，本次没有核查。
      "
    `)
  })

  test('with verbose shows all, and for what is not mentioned both sentences', () => {
    expect(renderers.text(assessment, verbose)).toMatchInlineSnapshot(`
      "青禾县槐河镇人民政府2023年法治政府建设情况报告
        文件  reports-in/槐河镇.docx（docx，5012 字）
        机关  槐河镇人民政府（层级：镇；青禾县）
        年度  2023（成文日期：2024-01-10）
        体系  核心指标
        提示  文中有 2 处修订删除的内容，没有计入。
        结论  必报 5 项：具备 3、部分具备 1、缺 1；缺口 8 项：必报 1、应写 5、建议 2；自述问题 2 条；疑似
              差错 1 处。

      一、报告要素（必报）
        ✓ 标题要素（应写）    具备
          原文  第1行：「青禾县槐河镇人民政府2023年法治政府建设情况报告」
        ✓ 主要举措和成效      具备
          原文  第3行 一：「一、工作开展情况」
        ✗ 第一责任人履职专述  未见
          建议  请单列一部分，写党委书记、镇长本年度履行推进法治建设第一责任人职责做了哪些事。
          补写  （做过的）本年〔　〕。
          自认  （没有做的）〔具体情况〕。
        ✓ 存在的不足          具备
          原文  第38行 二：「二、存在的主要问题」
        △ 不足的原因          部分具备
          原文  第41行 二(二)：「主要原因是执法人员多为兼职，流动性较大，培训跟不上岗位变动」
          建议  请逐项写明不足的原因。
        ✓ 下一年度安排        具备
          原文  第45行 三：「三、下一步工作打算」
        ✗ 落款（建议）        未见
          建议  请在文末署名并写明成文日期。
          补写  （做过的）本年〔　〕。
          自认  （没有做的）〔具体情况〕。

      二、应写事项
        未提及不等于没有做：做过的请补写进举措，没有做的请在存在的不足中写明。
        【法治政府建设的组织领导】
        △ 述法                    仅有表述，佐证不足
          原文  第8行 一(一)：「坚持领导干部述职述廉述法制度」
          建议  请写明何时、由谁、以何种方式述法。
        ✓ 学习贯彻习近平法治思想  有据
          原文  第5行 一(一)：「党委理论学习中心组专题学习习近平法治思想4次」
          原文  第6行 一(一)：「举办专题辅导讲座2期」
        ✓ 第一责任人职责          有据
          原文  第7行 一(一)：「镇党委书记主持召开法治建设专题会议3次」
          尚缺  政府主要负责人
        【依法行政制度体系】
        － 规范性文件备案          不适用 · 报告写明无此事项 · 有则必写
          原文  第12行 一(二)：「本年未制定行政规范性文件」
        【重大行政决策】
        △ 法律顾问审查            仅列计划 · 二(二) 谈到相关问题
          原文  第48行 三(三)：「进一步发挥镇法律顾问在重大决策、合同签订中的审查把关作用」
          建议  请写明法律顾问本年度审查的合同、文件、决策各多少件。
          补写  （做过的）本年〔　〕。
          自认  （没有做的）〔具体情况〕。
        ✓ 政府法律顾问            有据
          原文  第20行 一(三)：「聘请青禾律师事务所律师1名担任镇法律顾问」
        【行政执法】
        ✗ 执法全过程记录          未说明有无 · 有则必写 · 二(一) 已自认
          自述  第40行 二(一)：「没有配备摄像机、录音笔等专业的执法设备」
          疑似  见第15行：「规范取证活动，明确执法环节和步骤」，请核实
          建议  有则写明件数和做法，无则写明“本年未实施行政处罚等执法行为”。
          补写  （做过的）严格落实行政执法全过程记录制度，配备执法记录仪〔　〕台，〔　〕件案件全部实现〔文
                字／音像〕记录并归档。
          自认  （没有做的）行政执法全过程记录制度落实不到位，〔具体情况〕。
          依据  《中华人民共和国行政处罚法》第四十七条；《关于全面推行行政执法公示制度的指导意见》（国办发
                〔2018〕118号）
        ✗ 行政执法公示            未说明有无 · 有则必写
          建议  有则写明公示平台和件数，无则写明“本年未办理行政执法案件”。
          补写  （做过的）本年〔　〕。
          自认  （没有做的）〔具体情况〕。
        ✓ 执法人员持证上岗        有据 · 有则必写
          原文  第16行 一(二)：「执法人员8名全部持证上岗」〔已还原〕

      三、自述问题与下一步安排
        △ 二(一)  （一）执法力量和装备不足。镇综合行政执法大队执法设施不全，没有配备摄像机、录音笔等专业的
                  执法设备，专职执法人员不足。
          涉及  执法全过程记录、执法人员持证上岗
          原因  没有写明原因
          举措  第120行 三(二)：「为综合行政执法大队补充执法人员」
          待补  执法全过程记录未见对应举措
        △ 二(二)  （二）法治培训针对性不强。主要原因是执法人员多为兼职，流动性较大。
          涉及  学习贯彻习近平法治思想
          原因  第103行 二(二)：「主要原因是执法人员多为兼职」
          举措  下一步安排中未见对应举措
        【自述与检出对照】
        检出且自认 1 项：执法全过程记录（二(一)）
        盲区（检出而未自认） 3 项：第一责任人履职专述、法律顾问审查、数据差错 1 处（第23行）
        自认未检出 1 项：二(二)（不属于任何指标）
        成效与自认矛盾：无

      四、数据、引用等疑似差错
        ✗ 数据  差错：235÷250＝94%，与文中 96% 不符
          原文  第23行 一(四)：「受理250件，办结235件，办结率96%」

      五、建议事项
        【重大行政决策】
        △ 合同合法性审查  仅有表述，佐证不足 · 有则必写
          原文  第21行 一(三)：「对外签订的合同、协议均经合法性审查」
          建议  请写明审查合同的件数。

      另有 1 项指标尚未编制核查规则，本次没有核查。
      "
    `)
  })

  test.for([60, 80, 100, 120])('keeps to %i columns', columns => {
    const lines = renderers.text(assessment, {...verbose, columns}).split('\n')
    expect(lines.filter(line => width(line) > columns)).toEqual([])
  })

  test('says 未提及, never 没做到', () => {
    expect(renderers.text(assessment, verbose)).not.toMatch(/没做到|未做到|没有落实|未落实/)
  })

  test('is the same in colour', () => {
    const mark = (text: string): string => `\u001b[1m${text}\u001b[0m`
    const paint: Paint = {strong: mark, faint: mark, good: mark, doubt: mark, bad: mark}
    const coloured = renderers.text(assessment, {...options, paint})
    expect(coloured.replaceAll('\u001b[1m', '').replaceAll('\u001b[0m', '')).toBe(renderers.text(assessment, options))
  })

  test('a report without title, problems or findings is still shown', () => {
    const report = {title: null, body: null, level: null, province: null, county: null, year: null, date: null}
    const bare = {...assessment, report, problems: [], findings: [], gaps: [], defects: []}
    expect(renderers.text(bare, options)).toMatchInlineSnapshot(`
      "（未识别出标题）
        文件  reports-in/槐河镇.docx（docx，5012 字）
        机关  未识别（层级：未识别）
        年度  未识别（成文日期：未识别）
        体系  核心指标
        提示  文中有 2 处修订删除的内容，没有计入。
        结论  必报 0 项：具备 0；没有缺口；未见自述问题。

      一、应写事项
        未提及不等于没有做：做过的请补写进举措，没有做的请在存在的不足中写明。

      二、自述问题与下一步安排
        没有找到问题条目。
      "
    `)
  })
})

describe('md', () => {
  test('says the same as text', () => {
    expect(renderers.md(assessment, options)).toMatchInlineSnapshot(`
      "# 青禾县槐河镇人民政府2023年法治政府建设情况报告

      - 文件：reports-in/槐河镇.docx（docx，5012 字）
      - 机关：槐河镇人民政府（层级：镇；青禾县）
      - 年度：2023（成文日期：2024-01-10）
      - 体系：核心指标
      - 提示：文中有 2 处修订删除的内容，没有计入。
      - 结论：必报 5 项：具备 3、部分具备 1、缺 1；缺口 8 项：必报 1、应写 5、建议 2；自述问题 2 条；疑似差错 1 处。

      ## 一、报告要素（必报）

      - ✓ **标题要素（应写）**：具备 · 第1行：「青禾县槐河镇人民政府2023年法治政府建设情况报告」
      - ✓ **主要举措和成效**：具备 · 第3行 一：「一、工作开展情况」
      - ✗ **第一责任人履职专述**：未见
        - 建议：请单列一部分，写党委书记、镇长本年度履行推进法治建设第一责任人职责做了哪些事。
      - ✓ **存在的不足**：具备 · 第38行 二：「二、存在的主要问题」
      - △ **不足的原因**：部分具备
        - 原文：第41行 二(二)：「主要原因是执法人员多为兼职，流动性较大，培训跟不上岗位变动」
        - 建议：请逐项写明不足的原因。
      - ✓ **下一年度安排**：具备 · 第45行 三：「三、下一步工作打算」
      - ✗ **落款（建议）**：未见
        - 建议：请在文末署名并写明成文日期。

      ## 二、应写事项

      未提及不等于没有做：做过的请补写进举措，没有做的请在存在的不足中写明。

      ### 法治政府建设的组织领导

      - △ **述法**：仅有表述，佐证不足
        - 原文：第8行 一(一)：「坚持领导干部述职述廉述法制度」
        - 建议：请写明何时、由谁、以何种方式述法。
      - ✓ 有据 2 项：学习贯彻习近平法治思想（第5行）、第一责任人职责（第7行，另缺政府主要负责人）

      ### 依法行政制度体系

      - － 不适用 1 项：规范性文件备案（第12行，报告写明无此事项）

      ### 重大行政决策

      - △ **法律顾问审查**：仅列计划 · 二(二) 谈到相关问题
        - 原文：第48行 三(三)：「进一步发挥镇法律顾问在重大决策、合同签订中的审查把关作用」
        - 建议：请写明法律顾问本年度审查的合同、文件、决策各多少件。
      - ✓ 有据 1 项：政府法律顾问（第20行）

      ### 行政执法

      - ✗ **执法全过程记录**：未说明有无 · 有则必写 · 二(一) 已自认
        - 自述：第40行 二(一)：「没有配备摄像机、录音笔等专业的执法设备」
        - 疑似：见第15行：「规范取证活动，明确执法环节和步骤」，请核实
        - 建议：有则写明件数和做法，无则写明“本年未实施行政处罚等执法行为”。
      - ✗ **行政执法公示**：未说明有无 · 有则必写
        - 建议：有则写明公示平台和件数，无则写明“本年未办理行政执法案件”。
      - ✓ 有据 1 项：执法人员持证上岗（第16行）

      ## 三、自述问题与下一步安排

      - △ **二(一)**：（一）执法力量和装备不足。镇综合行政执法大队执法设施不全，没有配备摄像机…
        - 涉及：执法全过程记录、执法人员持证上岗
        - 原因：没有写明原因
        - 举措：第120行 三(二)：「为综合行政执法大队补充执法人员」
        - 待补：执法全过程记录未见对应举措
      - △ **二(二)**：（二）法治培训针对性不强。主要原因是执法人员多为兼职，流动性较大。
        - 涉及：学习贯彻习近平法治思想
        - 原因：第103行 二(二)：「主要原因是执法人员多为兼职」
        - 举措：下一步安排中未见对应举措

      ### 自述与检出对照

      - 检出且自认 1 项：执法全过程记录（二(一)）
      - 盲区（检出而未自认） 3 项：第一责任人履职专述、法律顾问审查、数据差错 1 处（第23行）
      - 自认未检出 1 项：二(二)（不属于任何指标）
      - 成效与自认矛盾：无

      ## 四、数据、引用等疑似差错

      - ✗ **数据**：差错：235÷250＝94%，与文中 96% 不符
        - 原文：第23行 一(四)：「受理250件，办结235件，办结率96%」

      ## 五、建议事项

      - 1 项中有 1 项可以补充，加 --verbose 逐项列出。

      另有 1 项指标尚未编制核查规则，本次没有核查。
      "
    `)
  })

  test('escapes what Markdown would take for its own', () => {
    const title = '关于*加强*<法治>的[报告]'
    const marked = renderers.md({...assessment, report: {...assessment.report, title}}, options)
    expect(marked.split('\n')[0]).toBe('# 关于\\*加强\\*\\<法治\\>的\\[报告\\]')
  })
})

describe('json', () => {
  const line = renderers.json(assessment, options)
  const read: Record<string, unknown> & {readonly findings: readonly Record<string, unknown>[]} = JSON.parse(line)

  test('is one line with the keys of the contract in order', () => {
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(Object.keys(read).join(' ')).toBe(
      'schema tool document report sections problems findings gaps disclosure quantities unmet defects coverage summary',
    )
    expect(Object.keys(read.findings[0] ?? {}).join(' ')).toBe(
      'indicator title force conditional built standing reason admitted lacking near evidence',
    )
  })

  test('does not depend on the order in which an assessment was put together', () => {
    const reversed = Object.fromEntries(Object.entries(assessment).toReversed()) as typeof assessment
    expect(renderers.json(reversed, options)).toBe(line)
  })

  test('has mentions only with verbose, and then all of the assessment', () => {
    expect(line).not.toContain('"mentions"')
    expect(JSON.parse(renderers.json(assessment, verbose))).toEqual(assessment)
  })

  test('tells which indicators are built', () => {
    const unbuilt = read.findings.filter(({built}) => built === false)
    expect(unbuilt.map(({indicator}) => indicator)).toEqual(['lead.group'])
  })
})

test('a file that could not be used has its line in every format', () => {
  const failure = {document: {file: '扫描.pdf'}, error: {code: 'no-text', message: '应有文字，只找到图片'}}
  expect(failures.text(failure)).toBe('扫描.pdf：应有文字，只找到图片（no-text）\n')
  expect(failures.json(failure)).toBe(
    '{"document":{"file":"扫描.pdf"},"error":{"code":"no-text","message":"应有文字，只找到图片"}}\n',
  )
  expect(failures.md(failure)).toBe('# 扫描.pdf：不能核查\n\n应有文字，只找到图片（no-text）\n')
})
