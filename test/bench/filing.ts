import { randomBytes } from 'node:crypto'
import { file } from '../../src/casework/file.ts'
import type { Address, Inbound } from '../../src/ports/channel.ts'
import type { Change } from '../../src/ports/store.ts'
import { sealWith } from '../../src/privacy/secret.ts'
import { systemRandom } from '../../src/random.ts'
import { ReceiptTaken } from '../../src/store/index.ts'
import type { Figure, Row } from './figure.ts'
import { diskMs, startMeter } from './meter.ts'
import { openRaw } from './raw-commits.ts'
import { formAt } from './script.ts'
import { median, round } from './stats.ts'
import { openWorld, type World } from './world.ts'

const IN_FLIGHT = 64
const FILED = 1_000
const CONFIRMED = 600
const RAW_COMMITS = 500
const ROUNDS = 3
const MS_PER_SECOND = 1_000
const KEY_BYTES = 32
/** Part of the raw commits that must remain as whole submissions. */
const PART_OF_RAW = 0.125

/** Submissions that become durable a second: their commit alone, and the whole last turn of the form. */
export const filing: Figure = {
  name: 'filing',
  async run({ home }) {
    const world = await openWorld(home)
    const raw = openRaw(world.folder)
    await commitFilings(world, FILED / 2)
    raw.round(RAW_COMMITS / 2)
    const rounds = { raw: [] as number[], commit: [] as number[], turn: [] as number[] }
    for (let n = 0; n < ROUNDS; n++) {
      rounds.raw.push(raw.round(RAW_COMMITS))
      rounds.commit.push(await commitFilings(world, FILED))
      rounds.turn.push(await confirmForms(world, CONFIRMED))
    }
    const stop = startMeter()
    await commitFilings(world, FILED)
    const vs = {
      'raw commits/s': round(median(rounds.raw)),
      'one disk sync ms': diskMs(world.folder),
      ...stop(),
      'submissions filed': world.watched.filed(),
    }
    raw.close()
    await world.close()
    return [
      ...rowsOf('filing, commit', rounds.commit, rounds.raw, vs),
      ...rowsOf('filing, last turn', rounds.turn, rounds.raw, vs),
    ]
  },
}

function rowsOf(
  name: string,
  ours: readonly number[],
  raw: readonly number[],
  vs: NonNullable<Row['vs']>,
): readonly Row[] {
  const parts = ours.map((perSecond, n) => perSecond / (raw[n] as number))
  return [
    { name, value: round(median(ours)), unit: 'filed/s', vs },
    {
      name: `${name}, part of raw`,
      value: round(median(parts)),
      unit: 'x',
      bar: { atLeast: PART_OF_RAW },
      vs: { rounds: parts.map(round).join(' ') },
    },
  ]
}

/** Runs work on every item, a fixed number at a time. @returns items a second */
async function rateOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const left = items.values()
  const from = performance.now()
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (const item of left) await work(item)
    }),
  )
  return (items.length / (performance.now() - from)) * MS_PER_SECOND
}

const seal = sealWith(randomBytes(KEY_BYTES))
let number = 0

async function commitFilings(world: World, count: number): Promise<number> {
  const filings = Array.from({ length: count }, () => filingOf(world.now()))
  await world.store.inbox.claim(filings)
  await world.store.commit(filings.map((f): Change => ({ do: 'conversation.keep', state: f.state })))
  return rateOf(filings, (f) => commitOne(world, f.changes))
}

/** A receipt that was given out before is minted again, as the conversation does. */
async function commitOne(world: World, changes: () => readonly Change[]): Promise<void> {
  try {
    await world.store.commit(changes())
  } catch (error) {
    if (!(error instanceof ReceiptTaken)) throw error
    await commitOne(world, changes)
  }
}

/** A submission as a confirmed form writes it: itself, its first move, its trail, its answer, and the form closed. */
function filingOf(at: number) {
  const user = `citizen-${number++}`
  const from: Address = { channel: 'web', account: 'minyi', conversation: user, user }
  const lane = `web|${user}|${user}`
  const message: Inbound = {
    key: `filing:${user}`,
    at,
    from,
    sender: { id: user },
    scope: 'direct',
    mentioned: false,
    text: '确认',
    files: [],
  }
  const body = '建议公共收益按季度公布，账目贴在每栋楼的门厅，写明收了多少、花在哪里。'.repeat(3)
  const reason = '一年公布一次太久，等看到的时候已经对不上账了，大家意见很大。'
  const changes = (): readonly Change[] => {
    const filed = file(
      { kind: 'opinion', personId: user, address: from, body, reason, verbatim: { proposal: body, reason } },
      at,
      systemRandom,
      seal,
    )
    return [
      ...filed.changes,
      { do: 'conversation.forget', lane },
      {
        do: 'outbox.add',
        message: {
          key: `${message.key}#0`,
          lane,
          to: from,
          scope: 'direct',
          wire: { text: `已提交。编号 ${filed.receipt}`, choices: [] },
          createdAt: at,
          notBefore: at,
          state: 'pending',
          attempts: 0,
        },
      },
      { do: 'inbox.done', key: message.key, at },
    ]
  }
  return { message, lane, at, state: { lane, updatedAt: at, data: { dialogue: { body, reason } } }, changes }
}

async function confirmForms(world: World, count: number): Promise<number> {
  const users = Array.from({ length: count }, () => number++)
  await rateOf(users, async (n) => {
    for (const text of formAt(n).slice(0, -1)) await world.says(`form-${n}`, text)
  })
  await world.watched.quiet()
  const before = world.watched.filed()
  const rate = await rateOf(users, (n) => world.says(`form-${n}`, formAt(n).at(-1) as string))
  await world.watched.quiet()
  return (rate * (world.watched.filed() - before)) / count
}
