import {PatternError, parsePattern} from '../model/pattern.ts'
import {type ClassGraph, classesNamed, holds} from './classes.ts'
import type {Fault} from './fault.ts'
import {type Leaf, patternsIn} from './leaves.ts'
import type {Names} from './names.ts'
import {nearName} from './near.ts'
import type {Sheet} from './sheet.ts'

/** Patterns that cannot be read, name no class, or lead a class back to itself. */
export const patternFaults = (sheet: Sheet, {classes, lost}: Names): readonly Fault[] =>
  patternsIn(sheet).flatMap(leaf => [
    ...malformed(leaf, sheet.kind === 'classes'),
    ...(lost.has('classes') ? [] : unknownClasses(leaf, classes)),
    ...(sheet.kind === 'classes' ? circular(leaf, classes) : []),
  ])

function malformed({text, path}: Leaf, inClass: boolean): readonly Fault[] {
  const fault = {code: 'pattern-malformed', at: path, found: text} as const
  try {
    const open = parsePattern(text).find(({gap, figure}) => inClass && (gap || figure))
    return open ? [{...fault, expected: `词表里的词不能用“${open.figure ? '{n}' : '…'}”`}] : []
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    return [{...fault, expected: error.message, point: error.at}]
  }
}

const unknownClasses = ({text, path}: Leaf, classes: ClassGraph): readonly Fault[] =>
  classesNamed(text)
    .filter(name => !classes.has(name))
    .map(name => ({
      code: 'class-unknown',
      at: path,
      found: name,
      hint: nearName(name, classes.keys()),
      point: text.indexOf(`<${name}>`),
    }))

const circular = ({text, path}: Leaf, classes: ClassGraph): readonly Fault[] =>
  classesNamed(text)
    .filter(name => holds(name, String(path[1]), classes))
    .map(name => ({code: 'class-circular', at: path, found: name, point: text.indexOf(`<${name}>`)}))
