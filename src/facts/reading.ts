import type {Mood} from '../model/fact.ts'
import {isClear, type Span} from '../model/span.ts'
import {moodsOf} from './moods.ts'
import {particularsOf} from './particulars.ts'
import {inside, type Scene} from './scene.ts'

/** A scene with the mood (语气) of each of its comma parts and those of the problem part that tell a shortfall. */
export interface SceneReading extends Scene {
  /** In the order of `parts`. */
  readonly moods: readonly Mood[]
  /** In the order of `parts`: what each is to a claim, as flags. */
  readonly particulars: Uint8Array
  /** Each with the words that say so. */
  readonly shortfalls: readonly {readonly at: number; readonly want: Span}[]
}

/** Read a scene as far as all rules share it. */
export function readingOf(scene: Scene): SceneReading {
  const {parts, places, rules} = scene
  const looks = places(rules.moods.unshortfall)
  const shortfalls = parts.flatMap(({block, part}, at) => {
    if (block.role !== 'problems') return []
    const wants = [...inside(places(rules.moods.shortfall), part), ...inside(places(rules.moods.denied), part)]
    const want = wants.find(place => isClear(looks, place))
    return want ? [{at, want}] : []
  })
  return {...scene, moods: moodsOf(scene), particulars: particularsOf(scene), shortfalls}
}
