import {type Assessment, check, plain, type Reading, readReport, type SourceFile} from '../../src/index.ts'
import {pageOf} from '../../src/render/html/index.ts'
import {rulebook} from '../reports.ts'

/** The page of a file, and what it was made from. */
export async function pageFor(
  file: SourceFile,
): Promise<{readonly page: string; readonly reading: Reading; readonly assessment: Assessment}> {
  const report = await readReport(file, rulebook)
  const assessment = await check(report, rulebook)
  const {reading} = report
  return {
    page: await pageOf(assessment, {columns: 100, paint: plain, verbose: false, rulebook, reading}),
    reading,
    assessment,
  }
}

const attack = '<script>window.hacked=1</script>"><img src=x onerror="window.hacked=1"></style></script><!--'

/** A report that tries everything a page could fall for: in its text, its name, its metadata and the words about it. */
export const hostile = {
  file: `"><img src=x onerror=window.hacked=1>${attack}.txt`,
  text: `青禾县槐河镇人民政府2023年法治政府建设情况报告${attack}
一、工作开展情况</style>${attack}
全年调解矛盾纠纷120件\u202e，政府网站公开政务信息86条\0。${attack}<a href="javascript:window.hacked=1">点此</a>
聘请青禾律师事务所律师1名'" onmouseover="window.hacked=1" x='担任镇法律顾问。受理250件，办结235件，办结率96%。${attack}
${'长'.repeat(10_000)}
二、存在的不足${attack}
（一）没有配备执法记录仪${attack}，执法全过程记录落实不到位。\u2066
三、下一步工作打算
进一步加强执法培训${attack}。
`,
  assessment: (assessment: Assessment): Assessment => ({
    ...assessment,
    document: {...assessment.document, metadata: {[attack]: attack}, warnings: [{code: 'x', message: attack}]},
    report: {...assessment.report, body: attack, county: `${attack}\u202e`},
    findings: assessment.findings.map(finding => ({...finding, title: finding.title + attack, lacking: [attack]})),
    gaps: assessment.gaps.map(gap => ({...gap, remedy: attack, supplement: attack, admission: attack})),
    defects: assessment.defects.map(defect => ({...defect, message: attack})),
  }),
} as const
