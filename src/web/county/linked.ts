import type {Element, Markup} from '../../index.ts'

const isElement = (markup: Markup): markup is Element => typeof markup === 'object' && 'tag' in markup

/** Parts of a page in which every unit that is named (`data-unit`) is a button, so that it can be opened. */
export function linked(markup: Markup): Markup {
  if (typeof markup === 'string' || typeof markup === 'number') return markup
  if (!isElement(markup)) return markup.map(linked)
  const children = markup.children.map(linked)
  const {attributes} = markup
  if (!('data-unit' in attributes)) return {...markup, children}
  return {tag: 'button', attributes: {...attributes, type: 'button', class: 'link'}, children}
}
