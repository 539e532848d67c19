import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CLI = '.bin/minyi.mjs'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The server with a fault inside that a signal sets off. */
async function serving(fault: string) {
  const data = mkdtempSync(join(tmpdir(), 'minyi-fault-'))
  const planted = join(data, 'planted.mjs')
  writeFileSync(planted, `process.on('SIGUSR2', () => { ${fault} })\n`)
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', planted, CLI, 'serve'], {
    env: { ...process.env, MINYI_DATA: data, PORT: String(port) },
  })
  let log = ''
  child.stderr.on('data', (piece: Buffer) => {
    log += piece.toString()
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString()
      const found = /http:\/\/\S+/.exec(out)
      if (found !== null) resolve(found[0])
    })
    child.once('close', () => reject(new Error(`it did not start: ${out} ${log}`)))
  })
  return { child, ended, url, log: () => log }
}

test.each([
  ['thrown', "setTimeout(() => { throw new Error('planted') })"],
  ['rejected', "void Promise.reject(new Error('planted'))"],
])(
  'a fault that is %s where nobody catches it ends the process with a line in the log, and nothing is taken after it',
  async (_, fault) => {
    const it = await serving(fault)
    expect((await fetch(`${it.url}/healthz`)).status).toBe(200)
    it.child.kill('SIGUSR2')
    expect(await it.ended).toBe(1)
    const lines = it
      .log()
      .split('\n')
      .filter((line) => line.includes('PROCESS_FAULT'))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, code: 'PROCESS_FAULT' })
    await expect(fetch(`${it.url}/healthz`)).rejects.toThrow()
  },
)
