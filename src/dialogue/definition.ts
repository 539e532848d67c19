import type { Dialogue } from '../ports/dialogue.ts'
import { CONFIRM, LEAVE, RESUME } from './standing.ts'

/** @throws {Error} when two dialogues or two fields share a name, or a name is one the engine needs itself */
export function checkDialogues(dialogues: readonly Dialogue[]): ReadonlyMap<string, Dialogue> {
  const byId = new Map<string, Dialogue>()
  for (const dialogue of dialogues) {
    if (byId.has(dialogue.id)) throw new Error(`two dialogues are called ${dialogue.id}`)
    checkFields(dialogue)
    byId.set(dialogue.id, dialogue)
  }
  return byId
}

function checkFields({ id, fields }: Dialogue): void {
  const names = new Set<string>([CONFIRM, LEAVE, RESUME])
  for (const { name } of fields) {
    if (names.has(name)) throw new Error(`dialogue ${id}: the field name ${name} is taken`)
    names.add(name)
  }
  for (const field of fields)
    for (const reset of field.resets ?? [])
      if (!names.has(reset) || reset === field.name) throw new Error(`dialogue ${id}: ${field.name} resets ${reset}`)
}
