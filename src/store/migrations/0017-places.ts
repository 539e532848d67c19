import { type Kysely, sql } from 'kysely'
import { OWED } from './0008-lists.ts'
import type { EngineName, StoreMigration } from './index.ts'

/** What an item counts for, so that one sum says all: 1 as a matter of its own, this much more while somebody waits; nothing once withdrawn. */
export const WAITS = 2 ** 24

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await db.schema.alterTable('submission').addColumn('speaks_for', 'text').execute()
  const waiting = sql.join([...OWED, 'MERGED', 'RESULT_READY'].map((state) => sql.lit(state)))
  const kept = engine === 'sqlite' ? sql`virtual` : sql`stored`
  const tally = sql`case when state = 'WITHDRAWN' then null else case when main_id is null then 1 else 0 end
    + case when state in (${waiting}) then ${sql.lit(WAITS)} else 0 end end`
  await sql`alter table submission add column tally integer generated always as (${tally}) ${kept}`.execute(db)
  for (const name of ['people', 'states']) await db.schema.dropIndex(`submission_clause_${name}`).execute()
  /** In the order of clause and person, so that people are counted as they pass by, with all else that is counted. */
  await db.schema
    .createIndex('submission_by_place')
    .on('submission')
    .columns(['consultation_id', 'clause', 'person_id', 'tally', 'station_id', 'reading_id', 'filed_at'])
    .where(sql<boolean>`consultation_id is not null and tally is not null`)
    .execute()
}

/** Opinions counted by clause in one pass over one index, and for whom somebody speaks. */
export const places: StoreMigration = { name: '0017-places', up }
