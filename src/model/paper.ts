/** One block of a paper (文书): a heading, a paragraph, a table, the signature. */
export type Block =
  | {readonly kind: 'heading'; readonly text: string}
  /** `depth` is how far it is indented, from 0; what is `flush` begins at the margin of a printed page: 主送机关. */
  | {readonly kind: 'paragraph'; readonly text: string; readonly depth?: number; readonly flush?: boolean}
  /** `lead` is how many columns name a row; where a page is too narrow for the table, the others stand beneath them, one to a line. */
  | {
      readonly kind: 'table'
      readonly lead: number
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Set to the right. */
  | {readonly kind: 'signature'; readonly lines: readonly string[]}

/** A paper (文书) ready to be laid out, whatever the format. 〔　〕 is a blank that only the office can fill. */
export interface Paper {
  readonly title: string
  readonly blocks: readonly Block[]
}
