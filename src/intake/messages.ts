import {InputError, type InputPlace, type Severity} from '../model/errors.ts'
import type {Warning} from '../model/source.ts'

/** Every sentence of an input error of this step: what was expected, and what was found. */
const complaints = {
  'archive-damaged': found => `应为完好的压缩包（.zip），但${found}。请重新压缩后再试。`,
  'archive-depth': () => '压缩包里的压缩包最多读一层，这一个套得更深。请解压后再试。',
  'archive-empty': found => `压缩包里应有 ${found} 文件，但一个也没有找到。`,
  'archive-path': found => `压缩包里的路径应在压缩包之内，但这个文件名为“${found}”，没有读取。`,
  'archive-too-large': found => `压缩包应不超过 2,000 个文件、解压后 200 MB，但${found}。请分成几个压缩包后再试。`,
  'doc-damaged': () =>
    '应为完好的 Word 文档（.doc、.wps），但文件已损坏或不完整。请在 Word 或 WPS 中打开并另存为 .docx 后再试。',
  'docx-damaged': found => `应为完好的 Word 文档（.docx），但${found}。请在 Word 或 WPS 中打开并另存后再试。`,
  'file-empty': () => '应为一份有内容的报告，但文件是空的（0 字节）。',
  'file-encrypted': () => '应为未加密的文档，但这份文档设有打开密码。请取消密码后再试。',
  'file-forbidden': () => '没有读取权限。请检查文件权限，或复制一份到自己的文件夹再试。',
  'file-macros': () => '文档带有宏，为安全起见不予读取。请另存为不带宏的 .docx 后再试。',
  'file-missing': () => '找不到这个文件或文件夹。请核对路径。',
  'file-too-large': found => `文件应不超过 ${found}。请去掉图片、附件后再试。`,
  'file-unreadable': found => `文件读取失败（${found}）。`,
  'folder-empty': found => `文件夹里应有 ${found} 文件，但一个也没有找到。`,
  'folder-missing': found => `应为一个文件夹，但${found}。`,
  'format-unsupported': found => `应为 .docx、.doc、.wps、.rtf、.pdf、.ofd、.html、.md 或 .txt，但这是${found}。`,
  'html-only-frames': () =>
    '应为有正文的网页，但这一页只有框架，正文在另外的文件里。请打开正文所在的那一框另存后再试。',
  'html-too-complex': () =>
    '应为普通网页，但元素超过 30 万个，或嵌套超过 300 层，或代码超过 800 万个字符。请另存为 .docx 或 .txt 后再试。',
  'mhtml-damaged': () => '应为完好的网页存档（.mht），但没有找到其中的网页。请在 Word 中打开并另存为 .docx 后再试。',
  'not-text': () => '应为文字，但内容不是可辨认的中文文本（已试 UTF-8、GB18030、UTF-16）。',
  'not-utf8': () => '文件应为 UTF-8 编码的文本，但不是。请用 UTF-8 编码另存。',
  'numbering-unread': () =>
    '文档的标题用了自动编号，但编号没有读出来，按此核查会误判。请在 Word 或 WPS 中另存为 .docx 再查。',
  'ofd-damaged': found => `应为完好的 OFD 文档，但${found}。请用 OFD 阅读器打开，确认无误后另存，或导出为 .docx 再试。`,
  'ofd-too-complex': () =>
    '应为普通的 OFD 文档，但图文对象超过 20 万个，或文字超过 200 万字。请另存为 .docx 或 .txt 后再试。',
  'pages-scanned': found =>
    `应为可选中文字的文档，但这份文档${found}是扫描图片，或文字已转为图形，无法读取，不能据此核查。请提供原 Word 文档，或由其直接导出的、可选中文字的 PDF。`,
  'pdf-damaged': found => `应为完好的 PDF 文档，但${found}。请重新导出或下载，或改用原 Word 文档。`,
  'rtf-damaged': found => `应为完好的 RTF 文档，但${found}。请在 Word 或 WPS 中打开并另存为 .docx 后再试。`,
  'text-missing': found => `应有报告正文，但没有读到文字${found}。`,
  'text-too-long': () => '应为一份报告，但正文超过 15 万字。请只保留报告本身后再试。',
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
  'attachments-left-out': count => `网页所附的文件未读取：${count} 个。`,
  'comments-left-out': count => `批注未计入正文：${count} 处。`,
  'contents-left-out': count => `目录未计入正文：${count} 行。`,
  'documents-joined': count => `文件中有 ${count} 份文档，已依次读作一份。`,
  'embedded-left-out': count => `嵌入的文档未读取：${count} 处。`,
  'hidden-text': count => `隐藏文字未计入正文：${count} 处。`,
  'notes-left-out': count => `脚注、尾注未计入正文：${count} 处。`,
  'objects-left-out': count => `图文对象缺少定义，未能读取：${count} 处。`,
  'pictures-left-out': count => `图片中的文字未读取：${count} 张。`,
  'recognised-text': count => `有 ${count} 页的文字由扫描图片识别而来，可能有错字，引用前请与原件核对。`,
  'scripts-left-out': count => `由脚本载入的内容未读取：${count} 处。请在浏览器中打开，另存为完整网页后再试。`,
  'text-lost': count => `有 ${count} 个字符已损坏，无法辨认。`,
  'tracked-deletion': count => `修订中删除的内容未计入正文：${count} 处。请先接受或拒绝修订。`,
  'tracked-insertion': count => `修订中插入的内容已计入正文：${count} 处。请先接受或拒绝修订。`,
  'turned-left-out': count => `斜排或转向排列的文字（多为水印）未计入正文：${count} 处。`,
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
