import type {Rulebook} from './model/rulebook.ts'
import {type LoadedRulebook, prepared} from './pipeline.ts'
import {shippedRulebook} from './shipped.ts'

/** Folders of a user's own rules and indicators. */
export interface RulebookFolders {
  readonly rules?: string | undefined
  readonly indicators?: string | undefined
}

/**
 * The shipped rulebook (规程), with a user's folders merged into it. What checks YAML is loaded only for these.
 *
 * @throws RulebookError with every complaint about the user's files; InputError where a folder cannot be read.
 */
export async function loadRulebook({rules, indicators}: RulebookFolders = {}): Promise<LoadedRulebook> {
  const folders = [rules, indicators].filter(folder => folder !== undefined)
  return prepared(folders.length === 0 ? shippedRulebook : await merged(folders))
}

async function merged(folders: readonly string[]): Promise<Rulebook> {
  const [{textsIn}, {readRulebook}, {createHash}] = await Promise.all([
    import('./intake/files.ts'),
    import('./rulebook/index.ts'),
    import('node:crypto'),
  ])
  const files = (await Promise.all(folders.map(textsIn))).flat()
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return readRulebook(files, {hash, base: shippedRulebook})
}
