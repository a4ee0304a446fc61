import type {Bench} from './bench.ts'

type Speaking = Pick<Bench, 'state'>

/** Says a sentence to the user (提示), in the place of what was said before. */
export function say({state}: Speaking, sentence: string): void {
  state.notice.value = sentence
}

/** Says a sentence behind what was said before. */
export function sayToo({state}: Speaking, sentence: string): void {
  state.notice.value += sentence
}

/** Says what is wrong with a review file (复核决定文件的差错); nothing takes it back. */
export function sayFlaws({state}: Speaking, flaws: string): void {
  state.flaws.value = flaws
}
