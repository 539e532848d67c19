import type { NoticeChange } from '../../ports/notices.ts'
import type { Change, Lane, OutboxMessage } from '../../ports/store.ts'
import { gatedBy } from '../gate.ts'
import { type NoticeResult, sendNotice } from '../notices.ts'
import type { DeliveryOptions } from './index.ts'
import { countParts, INVALID, type Letter, wireOf } from './letter.ts'
import { planned, sealOf } from './sort.ts'
import type { Spoken, Way } from './ways.ts'

/** What nobody waits for at once is not looked at again with every pause of its channel. */
const SHUT_MS = 5 * 60_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15 * 60_000
const MARK_TRIES = 3
/** Keys remembered as sent although the store could not be told. */
const MOST_UNMARKED = 10_000

export interface Dispatch {
  /** Seals a letter, sends it and keeps what came of it; `changes` go with the seal. */
  send(letter: Letter, changes: readonly NoticeChange[], spoken: Spoken | undefined): Promise<'done' | 'refused'>
  /** Sent, though its mark could not be written. */
  isDone(key: string): boolean
}

/**
 * @param shut lanes that refused; added to
 * @param retry looks at what is due
 */
export function createDispatch(options: DeliveryOptions, shut: Set<Lane>, retry: () => void): Dispatch {
  const { store, clock, log, keeper } = options
  const unmarked = new Set<string>()
  const gone = new Set<string>()

  /** From here on these notices leave together under this key, even if the process dies: the channel knows it again. */
  async function seal(letter: Letter, changes: readonly NoticeChange[], spoken: Spoken | undefined): Promise<Letter> {
    const { way, members } = letter
    const now = clock.now()
    if (letter.key !== undefined) {
      if (changes.length > 0) await store.commit(changes)
      return letter
    }
    const [first] = members as [Letter['members'][number]]
    const key = `${first.notice.key}~${now}`
    const before = spoken?.lane === way.lane && members.every(({ notice }) => notice.state !== 'pending')
    const via = way.other ? way.to.channel : before ? 'piggy-back' : undefined
    await store.commit([
      ...changes,
      ...heardNow(way, spoken),
      ...members.map(
        ({ notice }): NoticeChange =>
          planned(notice, 'pending', now, { bundle: key, ...(via === undefined ? {} : { via }) }),
      ),
      ...counted(way, countParts(letter, keeper)),
    ])
    const still = await Promise.all(members.map(({ notice }) => store.outbox.byKey(notice.key)))
    return {
      ...letter,
      key,
      members: members.flatMap((one, n) => {
        const notice = still[n]
        return notice?.state === 'pending' && notice.bundle === key ? [{ ...one, notice }] : []
      }),
    }
  }

  /** Nobody is asked meanwhile, so it is not counted as a try. */
  async function wait({ members }: Letter, changes: readonly NoticeChange[], ms: number): Promise<'done'> {
    const until = clock.now() + ms * (0.5 + options.jitter())
    await store.commit([
      ...changes,
      ...members.map(({ notice }): NoticeChange => planned(notice, 'pending', until, sealOf(notice))),
    ])
    options.wake?.(until - clock.now(), retry)
    return 'done'
  }

  async function settle(letter: Letter, result: NoticeResult, parts: number): Promise<void> {
    const { way } = letter
    const rows = letter.members.map(({ notice }) => notice)
    const at = clock.now()
    if (result.ok) return told(rows, way)
    log.warn(
      { channel: way.to.channel, why: result.why, attempt: (rows[0]?.attempts ?? 0) + 1 },
      'notice not delivered',
    )
    const tried = rows.map((row) => ({ ...row, attempts: row.attempts + 1 }))
    if (result.why === 'window' || result.why === 'blocked') {
      shut.add(way.lane)
      return store.commit([
        { do: 'lane.shut', lane: way.lane },
        ...tried.map((row) => planned(row, 'held', at, { error: result.why })),
      ])
    }
    if (result.why === 'invalid') return store.commit(tried.map((row) => refused(letter, row, at)))
    const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(...rows.map((row) => row.attempts)))
    const notBefore = at + (('afterMs' in result ? result.afterMs : undefined) ?? backoff * (0.5 + options.jitter()))
    const unsure = result.why === 'unsure'
    await store.commit([
      ...tried.map(
        (row): NoticeChange =>
          planned(row, 'pending', notBefore, { error: result.why, ...(unsure ? sealOf(row) : {}) }),
      ),
      ...(unsure ? [] : counted(way, -parts)),
    ])
    options.wake?.(notBefore - at, retry)
  }

  /** What nobody takes in any form is for the telephone, or at last for nobody. */
  const refused = (letter: Letter, row: OutboxMessage, at: number): NoticeChange => {
    if (letter.members.length > 1) return planned(row, 'held', at, { error: INVALID })
    const contact = letter.members[0]?.contact === true && row.importance !== 'low'
    return planned(row, contact ? 'phone' : 'dead', at, { error: INVALID })
  }

  async function told(rows: readonly OutboxMessage[], way: Way): Promise<void> {
    const at = clock.now()
    for (let attempt = 1; attempt <= MARK_TRIES; attempt++) {
      try {
        const marks = rows.map(
          ({ key, attempts }): Change => ({ do: 'outbox.mark', key, state: 'sent', at, attempts: attempts + 1 }),
        )
        await store.commit([...marks, ...(await keeper.told(rows, at))])
        break
      } catch (cause) {
        if (attempt < MARK_TRIES) continue
        log.error({}, 'an outgoing message could not be marked', cause)
        for (const { key } of rows) unmarked.add(key)
        while (unmarked.size > MOST_UNMARKED) unmarked.delete(unmarked.values().next().value as string)
      }
    }
    options.afterSent(rows, way.lane, rows.some((row) => row.via === 'piggy-back') ? 'an answer' : undefined)
  }

  return {
    isDone: (key) => unmarked.has(key),
    async send(unsealed, changes, spoken) {
      const { way } = unsealed
      const shutFor = options.gate.wait(gatedBy(way.channel, way.to), way.lane)
      if (shutFor > 0) return wait(unsealed, changes, Math.max(shutFor, SHUT_MS))
      const letter = await seal(unsealed, changes, spoken)
      if (letter.key === undefined || letter.members.length === 0) return 'done'
      const { channel, to } = letter.way
      const parts = countParts(letter, keeper)
      const madeAt = Math.max(...letter.members.map(({ notice }) => notice.createdAt))
      const result = await sendNotice(channel, to, wireOf(letter, keeper), { key: letter.key, madeAt }, gone)
      options.gate.heard(gatedBy(channel, to), letter.way.lane, result)
      await settle(letter, result, parts)
      return !result.ok && (result.why === 'window' || result.why === 'blocked') ? 'refused' : 'done'
    },
  }
}

const counted = (way: Way, count: number): readonly NoticeChange[] =>
  way.proactive.mode === 'window' ? [{ do: 'lane.sent', lane: way.lane, count }] : []

/** The message that opened the window is stored with its answer, which comes later. */
const heardNow = (way: Way, spoken: Spoken | undefined): readonly NoticeChange[] =>
  spoken?.lane === way.lane && way.proactive.mode === 'window'
    ? [{ do: 'lane.heard', lane: way.lane, at: spoken.at, sent: 0 }]
    : []
