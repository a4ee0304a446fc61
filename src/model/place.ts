import type {Place} from './assessment.ts'

/** Whether two places share at least one unit. */
export const touches = ([from, to]: Place, [start, end]: Place): boolean => from < end && start < to

/** Whether the first place lies wholly inside the second. */
export const within = ([from, to]: Place, [start, end]: Place): boolean => start <= from && to <= end
