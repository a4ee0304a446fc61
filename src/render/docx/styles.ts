import {AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType} from 'docx'
import {character, fonts, lines, point, sizes} from './form.ts'

/** Ids of the styles that are ours. */
export const styleIds = {
  addressee: 'Addressee',
  cell: 'Cell',
  dense: 'CellDense',
  densest: 'CellDensest',
  apart: 'Apart',
} as const

const fontOf = (name: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: name,
})
const fixed = (line: number) => ({line, lineRule: LineRuleType.EXACT, before: 0, after: 0})
const indented = {firstLine: 2 * character, firstLineChars: 200} as const
const flush = {firstLine: 0, firstLineChars: 0} as const

const headingOf = (font: string, outlineLevel: number) => ({
  run: {font: fontOf(font), size: sizes.body, bold: false, italics: false, color: '000000'},
  paragraph: {spacing: fixed(lines.body), indent: indented, outlineLevel, keepNext: true},
})

const own = (
  {id, name}: {readonly id: string; readonly name: string},
  size: number,
  line: number,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: {size},
  paragraph: {spacing: fixed(line), indent: flush, alignment: AlignmentType.LEFT},
})

/** The styles of an official document: 标题, 一、（一） 1. （1）, 正文, 主送机关, 表格. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf(fonts.body.name),
        size: sizes.body,
        language: {value: 'en-US', eastAsia: 'zh-CN'},
      },
      paragraph: {spacing: fixed(lines.body), indent: indented, alignment: AlignmentType.BOTH},
    },
    title: {
      run: {font: fontOf(fonts.title.name), size: sizes.title, bold: false},
      paragraph: {
        spacing: {...fixed(lines.title), after: 29 * point},
        indent: flush,
        alignment: AlignmentType.CENTER,
        keepNext: true,
      },
    },
    heading1: headingOf(fonts.first.name, 0),
    heading2: headingOf(fonts.second.name, 1),
    heading3: headingOf(fonts.body.name, 2),
    heading4: headingOf(fonts.body.name, 3),
  },
  paragraphStyles: [
    {
      id: styleIds.addressee,
      name: '主送机关',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {indent: flush, alignment: AlignmentType.LEFT},
    },
    own({id: styleIds.cell, name: '表格'}, sizes.table, lines.table),
    own({id: styleIds.dense, name: '表格（密）'}, sizes.dense, lines.dense),
    own({id: styleIds.densest, name: '表格（最密）'}, sizes.densest, lines.densest),
    own({id: styleIds.apart, name: '表后'}, 2, 8 * point),
  ],
}
