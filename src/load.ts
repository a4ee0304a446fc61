import {shippedText} from './intake/shipped.ts'
import {type Examples, joined} from './model/examples.ts'
import type {Rulebook} from './model/rulebook.ts'
import {type LoadedRulebook, prepared} from './pipeline.ts'
import {rulebookFrom} from './stored.ts'

/** Folders of a user's own rules and indicators, and how much of the shipped ones is needed. */
export interface RulebookFolders {
  readonly rules?: string | undefined
  readonly indicators?: string | undefined
  /** Without the examples of rules and indicators, which checking a report does not need: quicker. Only where no folder is given. */
  readonly bare?: boolean
}

/** Where the build puts the checked and compiled `rules/` and `indicators/`, and their examples; from `src/` and from `dist/` alike. */
const shipped = {
  rulebook: new URL('../dist/rulebook.json', import.meta.url),
  examples: new URL('../dist/examples.json', import.meta.url),
}

const read = <T>(place: URL): T => JSON.parse(shippedText(place)) as T

/**
 * The shipped rulebook (规程), with a user's folders merged into it. What checks YAML is loaded only for these.
 *
 * @throws RulebookError with every complaint about the user's files; InputError where a folder cannot be read.
 */
export async function loadRulebook({rules, indicators, bare = false}: RulebookFolders = {}): Promise<LoadedRulebook> {
  const folders = [rules, indicators].filter(folder => folder !== undefined)
  if (bare && folders.length === 0) return rulebookFrom(read(shipped.rulebook))
  const base = read<Rulebook>(shipped.rulebook)
  const whole = joined(base, read<Examples>(shipped.examples))
  return prepared(folders.length === 0 ? whole : await merged(folders, whole))
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
