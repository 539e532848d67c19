import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { addDays, type Day, dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { changeOccasion, concernedBy, type Patch, patched, sayChange } from '../../src/station/booking/change.ts'
import { asArranged } from '../../src/station/booking/look.ts'
import type { Occasion } from '../../src/station/booking/occasion.ts'
import { FARTHEST_MOVE_DAYS } from '../../src/station/booking/occasions.ts'
import { hoursBefore, isLate, publishOccasion, sayPublic } from '../../src/station/booking/publish.ts'
import { sayOccasion } from '../../src/station/booking/say.ts'
import type { Doer } from '../../src/station/booking/tell.ts'
import { namesIn, type Order, whenIn } from './read.ts'

const MOST_PLACES = 1_000
const MOST_WORDS = 200
/** A session is moved to a day within so many from today. */
const MOST_AHEAD_DAYS = 90

export const doer = ({ speaker, message, at }: Turn): Doer => ({
  id: speaker.id,
  role: [...new Set(speaker.grants.map(({ role }) => role))].join('、'),
  channel: message.from.channel,
  at,
})

const WHY = '请写明理由，约好的人会看到。'

const NO_ROSTER = '\n还没有代表名单。可以先发“接待代表 1 姓名”，再公布。'

const isTooFar = (arranged: Day, day: Day): boolean =>
  day < addDays(arranged, -FARTHEST_MOVE_DAYS) || day > addDays(arranged, FARTHEST_MOVE_DAYS)

export async function move(turn: Turn, one: Occasion, order: Order): Promise<Outcome> {
  const when = whenIn(order.rest, turn.at)
  if (when.day === undefined && when.time === undefined)
    return { replies: [say('没有认出改到什么时候。例：接待改期 1 到9月24日 14:00-16:00 理由：…')] }
  if (order.reason === '') return { replies: [say(`${WHY}例：接待改期 1 到9月24日 理由：会场检修`)] }
  const next = patched(one, when, turn.at)
  if (next.startsAt <= turn.at)
    return { replies: [say(`${sayDay(next.day, turn.at)}已经过去，请改到今天以后的时间。`)] }
  if (one.startsAt < turn.at) return { replies: [say('这一场已经开始或结束，不能再改期。')] }
  if (next.day > addDays(dayOf(turn.at), MOST_AHEAD_DAYS)) return { replies: [say('改得太远了，请改到三个月以内。')] }
  const arranged = asArranged(turn.knowledge.content, one.id)?.day ?? one.day
  if (isTooFar(arranged, next.day))
    return {
      replies: [say(`离原定的${sayDay(arranged, turn.at)}太远了，请改到前后三个月以内；或者取消这一场，另外安排。`)],
    }
  const said = `接待改期 ${one.id} 到${when.day ?? one.day}${when.time === undefined ? '' : ` ${when.time}`} 理由：${order.reason}`
  const short = hoursBefore(next, turn.at) < 72 ? '\n新的时间离现在不足72小时，请尽快重新公布。' : ''
  return change(turn, one, when, order.reason, said, short)
}

export async function cancel(turn: Turn, one: Occasion, order: Order): Promise<Outcome> {
  const reason = order.reason === '' ? order.rest : order.reason
  if (reason === '') return { replies: [say(`${WHY}例：接待取消 1 理由：代表参加会议`)] }
  if (one.cancelled !== undefined) return { replies: [say(`${sayOccasion(one, turn.at)}已经取消了。`)] }
  if (one.startsAt < turn.at) return { replies: [say('这一场已经开始或结束，不能再取消。')] }
  return change(turn, one, { cancelled: reason.slice(0, MOST_WORDS) }, reason, `接待取消 ${one.id} 理由：${reason}`)
}

export async function place(turn: Turn, one: Occasion, order: Order): Promise<Outcome> {
  const where = order.rest.replace(/^(?:改到|改为|改成|换到|到|为)\s*/, '').slice(0, MOST_WORDS)
  if (where === '') return { replies: [say('请写明改到哪里。例：接待地点 1 改到文化中心二楼')] }
  const reason = order.reason === '' ? '' : ` 理由：${order.reason}`
  return change(turn, one, { place: where }, order.reason, `接待地点 ${one.id} 改到${where}${reason}`)
}

export async function roster(turn: Turn, one: Occasion, order: Order): Promise<Outcome> {
  const names = namesIn(order.rest)
  const known = turn.knowledge.content.deputies
  if (names.length === 0) return { replies: [say('请写明哪些代表接待。例：接待代表 1 张三、李四')] }
  const stranger = names.find((name) => known.length > 0 && known.every((deputy) => deputy.name !== name))
  if (stranger !== undefined) return { replies: [say(`代表名单里没有“${stranger}”，没有改。请核对姓名。`)] }
  const reason = order.reason === '' ? '' : ` 理由：${order.reason}`
  return change(turn, one, { deputies: names }, order.reason, `接待代表 ${one.id} ${names.join('、')}${reason}`)
}

export async function capacity(turn: Turn, one: Occasion, order: Order): Promise<Outcome> {
  const places = Number(/^(?:改为|改成|到)?\s*(\d{1,4})\s*(?:个|人|位)?$/.exec(order.rest)?.[1])
  if (!(places >= 1 && places <= MOST_PLACES)) return { replies: [say('请写明多少个名额。例：接待名额 1 20')] }
  if (one.quotas.length > 1) return { replies: [say('这项活动分几方报名，名额请在 events.yaml 里改。')] }
  const concerned = await concernedBy(turn.store, one)
  const booked = concerned.bookings.filter(({ state }) => state === 'BOOKED').length
  const more = booked > places ? `已经约上的${booked}人都保留，不再往上补。` : '有空出来的名额，已按先后补上候补的人。'
  return {
    replies: [say(`${sayOccasion(one, turn.at)}的名额改为${places}个。${more}`)],
    changes: changeOccasion(one, { capacity: places }, '', concerned, doer(turn)),
  }
}

/** Shows what those who booked will read, then does it. */
async function change(
  turn: Turn,
  one: Occasion,
  patch: Patch,
  reason: string,
  says: string,
  warn = '',
): Promise<Outcome> {
  const concerned = await concernedBy(turn.store, one)
  const text = sayChange(one, patched(one, patch, turn.at), reason, turn.at)
  if (text === undefined) return { replies: [say('和现在的安排一样，没有改。')] }
  const people = new Set([...concerned.bookings, ...concerned.followers].map(({ personId }) => personId)).size
  if (!turn.confirmed) return askToConfirm(turn, `将告知约了或关注的${people}人：\n${text}${warn}`, says)
  return {
    replies: [say(`已办。正在告知约了或关注的${people}人。${warn}`)],
    changes: changeOccasion(one, patch, reason, concerned, doer(turn)),
  }
}

export async function publish(turn: Turn, one: Occasion): Promise<Outcome> {
  if (one.cancelled !== undefined || one.startsAt <= turn.at)
    return { replies: [say('这一场已经取消或已经开始，不用再公布。')] }
  const { groups } = turn.knowledge.content
  const rooms = groups.filter(({ stationId }) => stationId === one.station.id).length
  if (!turn.confirmed)
    return askToConfirm(
      turn,
      `将公布（发到${rooms}个群，并留存原文）：\n${sayPublic(one, turn.at)}${one.deputies.length === 0 && one.title === undefined ? NO_ROSTER : ''}`,
      `公布接待 ${one.id}`,
    )
  const { notice, changes } = publishOccasion(one, groups, doer(turn), () => turn.random.id())
  const hours = hoursBefore(one, turn.at)
  const late = isLate(notice)
    ? `离开始只有${hours}小时，晚于规定的提前时间，已如实记下。`
    : `提前${hours}小时，已留存公布的时间、人和原文。`
  return { replies: [say(`已公布${sayOccasion(one, turn.at)}。${late}`)], changes }
}
