import {type ComponentChild, h} from 'preact'
import type {Markup} from '../../index.ts'

/** What is put into the parts that the engine lays out: by the id of an element, behind what it holds. */
export type Additions = (id: string) => ComponentChild

const none: Additions = () => null

/**
 * Parts of the page (界面部件) as the engine lays them out, as nodes of the page. Whatever a report says in them stands there as text: there is no
 * way from a tree of nodes to markup.
 */
export function nodesOf(markup: Markup, additions: Additions = none): ComponentChild {
  if (typeof markup === 'string' || typeof markup === 'number') return markup
  if ('tag' in markup) {
    const {tag, attributes, children} = markup
    const {id} = attributes
    const added = typeof id === 'string' ? additions(id) : null
    return h(
      tag,
      {...attributes, ...(typeof id === 'string' ? {key: id} : {})},
      ...children.map(child => nodesOf(child, additions)),
      added,
    )
  }
  return markup.map(child => nodesOf(child, additions))
}
