import type {Bench} from './bench.ts'
import type {Filter, Look} from './look.ts'

/** Changes how the reviewer looks at many reports (矩阵视图). */
export function look({state}: Pick<Bench, 'state'>, to: Partial<Look>): void {
  state.look.value = {...state.look.value, ...to}
}

/** Changes what is looked for in the matrix (筛选). */
export function lookFor(bench: Pick<Bench, 'state'>, to: Partial<Filter>): void {
  look(bench, {filter: {...bench.state.look.value.filter, ...to}})
}
