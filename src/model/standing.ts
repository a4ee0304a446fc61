/** must 必报 · should 应写 · hint 建议. */
export const forces = ['must', 'should', 'hint'] as const
export type Force = (typeof forces)[number]

/** The judgement on one indicator: 落实情况. */
export const standings = ['substantiated', 'asserted', 'planned', 'absent', 'not_applicable'] as const
export type Standing = (typeof standings)[number]
