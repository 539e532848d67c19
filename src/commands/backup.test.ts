import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachment, contentOf, submission } from '../../test/contract/samples.ts'
import type { Booking } from '../domain/booking.ts'
import { isProblem } from '../domain/problem.ts'
import { chainKeyOf } from '../privacy/chain.ts'
import { type Opened, openStore, takeServeLock } from '../store/index.ts'
import { backup, restore } from './backup.ts'
import { erasedListIn, sealIn } from './office.ts'

const AT = Date.parse('2026-09-14T10:00:00+08:00')
let root = ''
let count = 0
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minyi-backup-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

interface Place {
  readonly dataFolder: string
  readonly databaseUrl: string
  readonly path: string
  open(): Promise<Opened>
}

function place(): Place {
  const dataFolder = join(root, String(++count))
  const path = join(dataFolder, 'minyi.db')
  const databaseUrl = `sqlite:${path}`
  return {
    dataFolder,
    databaseUrl,
    path,
    open: async () =>
      openStore({
        url: databaseUrl,
        key: chainKeyOf(await sealIn(dataFolder)),
        erasedList: erasedListIn(dataFolder),
      }),
  }
}
const words = (tail: string): string => `桥头第${tail}盏灯不亮`
const file = (store: Opened, tail: string) =>
  store.commit([{ do: 'submission.file', submission: submission(`s-${tail}`, tail, { body: words(tail) }) }])
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isProblem(error) ? error.code : String(error)),
  )

test('a backup made while the server writes holds everything filed before it, and nothing is in its way', async () => {
  const at = place()
  const store = await at.open()
  await file(store, 'AAA1')
  const made = backup(join(root, 'hot.db'), at)
  const tails = Array.from({ length: 30 }, (_, n) => `BB${Math.floor(n / 10)}${n % 10}`)
  await Promise.all(tails.map((tail) => file(store, tail)))
  expect((await made).submissions).toBeGreaterThanOrEqual(1)
  expect(await store.submissions.count({})).toBe(31)
  expect(await codeOf(backup(join(root, 'hot.db'), at))).toBe('BACKUP_EXISTS')
  await store.close()
})

test('what was deleted since a backup is deleted again when it is restored', async () => {
  const at = place()
  const store = await at.open()
  for (const tail of ['AAA1', 'AAA2', 'AAA3']) await file(store, tail)
  const person = { id: 'p-9', grants: [] }
  const account = { channel: 'wechat', user: 'wx-anna', personId: 'p-9', linkedAt: AT }
  await store.commit([
    { do: 'person.put', person },
    { do: 'account.put', account },
  ])
  const saved = join(root, 'before.db')
  await backup(saved, at)
  await store.commit([
    { do: 'submission.erase', id: 's-AAA1', why: 'erased', at: AT + 1, as: 'gone-1' },
    { do: 'submission.erase', id: 's-AAA2', why: 'withdrawn', at: AT + 2 },
    { do: 'person.erase', personId: 'p-9', accounts: [account], at: AT + 3 },
  ])
  await store.close()
  expect(await readFile(saved, 'utf8')).toContain(words('AAA1'))

  expect((await restore(saved, at)).erasedAgain).toBe(3)
  const again = await at.open()
  expect(again.erasedAgain).toBe(0)
  const items = await again.submissions.find({ order: 'oldest' })
  expect(items.map((s) => [s.body, s.state, s.erasedAt])).toEqual([
    ['', 'WITHDRAWN', AT + 1],
    ['', 'WITHDRAWN', undefined],
    [words('AAA3'), 'SUBMITTED', undefined],
  ])
  expect(items[0]?.personId).toBe('gone-1')
  expect(await again.people.accountsOf('p-9')).toEqual([])
  expect((await again.chains.submissions()).faults).toEqual([])
  await again.close()
  for (const name of await readdir(at.dataFolder))
    expect(await readFile(join(at.dataFolder, name), 'latin1'), name).not.toContain(
      Buffer.from(words('AAA1')).toString('latin1'),
    )
})

test('bookings that were forgotten alone are forgotten again when a backup is restored, and those of others stay', async () => {
  const at = place()
  const store = await at.open()
  const booking = (personId: string): Booking => ({
    id: `b-${personId}`,
    number: `YY-${personId}`,
    rev: 1,
    occasionId: 'o-1',
    stationId: 's-1',
    heldAt: AT + 9,
    side: '',
    personId,
    address: '{}',
    matter: '石狮子',
    state: 'BOOKED',
    at: AT,
  })
  for (const id of ['p-7', 'p-8']) await store.commit([{ do: 'booking.add', booking: booking(id) }])
  const saved = join(root, 'booked.db')
  await backup(saved, at)
  await store.commit([{ do: 'booking.forget', personId: 'p-7', at: AT + 1 }])
  await store.close()
  expect((await restore(saved, at)).erasedAgain).toBe(1)
  const again = await at.open()
  expect((await again.bookings.find({})).map(({ personId, matter }) => [personId, matter])).toEqual([
    ['', undefined],
    ['p-8', '石狮子'],
  ])
  await again.close()
})

