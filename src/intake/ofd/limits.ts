import {complaint} from '../messages.ts'
import type {XmlElement} from '../xml.ts'

/** Counts an object that is drawn, by default as one. */
export type Budget = (object: XmlElement, worth?: number) => void

const limits = {objects: 200_000, characters: 2_000_000} as const

/**
 * A budget for one document: objects are counted as often as they are drawn.
 *
 * @throws InputError ofd-too-complex, by the budget, when it is used up
 */
export function newBudget(source: string): Budget {
  let objects = 0
  let characters = 0
  return ({children}, worth = 1) => {
    objects += worth
    for (const {text} of children) characters += text.length
    if (objects > limits.objects || characters > limits.characters) throw complaint('ofd-too-complex', {source})
  }
}
