import {InputError, type InputPlace, type Severity} from '../model/errors.ts'
import type {Warning} from '../model/source.ts'

/** Every sentence of an input error of this step: what was expected, and what was found. */
const complaints = {
  'docx-damaged': found => `应为完好的 Word 文档（.docx），但${found}。请在 Word 或 WPS 中打开并另存后再试。`,
  'file-empty': () => '应为一份有内容的报告，但文件是空的（0 字节）。',
  'file-encrypted': () => '应为未加密的文档，但这份文档设有打开密码。请取消密码后再试。',
  'file-forbidden': () => '没有读取权限。请检查文件权限，或复制一份到自己的文件夹再试。',
  'file-missing': () => '找不到这个文件或文件夹。请核对路径。',
  'file-too-large': found => `文件应不超过 ${found}。请去掉图片、附件后再试。`,
  'file-unreadable': found => `文件读取失败（${found}）。`,
  'folder-empty': found => `文件夹里应有 ${found} 文件，但一个也没有找到。`,
  'folder-missing': found => `应为一个文件夹，但${found}。`,
  'format-unsupported': found => `应为 .docx、.html、.md 或 .txt，但这是${found}。`,
  'html-too-complex': () => '应为普通网页，但元素超过 30 万个，或嵌套超过 300 层。请另存为 .docx 或 .txt 后再试。',
  'not-text': () => '应为文字，但内容不是可辨认的中文文本（已试 UTF-8、GB18030、UTF-16）。',
  'not-utf8': () => '文件应为 UTF-8 编码的文本，但不是。请用 UTF-8 编码另存。',
  'pages-scanned': found =>
    `应为可选中文字的文档，但这份文档${found}是扫描图片，或文字已转为图形，无法读取，不能据此核查。请提供原 Word 文档，或由其直接导出的、可选中文字的 PDF。`,
  'pdf-damaged': found => `应为完好的 PDF 文档，但${found}。请重新导出或下载，或改用原 Word 文档。`,
  'text-missing': found => `应有报告正文，但没有读到文字${found}。`,
  'text-unreadable': found =>
    `应为文字可辨认的文档，但${found}已损坏，无法辨认，不能据此核查。请提供原 Word 文档，或换一种方式导出后再试。`,
  'too-many-pages': found => `文档应不超过 ${found}。请只提供报告本身。`,
  'zip-bomb': found => `文档解压后的大小不正常（${found}），已停止读取。`,
} as const satisfies Record<string, (found: string) => string>

/** The stable code of an input error of this step: 错误代码. */
export type ComplaintCode = keyof typeof complaints

/** The error that says in Chinese what was expected and, by `found`, what was found instead. */
export const complaint = (
  code: ComplaintCode,
  {found = '', ...place}: InputPlace & {readonly severity?: Severity; readonly found?: string},
): InputError => new InputError(code, complaints[code](found), place)

const notices = {
  'comments-left-out': count => `批注未计入正文：${count} 处。`,
  'contents-left-out': count => `目录未计入正文：${count} 行。`,
  'embedded-left-out': count => `嵌入的文档未读取：${count} 处。`,
  'hidden-text': count => `隐藏文字未计入正文：${count} 处。`,
  'notes-left-out': count => `脚注、尾注未计入正文：${count} 处。`,
  'pictures-left-out': count => `图片中的文字未读取：${count} 张。`,
  'recognised-text': count => `有 ${count} 页的文字由扫描图片识别而来，可能有错字，引用前请与原件核对。`,
  'text-lost': count => `有 ${count} 个字符已损坏，无法辨认。`,
  'tracked-deletion': count => `修订中删除的内容未计入正文：${count} 处。请先接受或拒绝修订。`,
  'tracked-insertion': count => `修订中插入的内容已计入正文：${count} 处。请先接受或拒绝修订。`,
} as const satisfies Record<string, (count: number) => string>

/** The stable code of something lost or left out while reading: 提示代码. */
export type NoticeCode = keyof typeof notices

/** How often each kind of loss was met: 提示计数. */
export type Tally = Map<NoticeCode, number>

/** One more loss of this kind. */
export const count = (tally: Tally, code: NoticeCode, by = 1): void => {
  tally.set(code, (tally.get(code) ?? 0) + by)
}

/** The warnings of a reading, each kind once with its count, in the order of their codes. */
export const warningsOf = (tally: Tally): readonly Warning[] =>
  [...tally]
    .filter(([, times]) => times > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, times]) => ({code, message: notices[code](times)}))
