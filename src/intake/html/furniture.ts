/** Words of buttons, none of which names anything of a report. */
const buttons =
  '大|中|小|特大|超大|默认|打印|打印本页|打印此页|关闭|关闭窗口|关闭页面|收藏|加入收藏|分享|复制|下载|导出|返回|返回顶部|返回首页|返回列表|顶部|首页|正文|微信|微博|新浪微博|QQ|QQ空间|QQ好友|朗读|纠错|我要纠错|上一篇|下一篇|无障碍|无障碍阅读|无障碍浏览|长者模式|长者版|关怀版|适老版|繁體|繁体|繁體版|繁体版|简体|简体版|English|登录|注册|手机版|电脑版|电子邮件|没有了|跳到主要内容|阅读全文|展开|收起'
const between = '[\\s|｜丨/·【】\\[\\]()（）>＞»、]*'
const onlyButtons = new RegExp(`^${between}(?:(?:${buttons})(?:${between}$|[\\s|｜丨/·【】\\[\\]()（）>＞»、]+))+$`)

/** What begins a line of a page's frame, blanks left out. */
const frame = new RegExp(
  [
    '(?:您|你)?(?:的|现在的?|当前的?)?(?:所在)?的?位置(?:是)?[:：>»›]?',
    '当前位置',
    '(?:网站)?首页[>＞»›/|｜丨-]',
    '(?:字体|字号|文字)(?:大小)?[:：]?(?:[\\[【(（]|大|小|默认|$)',
    '(?:打印|关闭|收藏|纠错|我要纠错|返回)(?:本页|此页|窗口|页面|列表|首页|顶部|本文|文章)?(?:$|[\\]】])',
    '(?:(?:请?使?用)?(?:手机|微信))?(?:扫一扫|扫码|扫描)(?:二维码)?',
    '分享(?:到|至|本文|文章|$|[:：])',
    '(?:本文|文章|页面)?(?:浏览|阅读|点击|访问|查看)(?:次数|人次|总?量|数|$)?[:：\\[（(]?\\d*(?:次|人)?$',
    '(?:本文|文章|页面)?(?:浏览|阅读|点击|访问)(?:次数|人次|总?量|数)?[:：]',
    '[上下]一?[篇条页则][:：]?',
    '(?:责任编辑|编辑|责编|作者|审核|初审|复审|终审|录入|校对)[:：]',
    '(?:主办|承办|协办|主管|维护|运维|建设)(?:单位|部门|方)?[:：]',
    '[^，。；]{2,30}(?:人民政府|办事处)(?:主办|承办|版权所有)$',
    '技术支持[:：]?',
    '版权所有|copyright|©|网站标识码|政府网站标识码|备案号|网站地图|[^，。；]{0,4}ICP备|[^，。；]{0,4}公网安备',
    '您访问的链接即将离开',
    '(?:标签|TAG)[:：]',
    '附件.{0,60}(?:已下载|下载次数|点击下载)',
    '(?:今天是)?[:：]?\\d{4}年\\d{1,2}月\\d{1,2}日(?:星期|周)[一二三四五六日天]',
    '(?:无障碍|长者|关怀|适老)(?:版|模式|阅读|浏览)',
  ].join('|'),
  'iy',
)

/** What begins the end of a page, after which nothing of the report comes. */
const ending =
  /^[【[]?(?:(?:相关|推荐|热点|热门|延伸|关联|最新|猜你)(?:阅读|链接|文章|新闻|信息|文件|政策|解读|资讯|稿件|推荐|内容|报道|喜欢)|[上下]一?[篇条则][:：]?|主办(?:单位)?[:：]|版权所有|copyright|©|网站标识码|备案号)/i

const furnitureMarks =
  /crumb|bread|position|location|share|\bprint\b|qrcode|erweima|\bewm\b|foot|copyright|banquan|toolbar|font-?size|fontbox|prevnext|pagebar|relat|xgwz|xgyd|xglj|xgxx|recommend|\bmenu|navbar|\bnav\b|sidebar|searchbox|\btools?\b|dialog|\btags\b/i

/** Words that only a site says of itself. */
const ofSite = /版权|转载|本网站?|本站|浏览器|分辨率|门户网站/

/** Whether the words of a line, blanks left out, are those of a page's frame: 网页导航、按钮、页脚. */
export function isFrame(text: string): boolean {
  if (text.length > 120 || /[。；]/.test(text)) return false
  const bare = text.replace(/^\d+\. /, '').replace(/[\s【[（(]+/g, '')
  frame.lastIndex = 0
  return isButtons(text) || frame.test(bare)
}

/** Whether a line is nothing but buttons: 打印 关闭. */
export const isButtons = (text: string): boolean => text.length <= 80 && onlyButtons.test(text)

/** Whether a line begins the end of a page, or the pages that it points to: 相关阅读、上一篇、主办单位. */
export const isEnding = (text: string): boolean => text.length <= 80 && ending.test(text.trim())

/** Whether an element's id or classes say that it holds none of the report. */
export const isFurnitureMark = (marks: string): boolean => furnitureMarks.test(marks)

/** Whether running text speaks of the site rather than of the office's work. */
export const speaksOfSite = (text: string): boolean => text.length < 200 && ofSite.test(text)
