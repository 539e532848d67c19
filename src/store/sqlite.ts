import type { Statement as Prepared, Database as SqliteDatabase } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import { faultOf } from './faults.ts'
import { migrate } from './migrate.ts'
import { rowReader } from './rows.ts'
import type { Database } from './schema.ts'
import { batched } from './sqlite-batch.ts'
import { openSqliteFile } from './sqlite-file.ts'
import { bind, type Compiled, compile, type Query, type Step } from './statement.ts'
import type { Answer, Engine, Work } from './work.ts'

/** Shapes of free queries kept prepared; more than the program has, so that only a flood of shapes empties it. */
const KEPT_SHAPES = 500

interface Shape {
  readonly prepared: Prepared<unknown[], unknown[]>
  readonly read?: ReturnType<typeof rowReader>
}
type Ready = Shape & { readonly compiled: Compiled }

/** SQLite can change a schema inside a transaction; Kysely's own adapter does not count on it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function kyselyOn(file: SqliteDatabase): Kysely<Database> {
  const base = new SqliteDialect({ database: file })
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new TransactionalAdapter(),
      createDriver: () => base.createDriver(),
      createIntrospector: (db) => base.createIntrospector(db),
      createQueryCompiler: () => base.createQueryCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  })
}

/** Runs steps at once on one connection; statements are compiled and prepared on first use and kept. */
function stepper(file: SqliteDatabase, db: Kysely<Database>): (step: Step) => Answer {
  const fixed = new Map<Query, Ready>()
  const shapes = new Map<string, Shape>()

  const prepare = (sql: string): Shape => {
    const prepared = file.prepare<unknown[], unknown[]>(sql)
    if (!prepared.reader) return { prepared }
    return { prepared: prepared.raw(true), read: rowReader(prepared.columns().map((column) => column.name)) }
  }
  const ready = (query: Query): Ready => {
    const known = fixed.get(query)
    if (known !== undefined) return known
    const compiled = compile(db, query)
    const shape = shapes.get(compiled.sql) ?? prepare(compiled.sql)
    const made = { ...shape, compiled }
    if (query.fixed) fixed.set(query, made)
    else {
      if (shapes.size >= KEPT_SHAPES) shapes.clear()
      shapes.set(compiled.sql, shape)
    }
    return made
  }
  return ({ query, values }) => {
    const { compiled, prepared, read } = ready(query)
    const bound = bind(compiled, values)
    if (read !== undefined) return { rows: prepared.all(...bound).map(read), changes: 0 }
    return { rows: [], changes: prepared.run(...bound).changes }
  }
}

/** Pages of the write-ahead log hold what was there before. Nobody is waited for: the next time, or closing, does it. */
function emptyLog(file: SqliteDatabase): void {
  const patience = Number(file.pragma('busy_timeout', { simple: true }))
  file.pragma('busy_timeout = 0')
  try {
    file.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    file.pragma(`busy_timeout = ${patience}`)
  }
}

/** Opens an SQLite file; work on it never yields in the middle, so no two pieces of it interleave. */
export async function openSqlite(path: string, mayMigrate: boolean, maxBytes?: number): Promise<Engine> {
  const file = openSqliteFile(path, maxBytes)
  const db = kyselyOn(file)
  try {
    await migrate(db as Kysely<unknown> as never, 'sqlite', mayMigrate)
  } catch (error) {
    file.close()
    throw error
  }
  const answer = stepper(file, db)
  const atOnce = <T>(work: () => Work<T>): T => {
    const running = work()
    let step = running.next()
    while (step.done !== true) step = running.next(answer(step.value))
    return step.value
  }
  const queue = batched(file, atOnce)
  return {
    async read(work) {
      try {
        return atOnce(work)
      } catch (error) {
        throw faultOf(error)
      }
    },
    write: queue.write,
    append: queue.append,
    async scrub() {
      await queue.idle()
      emptyLog(file)
    },
    async close() {
      await queue.idle()
      file.close()
    },
  }
}
