import type {MappedText} from '../model/source.ts'

/** Frequent characters that only traditional text has. */
const traditional = /[國會實開關務員規劃應設現進貫徹強證際檢護記錄歸類責權審議學習動觀過還問題眾廣寬齊圍導監辦創隊]/g
const share = 0.01
/** How much of a text is looked at. */
const sample = 3000

/** Fold traditional to simplified characters (繁转简), unit for unit. The tables load only where the text calls for them. */
export async function simplify(source: MappedText): Promise<MappedText> {
  const head = source.text.slice(0, sample)
  if ((head.match(traditional)?.length ?? 0) < head.length * share) return source
  const {convert} = await import('./conversion.ts')
  const whole = convert(source.text)
  const text =
    whole.length === source.text.length ? whole : [...source.text].map(char => fitting(char, convert(char))).join('')
  return {text, origin: source.origin}
}

const fitting = (char: string, converted: string): string => (converted.length === char.length ? converted : char)
