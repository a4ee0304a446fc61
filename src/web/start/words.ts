/** Words of the empty workbench. */
export const words = {
  title: '法治政府建设年度报告核查',
  lead: '对照指标体系，看报告里缺什么、哪些只有表述没有佐证、哪些不足已经写明。每一条都引原文、注位置。',
  ways: [
    '把一份报告拖到本页任何地方，或点“打开文件”；也可以把全文粘贴到下面的框里。',
    '要看一批报告，把装报告的文件夹或 .zip 拖进来，或点“打开文件夹”。',
  ],
  pasteHere: '粘贴报告全文',
  placeholder: '把报告全文粘贴到这里，粘贴后立即核查',
  judge: '核查这段文字',
  sample: '用样例报告试一试',
  local: '本页不联网。报告只在这台电脑上读取和核查，不上传；为防误关，暂存在这个浏览器里，公用电脑上用完请点“清空”。',
  formats:
    '可以读：Word（.docx、.doc）、WPS 文字（.wps）、.rtf、PDF、OFD、网页、文本和 Markdown。扫描件没有文字，读不了，请用文字版。',
} as const
