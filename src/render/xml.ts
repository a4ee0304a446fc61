const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text that XML can hold: no control characters but tab and line feed, no half of a character. */
export const holdable = (text: string): string =>
  text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

/** Text as it stands in XML, in an element or an attribute in double quotes. */
export const escapedXml = (text: string): string => holdable(text).replace(/[&<>"]/g, sign => entities[sign] ?? '')
