import {type PageLine, partOf} from './lines.ts'

/** A longer title in the head of a page is none. */
const maxTitle = 200
const maxHead = 1000
const nameless = /^(?:无标题(?:文档)?|首页|正文|详情|详细内容|[^，。]*(?:政府|门户|政务)网站?)$/

const isTitle = /^.{8,}(?:报告|总结)$/

const bare = (text: string): string => text.replace(/\s+/g, '')

/** The title in the page's head without the name of the site, unless the page says it anyway, or it names nothing. */
export function missingTitle([title]: readonly PageLine[], lines: readonly PageLine[]): readonly PageLine[] {
  if (title === undefined || lines.length === 0) return []
  const parts = title.text.slice(0, maxHead).split(/[_|]|(?<!\d)\s*[-–—]+\s*(?!\d)/)
  const name = parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim()
  const isSaid = ({text}: PageLine) =>
    bare(text).includes(bare(name)) ||
    (bare(name).includes(bare(text)) && (bare(text).length > bare(name).length * 0.6 || isTitle.test(bare(text))))
  if (name === '' || name.length > maxTitle || nameless.test(name) || lines.some(isSaid)) return []
  const start = title.text.indexOf(name)
  return [partOf(title, start, start + name.length)]
}
