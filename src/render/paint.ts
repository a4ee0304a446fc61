/** How words stand out, by what they mean and not by colour. The caller knows whether it faces a terminal. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly doubt: (text: string) => string
  readonly bad: (text: string) => string
}

const same = (text: string): string => text

/** No colour at all: for files, pipes and tests. */
export const plain: Paint = {strong: same, faint: same, good: same, doubt: same, bad: same}
