import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../../src/domain/problem.ts'
import { KEPT_KINDS } from '../../src/ports/erasure.ts'
import type { Store } from '../../src/ports/store.ts'
import { openStore, ReceiptTaken } from '../../src/store/index.ts'
import { type Command, command } from './arbitrary-changes.ts'
import { databases } from './databases.ts'
import { AT, inbound } from './samples.ts'

const RUNS = 25
const IDS = ['1', '2', '3']
const places = databases()

/** What a caller can tell of one command. */
async function outcome(store: Store, asked: Command): Promise<unknown> {
  if (asked.ask === 'claim')
    return store.inbox.claim(asked.keys.map((key) => ({ message: inbound(key), lane: 'l', at: AT })))
  try {
    return await store.commit(asked.changes)
  } catch (error) {
    if (isProblem(error)) return { code: error.code, detail: error.detail }
    if (error instanceof ReceiptTaken) return { taken: error.receipt }
    throw error
  }
}

const sorted = ({ people, unowned, lanes }: Awaited<ReturnType<Store['notices']['awaited']>>) => ({
  people: [...people].sort(),
  unowned: unowned.map(({ key }) => key).sort(),
  lanes: [...lanes].sort(),
})

const bytesOf = (content: Uint8Array | undefined) => content && [...content]

/** Everything that can be read. */
async function everything(store: Store): Promise<unknown> {
  const { people, knowledge, submissions, outbox, notices, inbox, chains, agenda } = store
  return {
    dump: await store.dump(),
    people: await people.list(),
    byId: await Promise.all(IDS.map((n) => people.byId(`p-${n}`))),
    accounts: await Promise.all(IDS.map((n) => people.byAccount('web', `u-${n}`))),
    codes: await Promise.all(IDS.map((n) => people.code(`h-${n}`))),
    lanes: await Promise.all(IDS.map((n) => store.conversation(`lane-${n}`))),
    version: await knowledge.version(),
    batches: await knowledge.batches(),
    approved: await knowledge.approved(),
    confirmed: await knowledge.confirmed(10),
    found: await submissions.find({ order: 'newest' }),
    counts: await outbox.count(),
    waiting: await outbox.waiting(10),
    telling: await Promise.all(IDS.map((n) => outbox.telling(`sub-${n}`))),
    dueNotices: await notices.due(AT + 45_000_000, 10),
    ofPerson: await Promise.all(IDS.map((n) => notices.ofPerson(`p-${n}`))),
    phone: await notices.listed('phone', 10),
    awaited: sorted(await notices.awaited()),
    reach: await notices.reach(IDS.map((n) => `lane-${n}`)),
    unfinished: await inbox.unfinished(),
    trail: await chains.trail(),
    filed: await chains.submissions(),
    erased: await store.erasures.counted({}),
    expired: await Promise.all(KEPT_KINDS.map((kept) => store.erasures.expired(kept, AT + 40_000_000, 5))),
    head: await chains.head(),
    attachments: await store.attachments.find({}),
    contents: await Promise.all(IDS.map(async (n) => bytesOf(await store.attachments.content(`f-${n}`)))),
    bookings: await store.bookings.find({}),
    attendance: await store.presence.attendance({}),
    occasions: await store.bookings.records({}),
    published: await store.bookings.published(IDS.map((n) => `o-${n}`)),
    visits: (await store.presence.visits(IDS.map((n) => `o-${n}`))).toSorted((a, b) =>
      a.occasionId < b.occasionId ? -1 : 1,
    ),
    turnout: await store.presence.turnout(AT, AT + 90_000_000, ['s-1']),
    due: (await agenda.due({ to: '2027-01-01', limit: 10 })).map((item) => ({ ...item, seq: 0 })),
    doneAt: await agenda.doneAt('sweep'),
    clauses: await store.adoption.byClause('k-1', 'all'),
    closings: await Promise.all(IDS.map((n) => store.adoption.closings(`k-${n}`))),
    upBatches: await store.adoption.batches({ scope: 'all' }),
    batchItems: await Promise.all([1, 2, 3].map((n) => store.adoption.itemsOf(n))),
    releases: await Promise.all(IDS.map((n) => store.reports.releases(`k-${n}`))),
    participants: await store.reports.participants('k-1'),
    appraised: await store.reports.appraisal({ kinds: ['opinion'], scope: 'all', from: AT, before: AT + 90_000_000 }),
  }
}

test('whatever is asked of them, both engines answer and hold the same', async () => {
  const seen = { done: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 20, maxLength: 60 }), async (commands) => {
      const stores = [
        await openStore({ url: await places.sqlite() }),
        await openStore({ url: await places.postgres() }),
      ] as const
      try {
        for (const asked of commands) {
          const [sqlite, postgres] = [await outcome(stores[0], asked), await outcome(stores[1], asked)]
          expect(postgres).toEqual(sqlite)
          if (asked.ask === 'commit') seen[sqlite === undefined ? 'done' : 'refused']++
        }
        const all = await everything(stores[0])
        expect(await everything(stores[1])).toEqual(all)
        expect(all).toMatchObject({ trail: { faults: [] }, filed: { faults: [] } })
      } finally {
        await Promise.all(stores.map((store) => store.close()))
      }
    }),
    { numRuns: RUNS },
  )
  expect(seen.done).toBeGreaterThan(RUNS)
  expect(seen.refused).toBeGreaterThan(RUNS)
}, 120_000)
