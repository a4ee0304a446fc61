/** More than any document has: characters that a table maps, and states of drawing that are kept in one stream. */
const limits = {mapped: 5_000_000, saved: 200_000} as const

/** Whether what a stream of a PDF holds would keep the library busy for minutes: 过量内容. */
export function isExcessive(content: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(content)
  if (/end(?:bf|cid|notdef)range/.test(text)) return mappedIn(text) > limits.mapped
  let saved = 0
  for (let at = text.indexOf('q '); at >= 0 && saved <= limits.saved; at = text.indexOf('q ', at + 2)) saved += 1
  return saved > limits.saved
}

function mappedIn(text: string): number {
  let mapped = 0
  for (const [, first = '', last = ''] of text.matchAll(/<([\da-f]{1,8})>\s{0,9}<([\da-f]{1,8})>/gi)) {
    mapped += Math.max(0, Number.parseInt(last, 16) - Number.parseInt(first, 16))
    if (mapped > limits.mapped) break
  }
  return mapped
}

/** Whether the widths of a font (/W) reach beyond all characters: the library would write each of them down. */
export const hasEndlessWidths = (file: string): boolean => /\/W2?\s*\[[\d\s.[\]-]*?\d{7}/.test(file)
