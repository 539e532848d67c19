import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/shanghai.ts'
import type { Address } from '../../ports/channel.ts'
import type { GroupBinding } from '../../ports/knowledge.ts'
import { queueNotice } from '../../ports/notices.ts'
import type { Change, PlaceInList, Store } from '../../ports/store.ts'
import { EVERY_DRAFT } from '../../ports/subscriptions.ts'
import { groupsFor } from '../publication.ts'
import type { News } from './events.ts'
import { sayAlone, sayInGroup } from './say-news.ts'

/** How far the telling of one piece of news has come. */
export interface Place {
  readonly of: 'groups' | 'followers' | 'givers'
  readonly person?: string
  readonly item?: PlaceInList
}

export interface Portion {
  readonly changes: readonly Change[]
  /** Where it goes on; absent when everybody was told. */
  readonly next?: Place
}

/** People told in one transaction. */
const AT_ONCE = 200

/** The next people who hear it. @param groups those that are bound */
export async function tellNext(
  news: News,
  place: Place,
  store: Pick<Store, 'subscriptions' | 'submissions'>,
  groups: readonly GroupBinding[],
  now: Instant,
): Promise<Portion> {
  if (place.of === 'groups') return { changes: toGroups(news, groups, now), next: { of: 'followers' } }
  return place.of === 'followers' ? followers(news, place, store, now) : givers(news, place, store, now)
}

function toGroups(news: News, groups: readonly GroupBinding[], now: Instant): readonly Change[] {
  return groupsFor(news.consultation, groups).flatMap((group): readonly Change[] => {
    const { conversation } = group
    const channel = group.channel as Address['channel']
    const to: Address = { channel, account: channel, conversation }
    const change = notice(news, `${channel}:${conversation}`, to, now)
    if (change.do !== 'outbox.add') return []
    const wire = { text: sayInGroup(news), choices: [] }
    return [{ ...change, message: { ...change.message, scope: 'group', wire } }]
  })
}

async function followers(
  news: News,
  { person }: Place,
  { subscriptions }: Pick<Store, 'subscriptions'>,
  now: Instant,
): Promise<Portion> {
  const { consultation, everyDraft, last, at } = news
  const open = consultation.audience === undefined || consultation.audience.kind === '主题'
  const topics = [consultation.id, ...(everyDraft && open ? [EVERY_DRAFT] : [])]
  const page = await subscriptions.to(topics, person, AT_ONCE)
  const changes = page
    .filter((one) => one.at <= at)
    .flatMap((one): readonly Change[] => [
      notice(news, personKey(one.personId), one.address, now, one.personId),
      ...(last ? [{ do: 'subscription.remove', personId: one.personId, topic: one.topic } as const] : []),
    ])
  const behind = page.at(-1)?.personId
  if (page.length === AT_ONCE && behind !== undefined) return { changes, next: { of: 'followers', person: behind } }
  return { changes, ...(last ? { next: { of: 'givers' } as const } : {}) }
}

async function givers(
  news: News,
  { item }: Place,
  { submissions }: Pick<Store, 'submissions'>,
  now: Instant,
): Promise<Portion> {
  const page = await submissions.find({
    consultationId: news.consultation.id,
    kinds: ['opinion'],
    order: 'oldest',
    limit: AT_ONCE,
    ...(item === undefined ? {} : { after: item }),
  })
  const reachable = page.filter(
    ({ state, erasedAt, channel }) => state !== 'WITHDRAWN' && erasedAt === undefined && channel !== 'offline',
  )
  const changes = reachable.map((one) =>
    notice(news, personKey(one.personId), JSON.parse(one.address) as Address, now, one.personId),
  )
  const behind = page.at(-1)
  return page.length < AT_ONCE || behind === undefined ? { changes } : { changes, next: { of: 'givers', item: behind } }
}

/** Stays after the message is deleted, and leads to nobody. */
const personKey = (personId: string): string => createHash('sha256').update(personId).digest('hex').slice(0, 24)

function notice(news: News, who: string, to: Address, now: Instant, personId?: string): Change {
  return queueNotice(to, `news:${news.key}:${who}`, sayAlone(news), now, {
    importance: 'low',
    expiresAt: news.until,
    ...(personId === undefined ? {} : { personId }),
  })
}
