/// <reference lib="dom" />

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  html: 'text/html',
  yaml: 'text/yaml',
}

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
