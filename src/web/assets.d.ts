/** What the build of the page puts in: the checked rulebook as it is stored, as text. */
declare module 'virtual:rulebook' {
  export const stored: string
}

/** The code of the worker, packed (gzip, Base64). */
declare module 'virtual:engine' {
  export const packed: string
}

/** A report of an invented township, to try the page with. */
declare module 'virtual:sample' {
  export const name: string
  export const text: string
}

declare module '*.css'
