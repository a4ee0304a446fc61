import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {words as page} from '../../src/render/html/words.ts'
import {words as county} from '../../src/web/county/words.ts'
import {words as deciding} from '../../src/web/deciding/words.ts'
import {words as header} from '../../src/web/header/words.ts'
import {words as papers} from '../../src/web/papers/words.ts'
import {editorWords as editor} from '../../src/web/report/editor-words.ts'
import {words as report} from '../../src/web/report/words.ts'
import {words as start} from '../../src/web/start/words.ts'
import {words as workbench} from '../../src/web/words.ts'
import {words as years} from '../../src/web/years/words.ts'

const docs = join(import.meta.dirname, '../../docs')
const manual = readFileSync(join(docs, '使用手册.md'), 'utf8')

const foundBy = (pattern: RegExp): readonly string[] =>
  [...new Set([...manual.matchAll(pattern)].map(match => match[1] ?? ''))].toSorted()

/** What a table of words says, of a sentence with gaps only that before its first gap. */
function said(table: unknown): readonly string[] {
  if (typeof table === 'string') return [table]
  if (typeof table === 'function') return [/=>\s*["'`]([^"'`$（]+)/.exec(String(table))?.[1] ?? '']
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(said) : []
}

const tables = [page, county, deciding, header, papers, editor, report, start, workbench, years]
const onPage = new Set(tables.flatMap(said))

test('the manual shows pictures', () => {
  expect(foundBy(/!\[[^\]]+\]\(图\/([^)]+)\)/g).length).toBeGreaterThan(10)
})

test('every picture that the manual names is there, and every picture there is named', () => {
  const there = readdirSync(join(docs, '图')).toSorted()
  expect(foundBy(/!\[[^\]]*\]\((?:图\/)?([^)]+)\)/g)).toEqual(there)
})

test.for(foundBy(/【([^】　]+)】/g))('【%s】 is a name on the page', name => {
  expect(onPage).toContain(name)
})

test.for(foundBy(/\]\(#([^)]+)\)/g))('the heading #%s is there', anchor => {
  const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.replace(/[、（）：，]/g, ''))
  expect(anchors).toContain(anchor)
})
