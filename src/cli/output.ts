/**
 * A stream to write to. Writing waits until the text has gone; once the reader has left (`| head`), it does
 * nothing.
 */
export interface Output {
  readonly write: (text: string | Uint8Array) => Promise<void>
  /** Whether the reader has left. */
  readonly closed: () => boolean
}

/** Standard output or standard error as an `Output`. Errors other than a reader who left are thrown on. */
export function outputTo(stream: NodeJS.WriteStream): Output {
  let left = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    left = true
  })
  return {
    write: text => (left ? Promise.resolve() : new Promise(resolve => stream.write(text, () => resolve()))),
    closed: () => left,
  }
}
