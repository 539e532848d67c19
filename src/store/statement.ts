import { type Compilable, type Kysely, PostgresAdapter, type SelectQueryBuilder } from 'kysely'
import { storable } from '../domain/storable.ts'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>
export type Values = Readonly<Record<string, unknown>>

type NullableKeys<R> = { [K in keyof R]: null extends R[K] ? K : never }[keyof R]
/** A row as read: a column that is null is an absent field. */
export type Present<R> = { readonly [K in Exclude<keyof R, NullableKeys<R>>]: R[K] } & {
  readonly [K in NullableKeys<R>]?: Exclude<R[K], null>
}
/** Values for a statement: a field that is absent becomes null. */
type Given<P> = { readonly [K in Exclude<keyof P, NullableKeys<P>>]: P[K] } & {
  readonly [K in NullableKeys<P>]?: P[K] | undefined
}

/** A query that an engine compiles; `fixed` ones are compiled once and kept. */
export interface Query {
  readonly build: (db: Db, marks: never) => Compilable
  readonly fixed: boolean
}

/** One query with its values, ready to run. `Row` is the type of the rows that come back. */
export interface Step<Row = unknown> {
  readonly query: Query
  readonly values: Values
  readonly row?: Row
}

/** Stands for a value while a statement is compiled. */
class Mark {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const marks = new Proxy({}, { get: (_, name) => new Mark(String(name)) })

/**
 * A statement that is compiled once an engine and run with different values.
 * @example const forget = statement((db, p: { lane: string }) => db.deleteFrom('conversation').where('lane', '=', p.lane))
 */
export function statement<P, Row>(build: (db: Db, p: P) => Compilable<Row>): (values: Given<P>) => Step<Row> {
  const made: Query = { build, fixed: true }
  return (values) => ({ query: made, values: values as Values })
}

/** A query whose shape depends on what is asked. */
export function query<Row>(build: (db: Db) => Compilable<Row>): Step<Row> {
  return { query: { build, fixed: false }, values: {} }
}

/** A selection whose rows stay locked until the transaction ends; SQLite has one writer at a time anyway. */
export function locked<DB, TB extends keyof DB, O>(
  db: Db,
  select: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return db.getExecutor().adapter instanceof PostgresAdapter ? select.forUpdate() : select
}

/** The named fields of an object, as the values of an insert or the fields of an update. */
export function only<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
}

export interface Compiled {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export function compile(db: Db, made: Query): Compiled {
  const { sql, parameters } = made.build(db, marks as never).compile()
  return { sql, parameters }
}

const bindable = (value: unknown): unknown => {
  if (value === undefined) return null
  return typeof value === 'string' ? storable(value) : value
}

/** Values in the order of the compiled statement's parameters. */
export function bind(compiled: Compiled, values: Values): unknown[] {
  return compiled.parameters.map((p) => bindable(p instanceof Mark ? values[p.name] : p))
}
