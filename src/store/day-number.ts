import { sql } from 'kysely'
import { addDays, type Day } from '../domain/shanghai.ts'

/** Number of a Shanghai day: whole days since 1970-01-01 there. */
export const dayNumber = <T = number>(column: 'filed_at' | 'fed_back_at') =>
  sql<T>`(${sql.ref(column)} + 28800000) / 86400000`
export const dayOfNumber = (number: number): Day => addDays('1970-01-01', number)
