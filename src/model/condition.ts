/** One comparison, the only one there is: at least this much. */
export interface Leaf {
  fact: string
  operator: 'greaterThanInclusive'
  value: number
}

/** A condition tree of json-rules-engine in which more evidence never weakens a judgement: 条件. */
export type Condition = Leaf | {all: Condition[]} | {any: Condition[]}

/** The facts that a tree asks for, in its order. */
export function factsOf(condition: Condition): readonly string[] {
  if ('fact' in condition) return [condition.fact]
  return ('all' in condition ? condition.all : condition.any).flatMap(factsOf)
}
