/// <reference lib="dom" />
import {useBench} from '../workspace/bench.ts'
import {words} from './words.ts'

const id = 'help'

/** Opens the help. */
export function openHelp(): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

/** What the keys do, and which program this is (帮助). */
export function Help() {
  const tool = useBench().state.tool.value
  return (
    <dialog id={id} aria-labelledby="help-title">
      <h2 id="help-title">{words.helpTitle}</h2>
      <h3>{words.keysTitle}</h3>
      <dl>
        {words.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {tool !== null && <p class="note">{words.about(tool.version, tool.rulebook.slice(0, 19))}</p>}
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  )
}
