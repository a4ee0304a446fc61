import {readText} from '../index.ts'
import {oneFile} from './file.ts'
import type {CommandOf} from './parse.ts'
import type {Terminal} from './terminal.ts'

/** `duibiao read`: the readable text to which spans refer, byte for byte, or the text after repair. */
export async function runRead(command: CommandOf<'read'>, {out}: Terminal): Promise<0> {
  const {reading, text} = await readText(await oneFile(command.path))
  await out.write(command.repaired ? `${text.text}\n` : reading.content)
  return 0
}
