import {lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {changeFile} from '../../src/cli/atomic.ts'
import {folderWith, removed} from './spawned.ts'

let folder = ''
beforeEach(() => {
  folder = folderWith({'甲.yaml': '一\n'})
})
afterEach(() => removed(folder))

const at = (name: string): string => join(folder, name)
const read = (name = '甲.yaml'): string => readFileSync(at(name), 'utf8')
/** The file with one more line. */
const more = (line: string) => () => Promise.resolve(`${read()}${line}\n`)

test('changes made at once wait for one another', async () => {
  await Promise.all(['二', '三', '四'].map(line => changeFile(at('甲.yaml'), more(line))))
  expect(read().trimEnd().split('\n').sort()).toEqual(['一', '二', '三', '四'].sort())
})

test('what somebody else wrote meanwhile is taken in', async () => {
  let times = 0
  await changeFile(at('甲.yaml'), () => {
    const text = `${read()}三\n`
    times += 1
    if (times === 1) writeFileSync(at('甲.yaml'), '一\n二\n')
    return Promise.resolve(text)
  })
  expect([times, read()]).toEqual([2, '一\n二\n三\n'])
})

test('a shorter text on the second try leaves nothing of the first', async () => {
  let times = 0
  await changeFile(at('甲.yaml'), () => {
    times += 1
    if (times === 1) writeFileSync(at('甲.yaml'), '短\n')
    return Promise.resolve(times === 1 ? '很长很长的一行\n' : read())
  })
  expect(read()).toBe('短\n')
})

test('where the change fails the file stays, and nothing is left beside it', async () => {
  await expect(changeFile(at('甲.yaml'), () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError)
  expect(read()).toBe('一\n')
  expect(readdirSync(folder)).toEqual(['甲.yaml'])
})

test('a link stays a link, and the mode stays as it was', async () => {
  symlinkSync('甲.yaml', at('乙.yaml'))
  const {mode} = statSync(at('甲.yaml'))
  await changeFile(at('乙.yaml'), more('二'))
  expect(lstatSync(at('乙.yaml')).isSymbolicLink()).toBe(true)
  expect([read(), statSync(at('甲.yaml')).mode]).toEqual(['一\n二\n', mode])
})

test('a folder that is not there is a complaint', async () => {
  await expect(changeFile(at('无/甲.yaml'), more('二'))).rejects.toMatchObject({code: 'decisions-unwritable'})
})

test('a file left by a program that broke off is named, and nothing is written', {timeout: 20_000}, async () => {
  writeFileSync(at('.甲.yaml.tmp'), '')
  const done = changeFile(at('甲.yaml'), more('二'))
  await expect(done).rejects.toMatchObject({code: 'decisions-busy', message: expect.stringContaining('.甲.yaml.tmp')})
  expect(read()).toBe('一\n')
})
