import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { intents } from '../../intents/index.ts'
import { routerFor } from '../kept-router.ts'
import { readLines } from './eval-lines.ts'

const Utterance = z.object({ id: z.string(), text: z.string(), role: z.enum(['citizen', 'staff']).default('citizen') })

/** Routes labelled utterances; one result line each, in order. @throws {WrongInput} naming the line */
export async function evalIntents(input: string, output: string): Promise<number> {
  const router = routerFor(intents)
  const results = (await readLines(input, Utterance, 'id 和 text')).map(({ id, text, role }) => {
    const routed = router(text, { role })
    return JSON.stringify({ id, intent: routed.label, slots: routed.slots, confidence: routed.confidence })
  })
  await writeFile(output, `${results.join('\n')}\n`)
  return results.length
}
