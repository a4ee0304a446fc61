/** What `duibiao open` says (打开工作台), and what the pages it opens are called. */
export const openWords = {
  shipped: 'dist/duibiao.html',
  file: '对标工作台.html',
  standardInput: '标准输入',
  written: (count: number) =>
    `已把 ${count} 份报告写入临时文件（路径见下），只有本机当前用户可以打开，用完可以删除；在工作台里做的改动由浏览器保存，按“清空”删去。\n`,
  byHand: '没有能自动打开网页，请用浏览器（Edge、Chrome 等）打开上面这个文件。\n',
} as const
