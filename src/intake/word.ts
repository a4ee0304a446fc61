/** Whether a paragraph style of this name is that of a line in a table of contents: 目录. WPS has names of its own. */
export const isContentsStyle = (name: string): boolean =>
  /^(toc|contents|目录|WPSOffice手动目录) ?\d$/i.test(name.trim())

/** Whether the instruction of a field says that it is a number which only the word processor works out: 编号域. */
export const isNumberField = (instruction: string): boolean => /\b(AUTONUM|LISTNUM)/i.test(instruction)
