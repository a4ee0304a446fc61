/** Every word of the draft: 草稿用语. */
export const draftWords = {
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
  noShortcomings: (self: string) => `报告没有写明存在的不足，从报告的文字也看不出哪项工作没有做到，由${self}如实填写：`,
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
} as const
