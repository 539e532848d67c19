import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const CLI = '.bin/minyi.mjs'

/** Runs the built command line as a person would and answers what it printed. */
export async function minyi(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const code = await new Promise<number>((resolve) => child.once('close', (c) => resolve(c ?? 2)))
  return { code, out, err }
}

export interface Said {
  readonly for: string | null
  readonly channel: string
  readonly conversation: string
  readonly scope: 'direct' | 'group'
  readonly to: string | null
  readonly text: string
  readonly choices: readonly string[]
}

/** Drives `talk` line by line: each call resolves with everything the line caused. */
export function startTalk(
  world: string,
  out: string,
): { send(line: object): Promise<readonly Said[]>; end(): Promise<void> } {
  const child = spawn(process.execPath, [CLI, 'talk', '--world', world, '--out', out], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let said: Said[] = []
  let settle: ((said: readonly Said[]) => void) | undefined
  createInterface({ input: child.stdout }).on('line', (raw) => {
    const line = JSON.parse(raw) as Said | { done: unknown; error?: string }
    if (!('done' in line)) said.push(line)
    else {
      settle?.(said)
      said = []
    }
  })
  return {
    send(line) {
      return new Promise((resolve) => {
        settle = resolve
        child.stdin.write(`${JSON.stringify(line)}\n`)
      })
    },
    async end() {
      child.stdin.end()
      await closed
    },
  }
}