test('the list is brought up to date after a crash, and forged lines in it count for nothing', async () => {
  const at = place()
  const store = await at.open()
  for (const tail of ['AAA1', 'AAA2']) await file(store, tail)
  await store.commit([{ do: 'submission.erase', id: 's-AAA1', why: 'erased', at: AT }])
  await store.close()
  const list = erasedListIn(at.dataFolder)
  const line = (await readFile(list, 'utf8')).trim()
  const [one] = await (await at.open()).submissions.find({ ids: ['s-AAA2'] })
  await writeFile(list, `${line.replace(/"receipt":"[^"]+"/, `"receipt":"${one?.receipt}"`)}\n{"entry":`)
  const again = await at.open()
  expect(again.erasedAgain).toBe(0)
  expect((await again.submissions.find({ ids: ['s-AAA2'] }))[0]?.body).toBe(words('AAA2'))
  await again.close()
  expect((await readFile(list, 'utf8')).split('\n')).toContain(line)
})

test('while a server runs nothing is restored', async () => {
  const at = place()
  const store = await at.open()
  await file(store, 'AAA1')
  const saved = join(root, 'running.db')
  await backup(saved, at)
  await file(store, 'AAA2')
  const lock = takeServeLock(at.path)
  expect(await codeOf(restore(saved, at))).toBe('MUST_STOP')
  expect(await store.submissions.count({})).toBe(2)
  lock.release()
  await store.close()
  expect(await codeOf(restore(saved, at))).toBe('done')
})

test('a backup that was cut short or changed anywhere is refused, and the data stay', async () => {
  const at = place()
  const store = await at.open()
  await file(store, 'AAA1')
  const saved = join(root, 'whole.db')
  await backup(saved, at)
  await store.close()
  const whole = await readFile(saved)
  for (const share of [0, 0.01, 0.3, 0.7, 0.999]) {
    await writeFile(saved, whole.subarray(0, Math.floor(whole.length * share)))
    expect(await codeOf(restore(saved, at)), `cut to ${share}`).toBe('BACKUP_BROKEN')
    const flipped = Buffer.from(whole)
    const place = Math.floor((whole.length - 1) * share)
    flipped.writeUInt8((flipped.readUInt8(place) ^ 1) & 255, place)
    await writeFile(saved, flipped)
    expect(await codeOf(restore(saved, at)), `flipped at ${share}`).toBe('BACKUP_BROKEN')
  }
  expect(await codeOf(restore(join(root, 'nowhere.db'), at))).toBe('BACKUP_BROKEN')
  const again = await at.open()
  expect(await again.submissions.count({})).toBe(1)
  await again.close()
})

test('PostgreSQL has its own tools, and it is said which', async () => {
  const where = { databaseUrl: 'postgres://x/y', dataFolder: root }
  expect(await codeOf(backup(join(root, 'pg.db'), where))).toMatch(/pg_dump/)
  expect(await codeOf(restore(join(root, 'pg.db'), where))).toMatch(/pg_dump/)
})

test('a backup carries the bytes of what was handed in, and what was erased since does not come back', async () => {
  const at = place()
  const store = await at.open()
  for (const [id, tail] of [
    ['f-1', 'FFA1'],
    ['f-2', 'FFA2'],
  ] as const) {
    const { sha256 } = attachment(id)
    const recorded = { verbatim: {}, files: [{ id, sha256 }] }
    await store.commit([
      {
        do: 'attachment.take',
        attachment: attachment(id),
        content: contentOf(id),
        limits: { perDay: 1_000, waiting: 1_000, total: 1_000 },
        from: 0,
      },
      { do: 'submission.file', submission: submission(id, tail, { words: recorded }) },
      { do: 'attachment.file', ids: [id], submissionId: id },
    ])
  }
  const copy = join(root, 'files.db')
  await backup(copy, at)
  await store.commit([{ do: 'submission.erase', id: 'f-2', why: 'erased', at: AT, as: 'gone' }])
  await store.close()
  expect((await readFile(at.path)).includes('bytes of f-2')).toBe(false)
  await restore(copy, at)
  const again = await at.open()
  expect(Buffer.from((await again.attachments.content('f-1')) ?? [])).toEqual(contentOf('f-1'))
  expect(await again.attachments.content('f-2')).toBeUndefined()
  expect(await again.attachments.check()).toEqual({ files: 1, faults: [] })
  await again.close()
  expect((await readFile(at.path)).includes('bytes of f-2')).toBe(false)
})
