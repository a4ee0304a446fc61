import {z} from 'zod'

/** A list of words or patterns, an id of two or more names, and a text, as rule files write them. */
export const words = z.array(z.string().min(1)).min(1)
export const id = z.string().regex(/^[a-z]+\.[a-z]+(\.[a-z]+)*$/, '应为小写字母加点的编号，如 enf.recording')
export const text = z.string().trim().min(1)
