/** The two halves of what is asked of a duty that may not have arisen: 有则写明……，无则写明“……”. */
export interface Either {
  /** What to write where it arose: 写明……. */
  readonly something: string
  /** The sentence to write where it did not: 本年未……. */
  readonly nothing: string
}

/** The halves of such a remedy; null where it asks for one thing only. */
export function eitherIn(remedy: string): Either | null {
  const [, something, nothing] = /^有则(.+?)，无则写明“([^”]+)”。?$/.exec(remedy) ?? []
  return something === undefined || nothing === undefined ? null : {something, nothing}
}
