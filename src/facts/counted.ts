import type {Numeral} from '../model/numeral.ts'
import type {Span} from '../model/span.ts'
import {inside, type Placed, type Scene} from './scene.ts'

/** When, by whom and in all: said before what is counted, no part of it. */
const opening =
  /^(?:[“”‘’（）()]|(?:20\d\d|今|本|上|去)年度?(?:以来|有|底|末)?|截[至止].{0,8}(?:底|末|日|前)|目前|全年|年内|其中|包括|现有|我[镇乡县区市局]|全[镇乡县区市局]|[并且又还再已]|均|同时|分别|一年来|有|在|对)+/
/** What says that a sum follows; all before it is who and when. */
const summing = /^.*(?:累计|先后|总共|共计|合计|一共|(?<!公)共(?![同享建治赢管]))(?=.{2})/
/** Words between a thing and its number. */
const linking =
  /(?:共计|合计|累计|总计|分别|达到|达|为|是|(?<![公民预条合签])约|近|超过|超|了|有|共|于|至|到|的|各|已|均|等|仅|只|其中|不少于|不低于|[：“（])+$/
/** Acts that a number stands behind and the thing behind it: 聘请3名法律顾问. */
const acting =
  /(?:召开|组织|开展|举办|举行|进行|办理|审查|审核|受理|调解|化解|处置|制定|出台|印发|清理|聘请|聘任|排查|接待|发放|培训|出具|收到|检查|立案|查处|配备|购置|采购|新增|增设|增加|设立|设置|建立|建成|成立|打造|创建|培育|培养|选派|选聘|公开|公布|发布|上报|报送|提出|征求|收集|解决|完成|整改|纠正|落实|提供|解答|参加|参与|编制|修订|废止|拆除|处罚|作出|发出|下达|张贴|悬挂|播放|推送|发生|出庭|应诉)了?$/
/** Where the name of a thing ends and what is said of it begins. */
const telling =
  /[，。；：、“”《》\s]|(?<![村镇乡县区])（|进行|参加|参与|开展|取得|获得|获评|荣获|新取得|被评|均|已|并|实行|落实|完成|通过|提供|接受|全部|陆续|先后|具体|作了|作出|未|得到|达到|报名|从事|担任|负责|到期|以上|左右|的|与/
/** Names too broad to tell what was counted; what is said of them belongs to it. */
const broad = /^(?:同志|人员|干部|工作人员|环节|项目|任务|单位|部门|问题|事项)$/
/** A few words that are no more than an act or a place (现场、确定) before the thing. */
const short = 4

/** What stands behind a figure, as far as it names a thing. */
function behind(text: string): string {
  const whole = text.replace(/[，。；：、].*$/, '')
  const cut = text.search(telling)
  const name = (cut < 0 ? text : text.slice(0, cut)).replace(/\d.*$/, '')
  return broad.test(name) && whole.length <= 24 ? whole : name
}

/** The words before a figure that may name what it counts: from the last mark or figure before it. */
function ahead({report, numerals}: Scene, {start}: Span, figure: Numeral): string {
  const before = inside(numerals, {start, end: figure.start}).findLast(({unit}) => !/^[年月日]?$/.test(unit))
  const words = report.text.text
    .slice(before?.end ?? start, figure.start)
    .replace(/^.*(?:[、；，]|并(?=[^非购轨网联列入存]))/, '')
  const object = /对([^对]{2,24})(?:进行|开展|实施)了?$/.exec(words)
  return object?.[1] ?? words
}

/** What a figure counts (计数对象), as a phrase: with the act it is counted by, without who and when; `topic` where the words around it name nothing. */
export function counted(scene: Scene, {part}: Placed, {figure, topic}: {figure: Numeral; topic: string}): string {
  const thing = behind(scene.report.text.text.slice(figure.end, part.end))
  const said = ahead(scene, part, figure).replace(summing, '').replace(linking, '').replace(opening, '')
  const [act = ''] = acting.exec(said) ?? []
  const named = thing.length >= 2
  if (named && figure.kind === 'percent') return said + thing
  if (named) return (/[和及与等在对把将由从向这那该]$/.test(said) || said.length > short ? act : said) + thing
  return said.length >= 2 ? said : topic
}
