import {childAt, childrenOf, type XmlElement} from '../xml.ts'

/** Names of what an office notes of a document beside its text; those of persons are not among them. */
const official = /^(索引号|主题分类|发文字号|文号|发文机关|发布机构|成文日期|发文日期|发布日期|生成日期|有效性)$/

/** What the bodies of an OFD package say of their documents: the title, the day it was made, and what offices note; no persons. */
export function metadataOf(bodies: readonly XmlElement[]): Readonly<Record<string, string>> {
  const found = bodies.flatMap(body => {
    const info = childAt(body, 'ofd:DocInfo')
    const custom = childrenOf(childAt(info, 'ofd:CustomDatas'), 'ofd:CustomData').map(
      ({attributes, text}) => [attributes['Name']?.trim() ?? '', text] as const,
    )
    return [
      ['标题', childAt(info, 'ofd:Title')?.text ?? ''] as const,
      ['创建日期', childAt(info, 'ofd:CreationDate')?.text ?? ''] as const,
      ...custom.filter(([name]) => official.test(name)),
    ]
  })
  const said = found.map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '')
  return Object.fromEntries(said.toReversed())
}
