import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readSource} from '../../src/intake/read.ts'
import type {SourceFile} from '../../src/model/source.ts'
import {wordOf} from '../formats/writers.ts'
import {contentOf, samples} from '../reports.ts'
import {ofdOf} from './ofd-writer.ts'

const folder = new URL('fixtures/', import.meta.url)
const fixtures: readonly SourceFile[] = readdirSync(folder)
  .filter(name => /\.(docx?|wps|rtf|pdf|ofd|htm|mht)$/.test(name))
  .map(name => ({name, bytes: new Uint8Array(readFileSync(new URL(name, folder)))}))

/** The sample reports as Word and OFD documents. */
async function converted(): Promise<readonly SourceFile[]> {
  const texts = await Promise.all(
    samples.map(async sample => {
      const lines = (await contentOf(sample)).split(/\r?\n/).filter(line => line.trim() !== '')
      return {name: sample.name, lines}
    }),
  )
  return Promise.all(
    texts.flatMap(({name, lines}) => [
      wordOf(lines).then(bytes => ({name: `${name}.docx`, bytes})),
      {name: `${name}.ofd`, bytes: ofdOf([...lines])},
    ]),
  )
}

const files = [...fixtures, ...(await converted())]

describe.for(files.map(file => [file.name, file] as const))('%s', ([, file]) => {
  test('its stretches follow one another, and all but what parts them stands in one', async () => {
    const {content, format, stretches} = await readSource(file)
    let [end, left] = [0, '']
    for (const stretch of stretches) {
      expect(stretch.start).toBeGreaterThanOrEqual(end)
      expect(stretch.end).toBeGreaterThan(stretch.start)
      left += content.slice(end, stretch.start)
      end = stretch.end
      expect(content.slice(stretch.start, stretch.end)).not.toContain('\n')
    }
    expect(end).toBeLessThanOrEqual(content.length)
    if (format === 'html') expect(stretches).toEqual([])
    else expect((left + content.slice(end)).trim()).toBe('')
  })

  test('its places go forward', async () => {
    const {stretches} = await readSource(file)
    const places = stretches.map(({position: {page = 0, paragraph = 0, row = 0}}) => page + paragraph + row / 1e6)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(stretches.flatMap(({position}) => Object.values(position)).filter(place => place < 1)).toEqual([])
  })
})
