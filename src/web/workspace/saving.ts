/// <reference lib="dom" />
import {safeName} from '../../index.ts'

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  html: 'text/html',
  yaml: 'text/yaml',
}

/** The name of a file made of a report (文件名), which every system takes: 槐河镇-自评表.docx. */
export const fileNameOf = (unitId: string, suffix: string, ending: string): string =>
  `${safeName(unitId)}${suffix}.${ending}`

/** Milliseconds after which the browser has surely taken a download over. */
const patience = 60_000

/** Gives the user a file (下载), written on this machine. */
export function save(name: string, content: Uint8Array | string): void {
  const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain'
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  const address = URL.createObjectURL(new Blob([bytes], {type}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), patience)
}

/** What the browser gives to write into a file that the user has chosen. */
interface Chosen {
  readonly createWritable: () => Promise<{
    readonly write: (data: string) => Promise<void>
    readonly close: () => Promise<void>
  }>
}

/** Browsers that can write into a file have this. */
type Choosing = typeof window & {
  readonly showSaveFilePicker?: (options: {readonly suggestedName: string}) => Promise<Chosen>
}

/** Writes a text into a file that the user chooses, or gives it as a download where the browser cannot; whether it was written. */
export async function saveAs(name: string, text: string): Promise<boolean> {
  const choose = (window as Choosing).showSaveFilePicker
  if (choose === undefined) {
    save(name, text)
    return true
  }
  try {
    const file = await (await choose({suggestedName: name})).createWritable()
    await file.write(text)
    await file.close()
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    save(name, text)
    return true
  }
}
