import type { OccasionRecord } from '../domain/occasion.ts'
import { Problem } from '../domain/problem.ts'
import type { BookingChange, BookingStore } from '../ports/bookings.ts'
import type { OccasionRow, PublicNoticeRow } from './schema.ts'
import { only, type Present, query, statement } from './statement.ts'
import { all, type Engine, run, type Work } from './work.ts'

const OCCASION_COLUMNS = [
  'id',
  'stationId',
  'rev',
  'sequence',
  'day',
  'time',
  'place',
  'capacity',
  'deputies',
  'cancelled',
  'shown',
  'updatedAt',
  'kind',
  'title',
  'beside',
  'arranged',
  'gone',
] as const satisfies readonly (keyof OccasionRow)[]
const NOTICE_COLUMNS = [
  'id',
  'occasionId',
  'at',
  'by',
  'text',
  'digest',
  'dueAt',
] as const satisfies readonly (keyof PublicNoticeRow)[]

const putNew = statement((db, p: OccasionRow) =>
  db
    .insertInto('occasion')
    .values(only(p, OCCASION_COLUMNS))
    .onConflict((on) => on.doNothing()),
)
const putAgain = statement((db, p: OccasionRow & { was: number }) =>
  db.updateTable('occasion').set(only(p, OCCASION_COLUMNS)).where('id', '=', p.id).where('rev', '=', p.was),
)
const postpone = statement((db, p: { id: string; heldAt: number }) =>
  db.updateTable('booking').set({ heldAt: p.heldAt }).where('occasionId', '=', p.id),
)
const publish = statement((db, p: PublicNoticeRow) => db.insertInto('publicNotice').values(only(p, NOTICE_COLUMNS)))
const published = (ids: readonly string[]) =>
  query((db) => db.selectFrom('publicNotice').select(NOTICE_COLUMNS).where('occasionId', 'in', ids).orderBy('seq'))

/** Somebody else was faster. */
export const overtaken = (): Problem => new Problem('CONFLICT', { who: '别人', state: '名额有变化' })

type Of<K extends BookingChange['do']> = Extract<BookingChange, { readonly do: K }>

export const occasionChanges = {
  *'occasion.put'({ record, rev, heldAt }: Of<'occasion.put'>): Work<void> {
    const { deputies, beside, ...rest } = record
    const row = { ...rest, deputies: JSON.stringify(deputies ?? null), beside: JSON.stringify(beside ?? null) }
    if ((yield* run(rev === 0 ? putNew(row) : putAgain({ ...row, was: rev }))) === 0) throw overtaken()
    yield* run(postpone({ id: record.id, heldAt }))
  },
  *'occasion.publish'({ notice }: Of<'occasion.publish'>): Work<void> {
    yield* run(publish(notice))
  },
}

const records = ({ ids, since }: Parameters<BookingStore['records']>[0]) =>
  query((db) => {
    let out = db.selectFrom('occasion').select(OCCASION_COLUMNS)
    if (ids !== undefined) out = out.where((eb) => eb.or([eb('id', 'in', ids), eb('arranged', 'in', ids)]))
    if (since !== undefined) out = out.where('updatedAt', '>=', since)
    return out.orderBy('id')
  })

type Names = readonly string[] | null

/** `beside` is null in rows from before there was the column. */
function recordOf({ deputies, beside, ...rest }: Present<OccasionRow>): OccasionRecord {
  const [names, others] = [JSON.parse(deputies) as Names, JSON.parse(beside ?? 'null') as Names]
  return { ...rest, ...(names === null ? {} : { deputies: names }), ...(others === null ? {} : { beside: others }) }
}

/** What is read of occasions and of what was published of them. */
export const occasionReads = (engine: Engine): Pick<BookingStore, 'records' | 'published'> => ({
  records: async (asked) =>
    asked.ids?.length === 0 ? [] : (await engine.read(() => all(records(asked)))).map(recordOf),
  published: async (ids) => (ids.length === 0 ? [] : engine.read(() => all(published(ids)))),
})
