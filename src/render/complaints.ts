const list = (names: readonly string[]): string => names.join('、')
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
  'out-needed': (count: number) => `给了 ${count} 种格式，须用 --out 指定输出文件夹`,
  'out-unwritable': (folder: string, code: string) => `不能写入文件夹“${folder}”（${code}）`,
  'system-unknown': (found: string, names: readonly string[], near: string | undefined) =>
    `没有指标体系“${found}”；可用的有 ${list(names)}${maybe(near)}`,
  'indicator-unknown': (found: string, near: string | undefined) =>
    `没有指标“${found}”${near === undefined ? '。' : `，${near}`}用 duibiao indicators 列出全部指标`,
  'indicator-unbuilt': (found: string) => `指标“${found}”尚未编制核查规则，不能说明`,
  'indicator-outside': (found: string, system: string) => `指标体系“${system}”中没有指标“${found}”`,
  'decision-incomplete': (decision: string, options: readonly string[]) =>
    `决定 ${decision} 还须写明：${options.join(' ')}`,
  'decisions-needed': () => '标准输入没有所在的文件夹，须用 --decisions 指定存放复核决定的文件',
  'decisions-missing': (found: string) => `没有找到复核决定的文件“${found}”`,
  'decisions-unwritable': (found: string, code: string) => `不能写入“${found}”（${code}），原文件没有改动`,
  'decisions-busy': (found: string) =>
    `另一个程序正在写复核决定，没有写入；如果没有别的程序在写，请删除“${found}”后再试`,
  'file-expected': (found: string) => `应为一个文件，“${found}”中没有或不止一个`,
} as const
