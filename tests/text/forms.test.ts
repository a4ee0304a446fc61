import {describe, expect, test} from 'vitest'
import {paragraphs, repaired, reports} from './fixture.ts'
import {forms} from './forms.ts'

describe.for(reports)('%s', ([, content]) => {
  test.for(forms)('%s gives the same paragraphs', async ([, form]) => {
    const expected = paragraphs(await repaired(content))
    expect(paragraphs(await repaired(form(expected)))).toEqual(expected)
  })
})
