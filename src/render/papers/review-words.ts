import type {BlindSpot, Fate, MatterKind, Review} from '../../model/review.ts'
import {list} from '../messages.ts'

const counted = (standing: string, count: number): readonly string[] => (count === 0 ? [] : [`${standing} ${count} 项`])

/** The words of the opinion: 审查意见用语. */
export const reviewWords = {
  title: (body: string, year: string) => `关于${body}${year}年度法治政府建设情况报告的审查意见`,
  addressee: (body: string) => `${body}：`,
  opening: (you: string, year: string, against: readonly string[]) =>
    `${you}报送的${year}年度法治政府建设情况报告收悉。经对照${against.join('和')}，提出如下意见：`,
  demands: (basis: string) => `${basis}关于年度报告的要求`,
  system: (system: string) => `“${system}”`,

  parts: {
    general: '总体情况',
    elements: '必须补正的要素',
    matters: '请予补充或说明的事项',
    defects: '请予核对的数据、引用和表述',
    problems: '问题与举措的对应',
    decisions: '复核决定',
  },
  item: (number: number, text: string) => `${number}.${text}`,
  none: '无。',

  complete: (complete: boolean) => `报告${complete ? '基本完整' : '不完整'}。`,
  must: ({items, there, partly, missing}: Review['counts']['must']) =>
    `必报要素 ${items} 项，${[`已具备 ${there} 项`, ...counted('部分具备', partly), ...counted('未见', missing)].join('，')}。`,
  should: ({items, substantiated, asserted, planned, absent, not_applicable}: Review['counts']['should']) =>
    `应写事项 ${items} 项，${[
      `有据 ${substantiated} 项`,
      ...counted('仅有表述', asserted),
      ...counted('仅列计划', planned),
      ...counted('未提及', absent),
      ...counted('不适用', not_applicable),
    ].join('，')}。`,
  defects: (certain: number, doubtful: number) =>
    `${[...(certain > 0 ? [`差错 ${certain} 处`] : []), ...(doubtful > 0 ? [`请核对 ${doubtful} 处`] : [])].join('，')}。`,
  undiminished: '以上数字都按报告原文统计，复核决定不作增减。',
  read: (warnings: readonly string[]) => `读取时的情况：${warnings.join('')}`,

  partOf: {
    measures: (number: string | null) => (number === null ? '举措和成效部分' : `第${number}部分`),
    problems: (number: string | null) => (number === null ? '存在的不足部分' : `第${number}部分（存在的不足）`),
  },
  element: {absent: '报告未见', other: (standing: string, lines: string) => `${standing}${lines}`},
  causes: (part: string, items: number, lines: string) =>
    `${part}列出 ${items} 个问题，${items > 1 ? '均' : ''}未写明原因${lines}`,
  causeless: (part: string, items: number, ranks: readonly number[]) =>
    `${part}列出 ${items} 个问题，其中第 ${list(ranks.map(String))} 个未写明原因`,
  lines: (first: number, last: number) => (first === last ? `（第${first}行）` : `（第${first}至${last}行）`),
  lacking: (names: readonly string[]) => `尚缺${list(names)}`,
  please: (remedy: string) => (/^(有则|请)/.test(remedy) ? remedy : `请${remedy}`),

  both: (measures: string, problems: string) =>
    `没有提到不等于没有做。下列事项，已开展的，请在${measures}补写做法和数据；未开展的，请在${problems}如实列明。`,
  kind: {
    structural: '形式要素不全',
    contradicted: '举措和不足的写法可能不一致，请核实',
    missing: '报告未提及',
    unstated: '未说明有无：有则写明，无则如实说明',
    'planned-only': '只列入下一步安排，未写本年度是否开展',
    unsubstantiated: '写得不够：只有表述，或者没有写全',
    owned: '已写明不足，举措没有写到：有做法的请补写，确实没有的不必再写',
    admitted: '写了举措，同时自述不足，请对照写清',
  } satisfies Record<MatterKind, string>,
  /** One sentence that answers for several matters, by the numbers of the first and the last. */
  nothingOf: (first: number, last: number, sentence: string) =>
    `第 ${first}${last - first > 1 ? ' 至 ' : '、'}${last} 项，本年度没有的，写明一句“${sentence}”即可。`,
  own: (quotation: string) => `自述不足见${quotation}`,
  hints: (count: number, names: readonly string[]) =>
    `另有建议事项 ${count} 项没有写到或者写得不够（${list(names)}${names.length < count ? '等' : ''}），可酌情补充，不作要求。`,

  certain: '从文中可以看出有误，请核实更正',
  doubtful: '请核对是否有误',

  unknownProblems: '报告中没有找到问题条目，无从对照。',
  answered: (causes: boolean) =>
    causes ? '各条问题都写了原因，下一步安排也有对应举措。' : '各条问题在下一步安排中都有对应举措；原因见第二部分。',
  problem: (head: string, spot: string) => `「${head}」（${spot}）`,
  causeMissing: '未写原因',
  measureMissing: '下一步安排未见对应举措',
  open: (names: readonly string[]) => `所谈的${list(names)}，下一步安排未见对应举措`,
  empty: '没有写到具体的事项、表现或者数据',
  spot: (title: string, spot: string) => `${title}（${spot}）`,
  blind: {
    'planned-only': (spots: readonly string[]) =>
      `下列事项只见于下一步安排，存在的不足没有谈到：${list(spots)}。本年度没有做到的，请在存在的不足中列明。`,
    admitted: (spots: readonly string[]) => `下列不足写在其他部分，没有列入存在的不足：${list(spots)}。请核实后列入。`,
    contradicted: (spots: readonly string[]) =>
      `下列事项举措写已做，其他部分又写没有，存在的不足没有谈到：${list(spots)}。请核实。`,
  } satisfies Record<BlindSpot['kind'], (spots: readonly string[]) => string>,

  fate: {
    standing: '',
    stale: '【已失效，请重新复核】',
    expired: '【已到期，请重新复核】',
  } satisfies Record<Fate, string>,
  decision: (title: string, standing: string, verdict: string) => `${title}（认定为${standing}）：${verdict}`,
  until: (day: string) => `至 ${day}`,
  reason: (reason: string) => `理由：${reason}`,
  office: (office: string) => `决定单位：${office}`,
  nowStanding: (before: string, now: string) => `决定时认定为${before}，现在认定为${now}`,
  lost: (texts: readonly string[]) =>
    `决定时所依据的${texts.map(text => `「${text}」`).join('')}已不在原处或者已经改动`,
  marks: {
    agree: '〔已复核认可〕',
    overrule: (reason: string) => `〔已改判：${reason}〕`,
    waive: (until: string) => `〔已免于要求至 ${until}〕`,
    stale: '〔原决定已失效，见第六部分〕',
    expired: '〔原决定已到期，见第六部分〕',
  },

  closing: '请于〔　〕前修改后重新报送。',
  nothing: '没有需要修改的事项。',
  signature: ['〔审查单位〕', '〔　　年　月　日〕'],
} as const
