/** The last part of a path without its extension: reports/槐河镇.docx → 槐河镇. */
const bareName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/(?<=.)\.[^.]*$/u, '')

/** A file name that every system allows (文件名): reports/槐河镇.docx → 槐河镇; `-`, standard input, is called stdin. */
export function safeName(file: string): string {
  const safe = bareName(file === '-' ? 'stdin' : file)
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return [...safe].slice(0, 60).join('') || 'report'
}

/** Gives each file a name of its own, none of them reserved: 槐河镇, 槐河镇-2. Case does not tell names apart. */
export function namer(reserved: readonly string[] = []): (file: string) => string {
  const taken = new Set(reserved.map(name => name.toLowerCase()))
  return file => {
    const base = safeName(file)
    let name = base
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}`
    taken.add(name.toLowerCase())
    return name
  }
}
