/** Names of metadata that pages of government sites carry, by the key they are kept under. */
const metadata: readonly (readonly [key: string, names: string])[] = [
  ['number', '索引号|索引编号'],
  ['publisher', '发布机构|发文机关|发布单位|信息来源|来源|公开单位|公开主体|责任部门'],
  ['written', '成文日期|生成日期|制发日期|发文日期|签发日期'],
  ['published', '发布日期|发布时间|公开日期|公开时间|日期|时间'],
  ['subject', '主题分类|主题词|标题|名称|体裁分类|组配分类|公文种类'],
]
const value = '(?:[:：\\]】]{1,2}[ \\t]*|\\t *)([^\\s|丨【\\[]{1,60})'
const pairs = metadata.map(([key, names]) => [key, new RegExp(`(?:^|[\\s|丨【\\[(（])(?:${names})${value}`)] as const)

/** What begins a line of a page's frame, whatever follows. */
const frame = new RegExp(
  [
    '^(?:您?(?:的|现在的|当前的?)?(?:所在)?位置|当前位置|首页)\\s*[:：>»›]',
    '^(?:首页|网站首页|政务公开|政府信息公开|新闻中心|办事服务|政民互动|互动交流|走进.{1,8}|无障碍|长者模式|登录|注册|搜索)(?:\\s*[>»›|丨/]\\s*|\\s+(?=\\S{2,8}(?:\\s|$))|$)',
    '^(?:上一[篇条页]|下一[篇条页]|版权所有|主办(?:单位)?[:：]|承办(?:单位)?[:：]|网站标识码|备案号|.{0,4}ICP备|.{0,4}公网安备|技术支持[:：])',
    '^(?:公开方式|公开形式|公开范围|有效性|信息分类|文号|发文字号|关键词|主题词|服务对象|效力状态|废止日期)\\s*[:：\\t]',
    '^(?:[【\\[][^】\\]]{2,8}[】\\]]\\s*){2,}$',
    '^【?(?:责任编辑|编辑|作者|审核|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:数|次数|量)|访问量|字体|字号)[:：]',
  ].join('|'),
)
/** What begins one of its buttons, where the line is short and no sentence. */
const button =
  /^[【[]?(?:扫一扫|扫码|手机扫|微信扫|打印|关闭|返回(?:顶部|首页|列表)|分享|收藏|字体|字号|浏览|阅读|访问量|附件下载|相关(?:链接|附件|文章|信息|新闻)|网站地图|联系我们|隐私声明|技术支持)/
const pageNumber =
  /^[-—–－~·\s]*\d{1,3}[-—–－~·\s]*$|^第\s*[\d一二三四五六七八九十]+\s*页(?:\s*[，,/（]?\s*共\s*[\d一二三四五六七八九十]+\s*页）?)?$|^\d{1,3}\s*\/\s*\d{1,3}$|^[Pp]age\s*\d+(?:\s*of\s*\d+)?$/

/** What a raw line is when it is no part of the report's own text, or null: 网页导航、元数据、页码. */
export function furnitureOf(line: string): 'metadata' | 'navigation' | 'page' | null {
  const text = line.trim()
  if (text.length > 160) return null
  if (pageNumber.test(text)) return 'page'
  if (text.length <= 120 && frame.test(text)) return 'navigation'
  if (text.length <= 30 && button.test(text) && !/[，。；]/.test(text)) return 'navigation'
  const found = pairs.filter(([, pattern]) => pattern.test(text))
  return found.length > 0 && !/[。；]/.test(text) && /^[\s【[(（|丨]*\S{2,8}\s*[:：\]】\t]/.test(text)
    ? 'metadata'
    : null
}

/** The metadata of a line, by key. */
export const metadataIn = (line: string): readonly (readonly [key: string, value: string])[] =>
  pairs.flatMap(([key, pattern]) => {
    const found = pattern.exec(line)?.[1]
    return found === undefined ? [] : [[key, found] as const]
  })
