/** Words of what is done on the workbench, whichever view it is done from: 工作区. */
export const words = {
  pasted: (number: number) => (number === 1 ? '粘贴的报告.txt' : `粘贴的报告${number}.txt`),
  unreadable: {
    file: '文件读取失败，可能正被其他程序占用，或没有读取权限。请关闭占用它的程序，或复制一份到自己的文件夹后重新打开。',
    gone: '文件读取失败，它已不在原处，或打开后有改动。请重新打开。',
    folder: '文件夹读取失败，里面的文件没有读入。请检查权限，或复制一份到自己的文件夹后重新打开。',
  },
  review: {
    loaded: (name: string, decisions: number) => `已载入“${name}”，复核决定 ${decisions} 条。`,
    merged: (files: number, decisions: number) =>
      `已载入文件夹里的 ${files} 个复核决定文件，合为一份，共 ${decisions} 条；保存时写成一个文件，请放在最外层文件夹。`,
    replace: '现有的复核决定还没有保存，载入后将被替换。确定载入吗？',
    broken: (name: string) => `“${name}”没有载入，现有的复核决定没有改动：`,
    leftOut: (name: string) => `“${name}”有错误，没有载入，其他文件夹的复核决定已照常载入：`,
  },
  replace: (names: readonly string[], more: number) =>
    `${named(names, more)}已在工作台上，并且做过修改或选择。用新文件替换吗？\n替换后，在页面上改过的正文不再保留；已选的核实结果和改过的文书仍保留，请对照新文件复看。`,
  notReplaced: (files: number) => `有 ${files} 份没有替换，保留了原来的。`,
  remove: (name: string) => `“${name}”有改过的正文、已选的核实结果或改过的文书，移除后不再保留。确定移除吗？`,
  removed: (name: string) => `已移除“${name}”。`,
} as const

const named = (names: readonly string[], more: number): string =>
  `${names.map(name => `“${name}”`).join('、')}${more > 0 ? `等 ${names.length + more} 份` : ''}`
