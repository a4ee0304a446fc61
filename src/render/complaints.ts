import type {Assessment} from '../model/assessment.ts'
import {list} from './messages.ts'

const maybe = (near: string | undefined): string => (near === undefined ? '' : `，${near}`)

/** Complaints about the command line, by code: 用法错误. Each says what was expected and what was found. */
export const complaints = {
  'command-missing': (names: readonly string[]) => `应先写命令：${names.join(' ')}`,
  'command-unknown': (name: string, near: string | undefined, names: readonly string[]) =>
    `没有命令 ${name}${near === undefined ? `；可用的有 ${names.join(' ')}，核查文件用 duibiao check 文件` : `，${near}`}`,
  'option-unknown': (name: string, near: string | undefined) => `没有选项 ${name}${maybe(near)}`,
  'option-misplaced': (name: string, command: string, names: readonly string[]) =>
    `命令 ${command} 没有选项 ${name}；可用的有 ${names.join(' ')}`,
  'option-repeated': (name: string) => `选项 ${name} 只能给一次`,
  'value-missing': (name: string, expected: string) => `选项 ${name} 后面应有值：${expected}`,
  'value-unexpected': (name: string, found: string) => `选项 ${name} 不带值，得到“${found}”`,
  'value-unknown': (name: string, expected: string, found: string, near: string | undefined) =>
    `${name} 的值应为：${expected}；得到“${found}”${maybe(near)}`,
  'argument-missing': (command: string, expected: string) => `命令 ${command} 后面应写${expected}`,
  'argument-extra': (command: string, expected: string, found: string) =>
    `命令 ${command} 只要${expected}，多出“${found}”`,
  'annotate-docx-only': (format: string) =>
    `只能在 .docx 上加批注，这份是 ${format}；请在 Word 或 WPS 中另存为 .docx 后再试`,
  'out-needed': (count: number) => `给了 ${count} 种格式，须用 --out 指定输出文件夹`,
  'out-needed-for': (format: string) => `${format} 每份报告一个文件，不止一份报告时须用 --out 指定输出文件夹`,
  'out-is-terminal': (format: string) => `${format} 不能显示在终端里，须用 --out 指定输出文件夹，或用 > 写入文件`,
  'out-among-reports': (folder: string, path: string) =>
    `输出文件夹“${folder}”里有要核查的“${path}”，结果会和报告混在一起，请另指定一个文件夹`,
  'out-unwritable': (place: string, code: string) =>
    `不能写入“${place}”（${code}）${['EBUSY', 'EPERM', 'EACCES'].includes(code) ? '；如果正在别的程序里打开，请先关闭' : ''}`,
  'system-unknown': (found: string, names: readonly string[], near: string | undefined) =>
    `没有指标体系“${found}”；可用的有 ${list(names)}${maybe(near)}`,
  'indicator-unknown': (found: string, near: string | undefined) =>
    `没有指标“${found}”${near === undefined ? '。' : `，${near}`}用 duibiao indicators 列出全部指标`,
  'indicator-unbuilt': (found: string) => `指标“${found}”尚未编制核查规则，不能说明`,
  'indicator-outside': (found: string, system: string) => `指标体系“${system}”中没有指标“${found}”`,
  'compare-one-file': (found: string) => `应为上年和本年两个文件，两个都是“${found}”`,
  'decision-incomplete': (decision: string, options: readonly string[]) =>
    `决定 ${decision} 还须写明：${options.join(' ')}`,
  'decisions-needed': () => '标准输入没有所在的文件夹，须用 --decisions 指定存放复核决定的文件',
  'decisions-missing': (found: string) => `没有找到复核决定的文件“${found}”`,
  'decisions-unwritable': (found: string, code: string) => `不能写入“${found}”（${code}），原文件没有改动`,
  'decisions-busy': (found: string) =>
    `另一个程序正在写复核决定，没有写入；如果没有别的程序在写，请删除“${found}”后再试`,
  'workbench-missing': () => '没有找到工作台的网页，请先运行 npm run build',
  'open-too-large': (limit: number) => `这些报告合计超过 ${limit} MB，一个网页装不下，请分批打开`,
  'file-expected': (found: string) => `应为一个文件，“${found}”中没有或不止一个`,
} as const

const nameOf = ({report: {body}}: Assessment): string => (body === null ? '（未识别机关）' : `“${body}”`)
const yearOf = ({report: {year}}: Assessment): string => (year === null ? '年度未识别' : `${year}年度`)

/** Why two reports cannot be compared, and what a reader has to know of two that can (比较的前提), by code. */
export const pairing = {
  mismatch: {
    'same-file': () => '应为上年和本年两份报告，得到的两个文件内容完全相同',
    'other-body': (last: Assessment, now: Assessment) =>
      `应为同一机关的两份报告，上年文件“${last.document.file}”是${nameOf(last)}，本年文件是${nameOf(now)}`,
    'same-year': (last: Assessment, now: Assessment) =>
      `应为两个年度的报告，上年文件“${last.document.file}”和本年文件都是${yearOf(now)}；如果年度识别有误，请核对标题和开头写明的年份`,
    reversed: (last: Assessment, now: Assessment) =>
      `应先写上年文件、后写本年文件，“${last.document.file}”是${yearOf(last)}，在前；本年文件是${yearOf(now)}，在后`,
  },
  doubt: {
    'body-unknown': ({last, now}: {readonly last: Assessment; readonly now: Assessment}, titlesAgree: boolean) =>
      `${last.report.body === null ? '上年' : '本年'}报告未识别出机关${last.report.body === null && now.report.body === null ? '，本年报告也没有' : ''}，${titlesAgree ? '两份标题除年份外相同，按同一机关比较' : '从标题也认不出是同一机关，请先核实'}。`,
    'body-renamed': ({last, now}: {readonly last: Assessment; readonly now: Assessment}) =>
      `机关名称由${nameOf(last)}变为${nameOf(now)}，请先核实是不是同一机关。`,
    'year-unknown': ({last, now}: {readonly last: Assessment; readonly now: Assessment}) =>
      `上年文件${yearOf(last)}，本年文件${yearOf(now)}，按所给次序比较，请核对先后。`,
    'years-apart': ({last, now}: {readonly last: Assessment; readonly now: Assessment}) =>
      `两份报告相隔 ${(now.report.year ?? 0) - (last.report.year ?? 0)} 年，不是相邻年度；下文“上年”指${yearOf(last)}，其间各年的报告没有比较。`,
    'other-system': ({last, now}: {readonly last: Assessment; readonly now: Assessment}) =>
      `两年所用指标体系不同（上年“${last.summary.system}”，本年“${now.summary.system}”），只有一年核查的指标不比较缺口；要统一，请用 --system 指定。`,
  },
} as const
