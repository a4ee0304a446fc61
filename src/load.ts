import {shippedText} from './intake/shipped.ts'
import type {Rulebook} from './model/rulebook.ts'
import {type LoadedRulebook, prepared} from './pipeline.ts'

/** Folders of a user's own rules and indicators. */
export interface RulebookFolders {
  readonly rules?: string | undefined
  readonly indicators?: string | undefined
}

/** Where the build puts the checked and compiled `rules/` and `indicators/`; from `src/` and from `dist/` alike. */
const shipped = new URL('../dist/rulebook.json', import.meta.url)

/**
 * The shipped rulebook (规程), with a user's folders merged into it. What checks YAML is loaded only for these.
 *
 * @throws RulebookError with every complaint about the user's files; InputError where a folder cannot be read.
 */
export async function loadRulebook({rules, indicators}: RulebookFolders = {}): Promise<LoadedRulebook> {
  const base = JSON.parse(shippedText(shipped)) as Rulebook
  const folders = [rules, indicators].filter(folder => folder !== undefined)
  return prepared(folders.length === 0 ? base : await merged(folders, base))
}

async function merged(folders: readonly string[], base: Rulebook): Promise<Rulebook> {
  const [{textsIn}, {readRulebook}, {sha256}] = await Promise.all([
    import('./intake/files.ts'),
    import('./rulebook/index.ts'),
    import('./intake/hash.ts'),
  ])
  const files = (await Promise.all(folders.map(textsIn))).flat()
  return readRulebook(files, {hash: sha256, base})
}
