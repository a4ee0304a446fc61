import type {GapFate, Outcome, Recurrence} from '../../model/comparison.ts'
import {words} from '../messages.ts'

/** A blank that only the office can fill. */
const blank = '〔　〕'

/** Numbers above nought, each behind its name: 未见回应 2、仍列入安排 3. */
const counted = (names: readonly (readonly [name: string, count: number])[]): string =>
  names
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join('、')

const outcomes: Readonly<Record<Outcome, string>> = {
  vanished: '未见回应',
  admitted: '本年自认不足',
  planned: '仍列入安排',
  done: '本年有做法',
  inapplicable: '本年不适用',
}

const recurrences: Readonly<Record<Recurrence, string>> = {
  verbatim: '原样重复',
  similar: '同类问题',
  new: '本年新列',
}

const shares = (part: number, whole: number): string => `${Math.round((part / Math.max(1, whole)) * 100)}%`
const lines = (all: readonly number[]): string => `第${all.slice(0, 12).join('、')}${all.length > 12 ? '等' : ''}行`

/** Every word of the papers that the tables of the check do not have: 文书用语. */
export const paperWords = {
  blank,
  unknownBody: '〔单位〕',
  unknownYear: '〔　　〕',
  list: (names: readonly string[]): string => names.join('、'),
  rating: {
    title: (body: string, year: string) => `${body}${year}年度法治政府建设自评表`,
    system: (system: string) => `指标体系：${system}。`,
    points: (file: string) => `分值按 ${file}；未列分值的指标不计分。`,
    noPoints: '没有经核实的官方分值，分值、自评两栏由本单位填写。',
    note: '落实情况只看报告写了什么：未提及不等于没有做，做过的请补写，没有做的如实写明。',
    tallies: '一、分组统计',
    items: '二、逐项自评',
    tallyColumns: ['一级', '指标', '有据', '仅表述', '仅计划', '未提及', '不适用', '分值', '得分', '扣分'],
    total: '合计',
    columns: ['序号', '一级', '指标', '性质', '落实情况', '佐证', '依据', '分值', '自评', '扣分原因', '责任单位'],
    force: (force: string, conditional: boolean) => (conditional ? `${force}（${words.conditional}）` : force),
    admitted: '自认不足',
    lost: (points: number, why: string) => `扣 ${points} 分：${why}`,
    reasons: {
      asserted: '仅有表述，没有数据、名称等佐证',
      planned: '只列入计划',
      absent: '报告未提及',
    },
  },
  comparison: {
    title: (body: string, last: string, now: string) => `${body}${last}年度、${now}年度法治政府建设报告比较`,
    files: (last: string, now: string) => `上年：${last}；本年：${now}。`,
    warning: (text: string) => `提示：${text}`,
    note: '只比较两份报告写了什么：没有写到不等于没有做，文字相同也不等于没有做，是否属实请核实。',
    cited: (place: string, text: string) => `${place}：「${text}」`,
    same: (place: string) => `${place}，同上`,
    summary: {
      title: '一、总体',
      promises: (all: number, of: (outcome: Outcome) => number, untied: number) =>
        all === 0
          ? `上年安排：没有可以比对的事项${untied === 0 ? '' : `，${untied} 句未作比对`}。`
          : `上年安排 ${all} 项：${counted(Object.entries(outcomes).map(([outcome, name]) => [name, of(outcome as Outcome)]))}${untied === 0 ? '' : `；另有 ${untied} 句未作比对`}。`,
      problems: (all: number, of: (recurrence: Recurrence) => number, dropped: number) =>
        `本年自述问题 ${all} 条${all === 0 ? '' : `：${counted(Object.entries(recurrences).map(([kind, name]) => [name, of(kind as Recurrence)]))}`}${dropped === 0 ? '' : `；上年的问题不再列出 ${dropped} 条`}。`,
      reuse: (compared: number, reused: number, kept: number) =>
        `本年 ${compared} 句中，${reused} 句（${shares(reused, compared)}）与上年相同或只改数字、年份${kept === 0 ? '' : `，其中 ${kept} 句连办件、活动等数字也没有改`}。`,
      gaps: (of: (fate: GapFate) => number) =>
        `缺口：两年都有 ${of('repeated')} 项，本年新出现 ${of('new')} 项，已补上 ${of('solved')} 项${of('lapsed') === 0 ? '' : `，因不适用而消失 ${of('lapsed')} 项（不算补上）`}${of('unchecked') === 0 ? '' : `，只有一年核查 ${of('unchecked')} 项`}。`,
    },
    promises: {
      title: '二、上年安排的落实',
      none: '上年报告没有可以比对的下一步安排。',
      note: '按指标查找本年报告的说法。“未见回应”指本年既没有写做法，也没有再列入安排，做过的请补写；“本年有做法”请对照原文，看是不是所安排的那件事。',
      columns: ['事项', '结果', '上年安排', '本年原文', '核对'],
      outcome: outcomes,
      otherwise: '说法与上年安排不同，请核对是不是同一件事',
      stale: '本年这一句与上年报告相同，请核对',
      short: (quote: string) => `本年又自认不足（${quote}）`,
      near: (place: string, text: string) => `疑似${place}「${text}」，请核实`,
      rest: (done: readonly (readonly [title: string, line: number])[]) =>
        `另有 ${done.length} 项本年有做法：${done.map(([title, line]) => `${title}（第${line}行）`).join('；')}。`,
      untied: (found: readonly number[]) =>
        `上年安排中另有 ${found.length} 句没有对应的指标，未作比对，请人工核对（上年${lines(found)}）。`,
    },
    problems: {
      title: '三、问题的变化',
      none: '两份报告都没有找到问题条目。',
      columns: ['类别', '本年', '上年', '涉及', '核对'],
      recurrence: recurrences,
      remark: '上年安排有对应举措，本年仍列为问题',
      fresh: (count: number) => `本年新列 ${count} 条：`,
      dropped: (count: number) => `上年列出、本年不再列出 ${count} 条（不等于已经解决，请核实）：`,
    },
    reuse: {
      title: '四、照抄的文字',
      none: (compared: number) => `比对本年 ${compared} 句，没有与上年相同或只改数字的句子。`,
      share: (compared: number, reused: number) =>
        `比对本年 ${compared} 句（12 字以上，不含标题；数字、年份不计入比对），${reused} 句见于上年报告，占 ${shares(reused, compared)}。规定的提法年年相同属正常。`,
      events: (count: number) => `连数字也没有改 ${count} 句（办件、活动等本应逐年不同的数字，请核对）：`,
      stays: (count: number) => `机构、人员、设施等数字没有改 ${count} 句（可能本来未变）：`,
      others: (count: number) => `其他文字相同或只改数字、年份 ${count} 句，长的在前（原样重复的问题见第三部分）：`,
      figures: '只改数字',
      words: '文字相同',
      columns: ['情况', '本年', '上年'],
      more: (count: number) => `其余 ${count} 句从略，见 json 格式。`,
    },
    gaps: {
      title: '五、缺口的变化',
      none: '两年都没有缺口。',
      unchecked: '未核查',
      admitted: (standing: string) => `${standing}，自认不足`,
      columns: ['指标', '性质', '上年', '本年', '本年位置'],
      both: (state: string, titles: readonly string[]) =>
        `两年都是${state} ${titles.length} 项：${titles.join('、')}。`,
      fate: {
        new: (count: number, hints: number) => `本年新出现：必报、应写 ${count} 项，建议 ${hints} 项。`,
        repeated: (count: number, hints: number) => `两年都有：必报、应写 ${count} 项，建议 ${hints} 项。`,
        solved: (count: number, hints: number) => `已补上：必报、应写 ${count} 项，建议 ${hints} 项。`,
        lapsed: (count: number, hints: number) =>
          `因本年不适用而消失，不算补上：必报、应写 ${count} 项，建议 ${hints} 项。`,
        unchecked: (count: number, hints: number) =>
          `只有一年核查，不作比较：必报、应写 ${count} 项，建议 ${hints} 项。`,
      } satisfies Record<GapFate, (count: number, hints: number) => string>,
    },
    figures: {
      title: '六、数据对照',
      none: '没有两年说法、单位都相同的数据。',
      note: '只列两年说法、单位都相同的数据。',
      columns: ['数据', '上年', '本年', '增减', '行（上年→本年）'],
      what: (text: string) => (text.length > 17 ? `…${text.slice(-16)}` : text),
      value: (value: number, unit: string, approx: boolean) => `${approx ? '约' : ''}${value}${unit}`,
      same: '未变',
      points: (change: number) => `${change > 0 ? '升' : '降'} ${Math.abs(change)} 个百分点`,
      change: (change: number, share: number | null) =>
        `${change > 0 ? '增' : '减'} ${Math.abs(change)}${share === null ? '' : `（${Math.abs(share)}%）`}`,
      places: (last: number, now: number) => `${last}→${now}`,
    },
  draft: {
    title: (body: string, year: string) => `${body}${year}年度法治政府建设情况报告存在的不足和下一步安排（草稿）`,
    note: '「」内照录报告原文，后面括号里是所在的行；〔　〕处由本单位填写。',
    /** What an office calls itself, by the end of its name and else by its level. */
    self: (body: string, level: string) => {
      const bare = body.replace(/人民政府$|办事处$|^中共(.+?)(?:工作)?委员会$/, '$1').replace(/委员会$/, '委')
      const [own] = /(?:街道|苏木|[镇乡县旗区市州省局委厅])$/.exec(bare) ?? []
      if (own !== undefined) return `我${own}`
      return level === '' || level === '部门' ? '本单位' : `我${level}`
    },
    shortcomings: (number: string) => `${number}、存在的不足和原因`,
    plan: (number: string, year: string) => `${number}、下一年度（${year}年）主要安排`,
    figures: '起草前先核对的数据',
    unverified: '待核实',
    shortcomingsLead: (self: string) => `${self}法治政府建设还存在以下不足：`,
    noShortcomings: (self: string) =>
      `报告没有写明存在的不足，从报告的文字也看不出哪项工作没有做到，由${self}如实填写：`,
    frame: '（一）〔领域和表现〕，〔具体情况〕。主要原因是〔　〕。',
    planFrame: '（一）针对〔不足〕，〔举措、牵头单位、时限〕。',
    plannedLead: '以下各条报告只写了打算，没有写做过：确有不足的保留，已经做了的删去，按“补写”写进举措。',
    planLead: (self: string, year: string) => `${year}年，${self}针对以上不足，重点做好以下工作：`,
    quote: (text: string) => `「${text}」`,
    place: (texts: string, line: number) => `${texts}（第${line}行）`,
    more: '，其余照原文',
    circumstances: '，〔具体情况〕',
    cause: '主要原因是〔　〕。',
    causeWord: '原因',
    causeAsWritten: '原因照原文。',
    causes: (texts: readonly string[]) => `原因：${texts.join('；')}。`,
    lacking: (texts: readonly string[]) => `待补：${texts.join('；')}。`,
    lacks: {
      matter: '〔具体情况〕，原文没有写到具体的事、对象或数据',
      cause: '〔原因〕，原文没有写',
      measure: '〔举措〕，安排中未见对应内容',
      open: (titles: readonly string[]) => `〔举措〕，${titles.join('、')}在安排中未见对应内容`,
    },
    against: (quote: string) => `核对：与${quote}是否一致，请统一说法。`,
    planned: (quote: string) => `依据：${quote}，只列入计划。`,
    supplement: (text: string) => `补写：${text}`,
    admission: (text: string) => `自认：${text}`,
    owned: (quote: string) => `自认：沿用报告原话${quote}。`,
    /** What to write where there was nothing to do; the wordings say 本镇 for whichever office it is. */
    nothing: (text: string, self: string) => `无此事项：写明“${text.replace('本镇', self.replace('我', '本'))}”。`,
    near: (line: number) => `第${line}行疑似相关，请先核对`,
    remedy: (text: string) => `要求：${text}`,
    drafted: '补写：本稿已按条留出位置，填写后写入报告。',
    about: (name: string) => `针对${name}`,
    around: (title: string) => `围绕${title}`,
    ahead: (quotes: readonly string[]) => `：${quotes.join('；')}。〔牵头单位、时限〕`,
    repeated: (number: string, lines: readonly number[]) =>
      `，举措同${number}所引${lines.map(line => `第${line}行`).join('、')}。〔牵头单位、时限〕`,
    blankMeasure: '，〔举措、牵头单位、时限〕。',
    writtenMeasure: '，安排中已有相应内容，〔摘引原文，补牵头单位、时限〕。',
    unverifiedLead:
      '以下各项报告没有提到，不等于没有做，由本单位逐项核实：做过的按“补写”写进举措，没有做的按“自认”写进存在的不足，本年没有这类事项的如实写明没有。',
    unverifiedNone: '没有需要核实的应写事项。',
    item: (number: number, title: string, remarks: readonly string[]) => `${number}.${title}（${remarks.join('，')}）`,
    hints: (count: number, names: readonly string[]) =>
      `另有建议事项 ${count} 项没有提到、没有说明有无或只列入计划，可一并核实：${names.join('、')}。逐项写法加 --format json 列出。`,
    inPlan: (title: string, line: number) => `${title}（第${line}行列入计划）`,
    doubtful: (quote: string, message: string) => `${quote}：${message}`,
    doubts: (lines: readonly number[]) =>
      `另有 ${lines.length} 处请核对：${[...new Set(lines)].map(line => `第${line}行`).join('、')}。`,
    figuresLead: '数据有误的先改正，不要据此写入不足；核对后确属没有达到目标的，再写入存在的不足。',
    closing: '草稿只依据报告自身的表述；〔　〕处由本单位填写；没有提到的事项做过没有，以实际为准。',
  },
} as const
