import type {Flaw} from '../model/defect.ts'
import type {Line, Report} from '../model/report.ts'

/** Marks that a form leaves where something is to be filled in. */
const marks = '(?:[×✕]{1,6}|X{2,6}|[○□_]{2,12})'
/** An office's name, or a date, that was left open: ××局, 2023年 月 日. */
const open = [
  new RegExp(`${marks}(?:人民政府|街道办事处|街道|镇|乡|县|区|市|局|委员会)`),
  /^(?:20\d{0,2}|二[〇○零].{0,2}|[×X_]*)年(?:[×X_]*|\d{1,2})月[×X_]*日$/,
]
/** What tells a writer to fill something in, or to look again. */
const asked =
  '(?:(?:此处|这里)[^（）【】\\n]{0,8}(?:插入|附|放|粘贴|填|补|略)|(?:请|待|尚待|需|还需)[^（）【】，\\n]{0,8}(?:填写|填报|补充|核实|核对|填|补))[^（）【】\\n]{0,16}'
const requests = new RegExp(
  `（${asked}）|【${asked}】|\\[${asked}\\]|(?:TODO|todo|待补充|待填写)(?=[，。；）\\n]|$)`,
  'g',
)
/** A name within a sentence that was left open: 和XX的指导下. Names of persons and companies are hidden so on purpose. */
const unnamed =
  /(?<=[在由与和经向对受、])(?:X{2,4}|[×✕○]{2,4})(?:县|区|市|镇|乡|街道|局|部门|领导)?(?:的(?:领导|指导|支持|部署|要求|帮助|协助)|党委|政府|人民政府|办事处|领导)/g

/** How long a title, signature or date is at most, in units. */
const longest = 45

/** Where a line of its own, a title or a signature, was left open. */
function openIn(text: string, {start, end}: Line): readonly {start: number; end: number}[] {
  const words = text.slice(start, end)
  if (end - start > longest || /[，。；：]/.test(words)) return []
  const found = open.map(pattern => pattern.exec(words)).find(match => match !== null)
  return found ? [{start: start + found.index, end: start + found.index + found[0].length}] : []
}

/** Places that were left open in a draft (未填写): ××局, 年 月 日. Figures are looked at elsewhere. */
export function blanksIn({text: {text, lines}}: Report): readonly Flaw[] {
  const inline = [...text.matchAll(requests)].map(({0: words, index}) => ({start: index, end: index + words.length}))
  const names = [...text.matchAll(unnamed)].map(({0: words, index}) => ({start: index, end: index + words.length}))
  return [...lines.flatMap(line => openIn(text, line)), ...inline, ...names].map(span => ({
    kind: 'structure',
    certain: true,
    span,
    message: `“${text.slice(span.start, span.end)}”没有填写完整，应补全后再报送、公开。`,
  }))
}
