import type { Wire } from '../../ports/channel.ts'
import type { CurrentNotice, NoticeKeeper } from '../../ports/notice-keeper.ts'
import { partsOf } from '../notices.ts'
import { roomOf } from './plan.ts'
import type { Way } from './ways.ts'

/** Notices in one message: more than this nobody reads in one go. */
const MOST_IN_ONE = 9
/** A window in which so little was sent is as good as new: what does not fit now never will. */
const FRESH = 2
/** What a channel would not take with others is tried alone. */
export const INVALID = 'invalid'

/** Notices of one person that leave as one message. */
export interface Letter {
  /** Given once it was sealed: then it leaves under this key or not at all. */
  readonly key?: string
  readonly way: Way
  readonly members: readonly CurrentNotice[]
}

export const wireOf = ({ members }: Letter, keeper: NoticeKeeper): Wire => keeper.asOne(members)

export const countParts = (letter: Letter, keeper: NoticeKeeper): number =>
  partsOf(letter.way.channel, wireOf(letter, keeper)).length

/** As many of these notices as the window still takes, in order, urgent ones first. */
export function fitting(way: Way, all: readonly CurrentNotice[], keeper: NoticeKeeper): readonly CurrentNotice[] {
  const urgent = all.filter(({ notice }) => notice.importance === 'urgent')
  const sorted = [...urgent, ...all.filter((one) => !urgent.includes(one))]
  const [first] = sorted
  if (first === undefined) return []
  const most = first.notice.error === INVALID ? 1 : MOST_IN_ONE
  const some = sorted.slice(0, most).filter(({ notice }) => notice === first.notice || notice.error !== INVALID)
  for (let n = some.length; n > 0; n--) {
    const members = some.slice(0, n)
    if (countParts({ way, members }, keeper) <= roomOf(way)) return members
  }
  return way.sent <= FRESH ? [first] : []
}
