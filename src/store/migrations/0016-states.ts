import { type Kysely, sql } from 'kysely'
import type { StoreMigration } from './index.ts'

/** What a list is filtered by beside, so that it is read off an index alone. */
const FILTERS = ['station_id', 'kind', 'consultation_id', 'clause', 'updated_at', 'outcome']

async function up(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on('submission')
      .columns([...columns])
  await index('submission_by_state', ['state', 'filed_at', 'seq', 'assignee_id', ...FILTERS]).execute()
  await db.schema.createIndex('audit_by_target').on('audit').columns(['target', 'seq']).execute()
  await db.schema.dropIndex('submission_by_assignee_id').execute()
  await index('submission_by_assignee_id', ['assignee_id', 'owed', 'due_order', 'filed_at', 'seq', 'state', ...FILTERS])
    .where(sql`assignee_id`, 'is not', null)
    .execute()
  await index('submission_by_rating', ['rating', 'filed_at', 'seq', 'state', ...FILTERS])
    .where(sql`rating`, 'is not', null)
    .execute()
}

/** Lists of what is done, of somebody's items and of ratings, page by page, however many items; who changed one last. */
export const states: StoreMigration = { name: '0016-states', up }
