import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const end = sqlite ? sql`strict` : sql``
  const whole = sqlite ? sql`integer` : sql`bigint`
  const { schema } = db
  await schema
    .createTable('booking')
    .modifyEnd(end)
    .addColumn('seq', sqlite ? 'integer' : 'bigserial', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('rev', whole, (c) => c.notNull())
    .addColumn('occasion_id', 'text', (c) => c.notNull())
    .addColumn('station_id', 'text', (c) => c.notNull())
    .addColumn('held_at', whole, (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('matter', 'text')
    .addColumn('name', 'text')
    .addColumn('contact', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('at', whole, (c) => c.notNull())
    .addColumn('reason', 'text')
    .execute()
  await sql`create unique index booking_once on booking (occasion_id, person_id)
    where state in ('APPLIED', 'BOOKED', 'WAITING')`.execute(db)
  await schema.createIndex('booking_by_occasion').on('booking').columns(['occasion_id', 'side', 'state']).execute()
  await schema.createIndex('booking_by_person').on('booking').column('person_id').execute()
  await schema.createIndex('booking_by_day').on('booking').column('held_at').execute()
  // Who adds to an occasion holds its row: on PostgreSQL two that count at once would both find the last place free.
  await schema
    .createTable('booking_book')
    .modifyEnd(end)
    .addColumn('occasion_id', 'text', (c) => c.primaryKey())
    .execute()
  await schema
    .createTable('occasion')
    .modifyEnd(end)
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('station_id', 'text', (c) => c.notNull())
    .addColumn('rev', whole, (c) => c.notNull())
    .addColumn('sequence', whole, (c) => c.notNull())
    .addColumn('day', 'text')
    .addColumn('time', 'text')
    .addColumn('place', 'text')
    .addColumn('capacity', whole)
    .addColumn('deputies', 'text')
    .addColumn('cancelled', 'text')
    .addColumn('shown', 'text', (c) => c.notNull())
    .addColumn('updated_at', whole, (c) => c.notNull())
    .execute()
  await schema
    .createTable('public_notice')
    .modifyEnd(end)
    .addColumn('seq', sqlite ? 'integer' : 'bigserial', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('occasion_id', 'text', (c) => c.notNull())
    .addColumn('at', whole, (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('due_at', whole, (c) => c.notNull())
    .execute()
  await schema.createIndex('public_notice_by_occasion').on('public_notice').column('occasion_id').execute()
}

/** Places at sessions and events, what the office changed of these, and what was published of them. */
export const bookings: StoreMigration = { name: '0020-bookings', up }
