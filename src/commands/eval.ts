import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { intents } from '../../intents/index.ts'
import { buildRouter } from '../conversation/router/index.ts'
import { WrongInput } from './report.ts'

const Utterance = z.object({ id: z.string(), text: z.string(), role: z.enum(['citizen', 'staff']).default('citizen') })

/** Routes labelled utterances; one result line each, in order. @throws {WrongInput} naming the line */
export async function evalIntents(input: string, output: string): Promise<number> {
  const router = buildRouter(intents.flatMap((intent) => intent.phrases))
  const results = (await linesOf(input)).map((raw, n) => {
    const { id, text, role } = read(Utterance, raw, input, n)
    const routed = router(text, { role })
    return JSON.stringify({ id, intent: routed.label, slots: routed.slots, confidence: routed.confidence })
  })
  await writeFile(output, `${results.join('\n')}\n`)
  return results.length
}

async function linesOf(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongInput(`打不开文件 ${file}。`)
  })
  return text.split('\n').filter((line) => line.trim() !== '')
}

function read<T>(schema: z.ZodType<T>, raw: string, file: string, n: number): T {
  try {
    return schema.parse(JSON.parse(raw))
  } catch {
    throw new WrongInput(`${file} 第${n + 1}行不是要求的样子：每行一个 JSON，要有 id 和 text。`)
  }
}
