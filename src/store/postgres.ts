import { setTimeout as pause } from 'node:timers/promises'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { type CustomTypesConfig, Pool, type PoolClient, types as pgTypes } from 'pg'
import { type Ends, keepEnds, NO_ENDS } from './chain.ts'
import { codeOf, faultOf } from './faults.ts'
import { migrate } from './migrate.ts'
import { rowReader } from './rows.ts'
import type { Database } from './schema.ts'
import { bind, type Compiled, compile, type Db, type Query, type Step } from './statement.ts'
import type { Answer, Engine, Work } from './work.ts'

const CONNECTIONS = 10
/** Nothing here takes long; what does is stuck and must not hold others up. */
const LIMITS = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 60_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
}
/** Serialisation failure and deadlock: the server undid everything, so the same work may be begun anew. */
const COLLISIONS: readonly string[] = ['40001', '40P01']
const TRIES = 5
/** Before the first repeat; each further one waits twice as long, so that the other gets its locks meanwhile. */
const FIRST_PAUSE_MS = 10

/** `bigint` holds our instants and counts, all of them safe integers. */
const types: CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === pgTypes.builtins.INT8 ? Number : pgTypes.getTypeParser(oid, format)),
}

type Ready = Compiled & { readonly name?: string }

/** Compiles each fixed query once and names it, so that the server plans it once a connection. */
function compiler(db: Db): (query: Query) => Ready {
  const known = new Map<Query, Ready>()
  return (query) => {
    const old = known.get(query)
    if (old !== undefined) return old
    const compiled = compile(db, query)
    if (!query.fixed) return compiled
    const made = { ...compiled, name: `minyi_${known.size}` }
    known.set(query, made)
    return made
  }
}

type Runner = Pool | PoolClient

async function answer(on: Runner, ready: Ready, { values }: Step): Promise<Answer> {
  const { sql: text, name } = ready
  const config = {
    text,
    values: bind(ready, values),
    rowMode: 'array' as const,
    types,
    ...(name === undefined ? {} : { name }),
  }
  const result = await on.query<unknown[]>(config)
  const read = rowReader(result.fields.map((field) => field.name))
  return { rows: result.rows.map(read), changes: result.rowCount ?? 0 }
}

async function inTransaction<T>(pool: Pool, body: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const value = await body(client)
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function* appending(work: (ends: Ends) => Work<Ends>): Work<void> {
  yield* keepEnds(yield* work(NO_ENDS))
}

/** Opens a PostgreSQL database; every write is one transaction on a connection of its own. */
export async function openPostgres(url: string, mayMigrate: boolean): Promise<Engine> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, ...LIMITS })
  // A connection that the server cuts is replaced on next use; without listeners it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  try {
    await migrate(db as Kysely<unknown> as never, 'postgres', mayMigrate)
  } catch (error) {
    await pool.end()
    throw error
  }
  const compiled = compiler(db)
  const through = async <T>(on: Runner, work: () => Work<T>): Promise<T> => {
    const running = work()
    let step = running.next()
    while (step.done !== true) step = running.next(await answer(on, compiled(step.value.query), step.value))
    return step.value
  }
  let calm: Promise<unknown> = Promise.resolve()
  /** Work that collided is done again one at a time, so that two that block each other do not meet for ever. */
  const write = async <T>(work: () => Work<T>, triesLeft = TRIES): Promise<T> => {
    const attempt = () => inTransaction(pool, (client) => through(client, work))
    const turn: Promise<T> = triesLeft === TRIES ? attempt() : calm.then(attempt)
    if (triesLeft < TRIES) calm = turn.catch(() => undefined)
    try {
      return await turn
    } catch (error) {
      if (triesLeft === 0 || !COLLISIONS.includes(codeOf(error))) throw error
      await pause(FIRST_PAUSE_MS * 2 ** (TRIES - triesLeft))
      return write(work, triesLeft - 1)
    }
  }
  const running = new Set<Promise<unknown>>()
  /** Keeps account of what is under way, so that closing can wait for it. */
  const tracked = async <T>(work: Promise<T>): Promise<T> => {
    running.add(work)
    try {
      return await work
    } catch (error) {
      throw faultOf(error)
    } finally {
      running.delete(work)
    }
  }
  const end = async (): Promise<void> => {
    await Promise.allSettled(running)
    await pool.end()
  }
  let ended: Promise<void> | undefined
  return {
    read: (work) => tracked(through(pool, work)),
    write: (work) => tracked(write(work)),
    append: (work) => tracked(write(() => appending(work))),
    scrub: () => Promise.resolve(),
    close() {
      ended ??= end()
      return ended
    },
  }
}
