import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { administer } from '../helpers/postgres.ts'
import { databases } from './databases.ts'
import { AT, filing, outgoing } from './samples.ts'

const ROUNDS = 10
const AT_ONCE = 20
const places = databases()

const CUT_ALL = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`

test('a server that cuts every connection in the middle loses nothing acknowledged and keeps nothing half', async () => {
  const url = await places.postgres()
  const store = await openStore({ url })
  const acknowledged: string[] = []
  const failures: unknown[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const work = Array.from({ length: AT_ONCE }, async (_, i) => {
      const id = `s-${round}-${i}`
      const tail = `${round}`.padStart(2, '0') + `${i}`.padStart(2, '0')
      await store.commit(filing(id, tail, `in-${id}`)).then(
        () => acknowledged.push(id),
        (error: unknown) => failures.push(error),
      )
    })
    await Promise.all([...work, administer(url, CUT_ALL)])
  }
  for (const failure of failures) expect(failure).toMatchObject({ code: 'STORE_FAILED', retry: true })
  await store.commit(filing('s-end', 'ZZZZ', 'in-end'))
  const rows = await store.dump()
  const ids = rows.submissions.map((row) => String(row.id))
  expect(ids).toEqual(expect.arrayContaining(acknowledged))
  for (const half of [rows.moves, rows.audit, rows.outbox]) expect(half).toHaveLength(ids.length)
  await store.close()
})

test('writers that block each other in a circle all get through', async () => {
  const url = await places.postgres()
  await administer(url, `alter database ${new URL(url).pathname.slice(1)} set deadlock_timeout = '20ms'`)
  const store = await openStore({ url })
  const keys = Array.from({ length: 40 }, (_, i) => `out-${i}`)
  await store.commit(keys.map((key) => ({ do: 'outbox.add', message: outgoing(key) })))
  const mark = (order: readonly string[], attempts: number) =>
    store.commit(order.map((key) => ({ do: 'outbox.mark', key, state: 'pending', at: AT, attempts })))
  for (let round = 1; round <= ROUNDS; round++) await Promise.all([mark(keys, round), mark(keys.toReversed(), round)])
  const attempts = (await store.outbox.waiting(keys.length)).map((message) => message.attempts)
  expect(attempts).toEqual(keys.map(() => ROUNDS))
  await store.close()
})
