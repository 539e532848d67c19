import { createHash } from 'node:crypto'
import type { PublicNotice } from '../../domain/occasion.ts'
import type { Instant } from '../../domain/shanghai.ts'
import { FORM_NAME } from '../../domain/station.ts'
import type { Address } from '../../ports/channel.ts'
import type { GroupBinding } from '../../ports/knowledge.ts'
import { queueNotice } from '../../ports/notices.ts'
import type { Change } from '../../ports/store.ts'
import { noteShown } from './book.ts'
import { deputiesWord, type Occasion } from './occasion.ts'
import { sayOccasion, sayWhere } from './say.ts'
import { type Doer, trace } from './tell.ts'

const HOUR_MS = 60 * 60 * 1000

/** What the public is told, roster and way to come included. */
export function sayPublic(one: Occasion, now: Instant): string {
  const { deputies, theme, form, entrance, quotas, audience, title, note } = one
  const who =
    deputies.length === 0
      ? title === undefined
        ? '接待代表以当天为准'
        : ''
      : `${deputiesWord(one)}：${deputies.join('、')}`
  const places = quotas
    .filter((quota) => quota.places !== undefined)
    .map(({ side, places: n }) => `${side}${n}个`)
    .join('、')
  const how =
    entrance === '现场'
      ? '直接到现场，不用预约'
      : `单独发给我“我要预约”就可以报名${entrance === '预约或现场' ? '，也可以直接到现场' : ''}`
  const lines = [
    `${sayOccasion(one, now)}`,
    `地点：${sayWhere(one)}`,
    ...(who === '' ? [] : [who]),
    ...(theme === undefined ? [] : [`主题：${theme}`]),
    ...(form === undefined ? [] : [`形式：${FORM_NAME[form]}`]),
    ...(audience === '群众' ? [] : [`面向${audience}`]),
    ...(places === '' ? [] : [`名额：${places}`]),
    `方式：${how}`,
    ...(note === undefined ? [] : [note]),
  ]
  return lines.join('\n')
}

/** Whole hours between an instant and the beginning. */
export const hoursBefore = ({ startsAt }: Occasion, at: Instant): number => Math.floor((startsAt - at) / HOUR_MS)

export const isLate = ({ at, dueAt }: Pick<PublicNotice, 'at' | 'dueAt'>): boolean => at > dueAt

/** Publishes: the proof is kept for good, and the groups of the station read it. */
export function publishOccasion(
  one: Occasion,
  groups: readonly GroupBinding[],
  by: Doer,
  newId: () => string,
): { readonly notice: PublicNotice; readonly changes: readonly Change[] } {
  const text = sayPublic(one, by.at)
  const digest = createHash('sha256').update(text).digest('hex')
  const notice: PublicNotice = {
    id: newId(),
    occasionId: one.id,
    at: by.at,
    by: by.id,
    text,
    digest,
    dueAt: one.noticeDue,
  }
  const bound = groups.filter(({ stationId }) => stationId === one.station.id)
  return {
    notice,
    changes: [
      { do: 'occasion.publish', notice },
      ...noteShown(one, by.at),
      trace(by, 'session-publish', one.id, { after: digest }),
      ...bound.map((group) => toGroup(group, notice, one)),
    ],
  }
}

function toGroup({ channel: id, conversation }: GroupBinding, notice: PublicNotice, one: Occasion): Change {
  const channel = id as Address['channel']
  const to: Address = { channel, account: channel, conversation }
  return queueNotice(to, `session-notice:${notice.id}:${channel}:${conversation}`, notice.text, notice.at, {
    scope: 'group',
    importance: 'low',
    ...(one.startsAt > notice.at ? { expiresAt: one.startsAt } : {}),
  })
}
