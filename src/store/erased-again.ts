import { sql } from 'kysely'
import { awaitsResult, type State } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import { bookers } from './erase-bookings.ts'
import { accountIn, allLanes } from './erase-person.ts'
import { accountMark, addErased, type ErasedEntry, entryKey, readErased } from './erased-list.ts'
import { query, statement } from './statement.ts'
import { followers } from './subscriptions.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const RESTORED = '恢复备份后重新执行删除'

const gone = statement((db) =>
  db
    .selectFrom('inclusion as i')
    .leftJoin('submission as s', 's.receipt', 'i.receipt')
    .select(['i.receipt', 'i.what', 'i.at', 's.erasedAt', 's.personId'])
    .where('i.what', 'in', sql<never>`('withdrawn', 'erased')`)
    .orderBy('i.seq'),
)
/** Erased after it was withdrawn: its chain has the first mark only. */
const marks = statement((db) => db.selectFrom('erasedAccount').select(['mark', 'at']).orderBy('at').orderBy('mark'))
const mark = statement((db, p: { mark: string; at: number }) =>
  db
    .insertInto('erasedAccount')
    .values({ mark: p.mark, at: p.at })
    .onConflict((on) => on.column('mark').doUpdateSet({ at: p.at })),
)
const standing = statement((db, p: { receipt: string }) =>
  db
    .selectFrom('submission')
    .select(['id', 'rev', 'state', 'address'])
    .where('receipt', '=', p.receipt as never),
)

/** Erasures that this store knows of. */
function* known(): Work<readonly ErasedEntry[]> {
  const items = (yield* all(gone({}))).flatMap((row): readonly ErasedEntry[] => {
    const entry = { receipt: row.receipt, at: row.at, as: row.personId ?? '' }
    const why = row.what === 'withdrawn' ? ('withdrawn' as const) : ('erased' as const)
    const later = row.what === 'withdrawn' && row.erasedAt !== undefined
    const first: ErasedEntry = { ...entry, why, as: row.erasedAt === undefined ? '' : entry.as }
    return later ? [first, { ...entry, why: 'erased', at: row.erasedAt as number }] : [first]
  })
  return [...items, ...(yield* all(marks({}))).map((row) => ({ account: row.mark, at: row.at }))]
}

/** Marks of the accounts that a transaction erases, kept with it. */
export function* markAccounts(changes: readonly Change[], key: Buffer): Work<void> {
  for (const change of changes)
    if (change.do === 'person.erase')
      for (const account of [...change.accounts, personOf(change.personId)])
        yield* run(mark({ mark: accountMark(key, account), at: change.at }))
    else if (change.do === 'booking.forget')
      yield* run(mark({ mark: accountMark(key, bookerOf(change.personId)), at: change.at }))
}

/** A person without an account, as an account of no channel. */
const personOf = (personId: string) => ({ channel: '', user: personId })

/** A person of whom the bookings alone were forgotten. */
const bookerOf = (personId: string) => ({ channel: 'booking', user: personId })

/** Whether a transaction adds to the list beside the store. */
export function erasedBy(changes: readonly Change[]): boolean {
  return changes.some(
    ({ do: what }) => what === 'submission.erase' || what === 'person.erase' || what === 'booking.forget',
  )
}

function* itemAgain(entry: Extract<ErasedEntry, { receipt: string }>): Work<readonly Change[]> {
  const item = yield* first(standing(entry))
  if (item === undefined) return []
  const { id, rev, state } = item
  const { channel, conversation, user = '' } = JSON.parse(item.address) as Record<string, string | undefined>
  const lane = `${channel}|${conversation}|${user}`
  const open = awaitsResult(state) || state === 'MERGED' || entry.why === 'withdrawn'
  const ended: State = 'WITHDRAWN'
  const move = { submissionId: id, from: state, to: ended, at: entry.at, actor: '系统', reason: RESTORED } as const
  return [
    ...(open && state !== ended
      ? [
          { do: 'submission.change', id, rev, set: { state: ended, mainId: undefined } } as const,
          { do: 'submission.move', move } as const,
        ]
      : []),
    { do: 'submission.erase', id, why: entry.why, at: entry.at, lane, as: entry.as === '' ? 'erased' : entry.as },
    {
      do: 'audit',
      entry: {
        at: entry.at,
        actorId: 'system',
        role: '系统',
        channel: 'system',
        command: 'erase-again',
        target: entry.receipt,
        result: 'done',
      },
    },
  ]
}

const NOBODY = { channel: '', user: '' }
const askers = () => query((db) => db.selectFrom('unanswered').select('personId').distinct())
const accounts = () => query((db) => db.selectFrom('account').select(['channel', 'user', 'personId']))

function* accountsAgain(entries: ReadonlyMap<string, number>, key: Buffer): Work<readonly Change[]> {
  if (entries.size === 0) return []
  const linked = yield* all(accounts())
  const seen = new Map<string, { channel: string; user: string; personId: string }>()
  for (const lane of yield* allLanes())
    seen.set(accountMark(key, accountIn(lane)), { ...accountIn(lane), personId: '' })
  for (const account of linked) seen.set(accountMark(key, account), account)
  for (const { personId } of [...(yield* all(askers())), ...(yield* all(followers())), ...(yield* all(bookers()))])
    seen.set(accountMark(key, personOf(personId)), { ...NOBODY, personId })
  const booked = new Map(
    (yield* all(bookers())).map(({ personId }) => [accountMark(key, bookerOf(personId)), personId]),
  )
  return [...entries].map(([mark, at]) => {
    const found = seen.get(mark)
    const booker = booked.get(mark)
    if (booker !== undefined) return { do: 'booking.forget', personId: booker, at }
    return {
      do: 'person.erase',
      personId: found?.personId ?? '',
      accounts: found === undefined || found.channel === '' ? [] : [found],
      at,
    }
  })
}

function* missing(entries: readonly ErasedEntry[], key: Buffer): Work<readonly Change[]> {
  const changes: Change[] = []
  const lost = new Map<string, number>()
  for (const entry of entries)
    if ('receipt' in entry) changes.push(...(yield* itemAgain(entry)))
    else lost.set(entry.account, entry.at)
  return [...changes, ...(yield* accountsAgain(lost, key))]
}

/**
 * Brings a store and the list beside it together: what the list has and the store has not is erased again (a backup was
 * restored), what the store has and the list has not is added (a crash came between).
 * @returns how many submissions and accounts were erased again
 */
export async function reconcileErased(
  engine: Engine,
  path: string,
  key: Buffer,
  commit: (changes: readonly Change[]) => Promise<void>,
): Promise<number> {
  const listed = readErased(path, key)
  const held = await engine.read(known)
  const here = new Set(held.map(entryKey))
  const again = listed.filter((entry) => !here.has(entryKey(entry)))
  const changes = again.length === 0 ? [] : await engine.read(() => missing(again, key))
  if (changes.length > 0) await commit(changes)
  await engine.write(function* () {
    for (const entry of again) if (!('receipt' in entry)) yield* run(mark({ mark: entry.account, at: entry.at }))
  })
  const there = new Set(listed.map(entryKey))
  addErased(
    path,
    key,
    held.filter((entry) => !there.has(entryKey(entry))),
  )
  return changes.filter((c) => c.do === 'submission.erase' || (ofPerson(c) && c.personId !== '')).length
}

const ofPerson = (change: Change): change is Extract<Change, { readonly do: 'person.erase' | 'booking.forget' }> =>
  change.do === 'person.erase' || change.do === 'booking.forget'
