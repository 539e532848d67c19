import type { Person } from '../domain/person.ts'
import { Problem } from '../domain/problem.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Turn } from '../ports/intent.ts'
import type { Change, Lane } from '../ports/store.ts'
import { tellColleague } from './tell-colleague.ts'

/** What one person alone may neither delete nor take away waits so long for another one (reliability A9). */
export const SECOND_MS = 10 * 60_000
/** Colleagues who are asked at once; whoever comes first agrees. */
const MOST_ASKED = 9

/** Something that one person asked for and another one has to agree to. */
export interface Asked<T> {
  readonly what: T
  /** As the second person reads it. */
  readonly says: string
  readonly by: string
  readonly name: string
  readonly channel: string
  readonly at: Instant
  readonly agreed?: { readonly by: string; readonly name: string; readonly at: Instant }
}

export const laneOfAsked = (kind: 'erase' | 'export-contact', id: string): Lane => `second|${kind}|${id}`

export const keepAsked = <T>(lane: Lane, asked: Asked<T>): Change => ({
  do: 'conversation.keep',
  state: { lane, updatedAt: asked.agreed?.at ?? asked.at, data: { asked } },
})

export const forgetAsked = (lane: Lane): Change => ({ do: 'conversation.forget', lane })

/** What was asked for and still waits, or was agreed to and was not done yet. */
export async function askedFor<T>(turn: Pick<Turn, 'store' | 'at'>, lane: Lane): Promise<Asked<T> | undefined> {
  const asked = (await turn.store.conversation(lane))?.data.asked as Asked<T> | undefined
  return asked === undefined || turn.at >= (asked.agreed?.at ?? asked.at) + SECOND_MS ? undefined : asked
}

/** What one person asks for, and how the others hear of it. */
export interface Asking<T> {
  readonly lane: Lane
  readonly what: T
  readonly says: string
  /** What needs two people, as a refusal names it. */
  readonly deed: string
  readonly command: 'erase-ask' | 'export-ask'
  readonly target: string
  readonly after?: string
  /** Whether somebody may agree to it. */
  may(person: Person): boolean
  /** `何静申请…` */
  request(name: string): string
  /** The words with which another person agrees. */
  order(name: string): string
}

/**
 * Keeps what is asked for and asks colleagues: never who asks, by whichever account.
 * @throws {Problem} `SECOND_NOBODY`
 */
export async function askSecondPerson<T>(
  turn: Pick<Turn, 'store' | 'speaker' | 'at' | 'message'>,
  { lane, what, says, deed, command, target, after, may, request, order }: Asking<T>,
): Promise<{ readonly names: string; readonly order: string; readonly changes: readonly Change[] }> {
  const { speaker, at, message, store } = turn
  const people = await store.people.list()
  const others = people.filter((person) => person.name !== undefined && person.id !== speaker.id && may(person))
  if (others.length === 0) throw new Problem('SECOND_NOBODY', { what: deed })
  const name = speaker.name ?? '一位同志'
  const asked: Asked<T> = { what, says, by: speaker.id, name, channel: message.from.channel, at }
  const text = `${request(name)}\n同意的，请在10分钟内发：${order(name)}。不同意不用回。`
  return {
    names: others.map((one) => one.name).join('、'),
    order: order(name),
    changes: [
      keepAsked(lane, asked),
      trailOfSecond(turn, command, target, after),
      ...(await askColleagues(turn, others, `${command}:${target}:${at}`, text)),
    ],
  }
}

async function askColleagues(
  turn: Pick<Turn, 'store' | 'at'>,
  people: readonly Person[],
  key: string,
  text: string,
): Promise<readonly Change[]> {
  const each = people
    .slice(0, MOST_ASKED)
    .map((person) => tellColleague(turn.store.people, person, { key: `${key}:${person.id}`, text, at: turn.at }))
  return (await Promise.all(each)).flat()
}

/** The row of who asks or agrees; the deed has its own. */
export function trailOfSecond(
  turn: Pick<Turn, 'speaker' | 'at' | 'message'>,
  command: 'erase-ask' | 'erase-agree' | 'export-ask' | 'export-agree',
  target: string,
  after?: string,
): Change {
  return {
    do: 'audit',
    entry: {
      at: turn.at,
      actorId: turn.speaker.id,
      role: turn.speaker.grants.map(({ role }) => role).join('、'),
      channel: turn.message.from.channel,
      command,
      target,
      result: 'done',
      ...(after === undefined ? {} : { after }),
    },
  }
}
