import {childAt, childrenOf, valueAt, type XmlElement} from '../xml.ts'
import {numeralOf} from './numerals.ts'
import {isOn, levelNumber, type StyleChain, wholeNumber} from './styles.ts'

/** One level of a list: how its numbers look and when they start again. In its text %1 to %9 stand for the numbers of the levels. */
export interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly suffix: string
  /** The level counted from 1 whose numbers make this level start again; 0 for never. */
  readonly restart: number
  readonly style: string | undefined
  /** Whether the numbers of the levels above are written in figures, whatever their own format (legal numbering). */
  readonly decimal: boolean
}

/** A list as paragraphs name it by `w:numId`. Lists of one abstract list count on together. */
export interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

/** The list of an id; undefined when there is none. */
type Lists = (id: string) => List | undefined

/** The label of the next paragraph, e.g. （三）, by its `w:pPr`; empty when it has no number. It counts, so ask once a paragraph. */
export type Numberer = (properties: XmlElement | undefined) => string

/**
 * Counts the automatic numbers of a document: 自动编号. Reads `numbering.xml` (ECMA-376 Part 1, 17.9); a bullet has no label, and the
 * tab after a label is written as a space, or as nothing after 、 and other full-width signs. Each call begins to count anew, because
 * Word counts the lists of every text box apart.
 */
export function numberingOf(root: XmlElement | undefined, styles: StyleChain): () => Numberer {
  const lists = listsIn(root, styles)
  return () => {
    const labelAt = counted()
    return properties => {
      const place = placeOf(properties, lists, styles)
      return place ? labelAt(place) : ''
    }
  }
}

/** Where a paragraph stands in a list: the name of the list, the list, and the level from 0. */
export interface ListPlace {
  readonly id: string
  readonly list: List
  readonly level: number
}

/**
 * The labels of numbered paragraphs, to be asked once for each in the order of the text. A level that has not occurred since it began
 * anew counts as its start in the labels below it, and its next item still has that number, as in Word: 1, 1.1.1, 1.1.
 */
export function counted(): (place: ListPlace) => string {
  const counters = new Map<string, Map<number, number>>()
  const started = new Set<string>()
  return ({id, list, level}) => {
    const counts = counters.get(list.abstract) ?? new Map<number, number>()
    counters.set(list.abstract, counts)

    const first = list.restarts.get(level) ?? list.levels.get(level)?.start ?? 1
    const restarts = list.restarts.has(level) && !started.has(`${id} ${level}`)
    started.add(`${id} ${level}`)
    const before = restarts ? undefined : counts.get(level)
    counts.set(level, before === undefined ? first : before + 1)
    for (const deeper of counts.keys()) {
      if (deeper > level && (list.levels.get(deeper)?.restart ?? deeper) > level) counts.delete(deeper)
    }
    return labelOf(list, level, counts)
  }
}

function labelOf({levels}: List, level: number, counts: ReadonlyMap<number, number>): string {
  const own = levels.get(level)
  if (!own || own.format === 'bullet') return ''
  const label = own.text.slice(0, 100).replace(/%([1-9])/g, (_, digit: string) => {
    const named = levels.get(Number(digit) - 1)
    const value = counts.get(Number(digit) - 1) ?? named?.start ?? 1
    return numeralOf(own.decimal && named !== own ? legal(named) : (named?.format ?? 'decimal'), value)
  })
  const apart = own.suffix === 'space' || (own.suffix === 'tab' && endsBare(own.text, label))
  return label !== '' && apart ? `${label} ` : label
}

/** How legal numbering writes the number of a level above: 1 for 一, but 01 stays. */
const legal = (level: Level | undefined): string => (level?.format === 'decimalZero' ? 'decimalZero' : 'decimal')

/** Whether a label runs into the words after it, as 一 and 1. do, and 一、 does not. */
const endsBare = (text: string, label: string): boolean =>
  /[!-~]$/.test(label) || (/%[1-9]$/.test(text) && /[\p{L}\p{Nl}]$/u.test(label))

function placeOf(properties: XmlElement | undefined, lists: Lists, styles: StyleChain) {
  const chain = styles(valueAt(properties, 'w:pStyle'))
  const id = valueAt(properties, 'w:numPr', 'w:numId') ?? chain.find(({numId}) => numId !== undefined)?.numId ?? '0'
  const list = id === '0' ? undefined : lists(id)
  if (!list) return undefined
  const linked = chain.flatMap(style => [...list.levels].find(([, {style: name}]) => name === style.id)?.[0] ?? [])[0]
  const inherited = chain.find(({level}) => level !== undefined)?.level
  const level = levelNumber(valueAt(properties, 'w:numPr', 'w:ilvl')) ?? linked ?? inherited ?? 0
  return {id, list, level}
}

function listsIn(root: XmlElement | undefined, styles: StyleChain): Lists {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map(element => [element.attributes['w:abstractNumId'], element]),
  )
  const nums = new Map(childrenOf(root, 'w:num').map(element => [element.attributes['w:numId'] ?? '', element]))
  const abstractOf = (num: XmlElement | undefined) => abstracts.get(valueAt(num, 'w:abstractNumId'))
  const levelsOf = remembered((abstract: XmlElement) => levelsIn(childrenOf(abstract, 'w:lvl')))
  const made = remembered((num: XmlElement) => {
    const own = abstractOf(num)
    const link = valueAt(own, 'w:numStyleLink')
    const abstract = (link === undefined ? undefined : abstractOf(nums.get(styles(link)[0]?.numId ?? ''))) ?? own
    return abstract && listOf(num, own?.attributes['w:abstractNumId'] ?? '', levelsOf(abstract))
  })
  return id => {
    const num = nums.get(id)
    return num && made(num)
  }
}

/** A function that works out each answer once, when it is asked for. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

function listOf(num: XmlElement, abstract: string, levels: List['levels']): List {
  const overrides = childrenOf(num, 'w:lvlOverride')
  const restarts = overrides.flatMap(override => {
    const start = wholeNumber(valueAt(override, 'w:startOverride'))
    return start === undefined ? [] : [[indexOf(override), start] as const]
  })
  const replaced = overrides.flatMap(override => childrenOf(override, 'w:lvl'))
  return {
    abstract,
    levels: replaced.length === 0 ? levels : new Map([...levels, ...levelsIn(replaced)]),
    restarts: new Map(restarts),
  }
}

const levelsIn = (elements: readonly XmlElement[]): List['levels'] =>
  new Map(elements.map(element => [indexOf(element), levelOf(element)]))

const indexOf = ({attributes}: XmlElement): number => levelNumber(attributes['w:ilvl']) ?? 0

function levelOf(element: XmlElement): Level {
  return {
    format:
      valueAt(element, 'w:numFmt') ?? valueAt(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ?? 'decimal',
    text: valueAt(element, 'w:lvlText') ?? '',
    start: wholeNumber(valueAt(element, 'w:start')) ?? 0,
    suffix: valueAt(element, 'w:suff') ?? 'tab',
    restart: wholeNumber(valueAt(element, 'w:lvlRestart')) ?? indexOf(element),
    style: valueAt(element, 'w:pStyle'),
    decimal: isOn(childAt(element, 'w:isLgl')) ?? false,
  }
}
