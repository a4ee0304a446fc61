import {describe, expect, test} from 'vitest'
import {paragraphs, repaired, reports} from '../text/fixture.ts'
import {forms} from '../text/forms.ts'
import {type Outlined, outlined, words} from './fixture.ts'

/** What an outline says, without its places. */
const said = (found: Outlined) => {
  const {identity, sections, blocks, problems, plans} = found.outline
  const {places: _, ...known} = identity
  return {
    known,
    sections: sections.map(({number, heading, role, mixed}) => [number, heading, role, mixed]),
    blocks: blocks.map(({kind, role, ref, section}) => [kind, role, ref, section]),
    items: [...problems, ...plans].map(({ref, span, causes}) => [ref, words(found, span), causes.length]),
  }
}

describe.for(reports)('%s', ([, content]) => {
  test.for(forms)('%s has the same outline', async ([, form]) => {
    const plain = paragraphs(await repaired(content))
    expect(said(await outlined(form(plain)))).toEqual(said(await outlined(plain.join('\n'))))
  })
})
