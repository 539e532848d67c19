import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { authoriseGroup, changeGroup, type GroupNow } from '../../src/people/change-group.ts'
import { groupKey, sameGroup } from '../../src/people/groups.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { groupNamed, mine } from './find.ts'
import { type GroupOrder, groupOrderIn } from './read.ts'
import { nameOf, sayGroup, sayOwner, sayQuiet } from './say.ts'
import { whereNamed } from './where.ts'

const MAX_LISTED = 30
const HOW = '在群里发“绑定本群 站点名称”，或在这里发“绑定群 序号 站点名称”。'

/** To which station or area a chat group belongs, and when it is left in peace; said in the group or alone. */
export const groups: Intent = {
  name: 'groups',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'public',
  claims: ({ text }) => groupOrderIn(text) !== undefined,
  async handle(turn) {
    const order = groupOrderIn(turn.text)
    authoriseAnywhere(turn.speaker.grants, 'group')
    if (order === undefined || order.does === 'list') return list(turn)
    const inGroup = turn.message.scope === 'group'
    if (order.group === undefined && !inGroup) return { replies: [say(`“本群”要在群里说。${HOW}`)] }
    const found = await groupNamed(turn, order.group)
    if (typeof found === 'string') return { replies: [say(found)] }
    return carryOut(turn, order, found)
  },
}

async function list(turn: Turn): Promise<Outcome> {
  const all = await mine(turn)
  if (turn.message.scope === 'group') return { replies: [say('群列表请单独对我说。')] }
  if (all.length === 0) return { replies: [say(`您负责的站点还没有绑定的群。${HOW}`)] }
  const lines = all.slice(0, MAX_LISTED).map((one, n) => `${n + 1} ${nameOf(one, false)}，${sayGroup(one, turn)}`)
  const more = all.length > MAX_LISTED ? [`还有${all.length - MAX_LISTED}个没有列出，可以用群的名称。`] : []
  return {
    replies: [say([...lines, ...more, '可以发：群 1 静音 · 群 1 恢复 · 群 1 安静 21:00-8:00 · 解绑群 1'].join('\n'))],
  }
}

type OfOne = Exclude<GroupOrder, { readonly does: 'list' }>

function carryOut(turn: Turn, order: OfOne, group: GroupNow): Outcome {
  const name = nameOf(group, turn.message.scope === 'group' && sameGroup(group.id, turn.message.from))
  const done = (text: string, said: Parameters<typeof changeGroup>[2]): Outcome => ({
    replies: [say(text)],
    changes: changeGroup(turn, group, said),
  })
  switch (order.does) {
    case 'show':
      authoriseGroup(turn, group.binding?.stationId)
      return { replies: [say(`${name}${sayGroup(group, turn)}。`)] }
    case 'mute':
      return done(
        `${name}已静音：不再主动发通知，有人叫我时照常回答。发“${order.group === undefined ? '本群恢复' : `群 ${order.group} 恢复`}”可以恢复。`,
        { muted: true },
      )
    case 'unmute':
      return done(`${name}已恢复，会收到通知。`, { muted: false })
    case 'quiet-unread':
      return { replies: [say('没有认出时间。例：本群安静 21:00-8:00；不要了就发“本群安静 取消”。')] }
    case 'quiet':
      return order.hours === undefined
        ? done(`${name}没有自己的安静时段了，按全市的来。`, { quiet: undefined })
        : done(`${name}每天${sayQuiet(order.hours)}不主动发消息，到时间以后再发；有人叫我时照常回答。`, {
            quiet: order.hours,
          })
    case 'unbind':
      return unbind(turn, group, name)
    default:
      return bind(turn, order, group, name)
  }
}

function unbind(turn: Turn, group: GroupNow, name: string): Outcome {
  authoriseGroup(turn, group.binding?.stationId)
  if (group.binding === undefined) return { replies: [say(`${name}没有绑定站点，不用解绑。`)] }
  if (turn.confirmed)
    return { replies: [say(`${name}已解绑。`)], changes: changeGroup(turn, group, { binding: 'none' }) }
  return askToConfirm(
    turn,
    `将解绑${name}（现在归${sayOwner(group.binding, turn)}）。解绑后不再收到征求意见的通知，群里说的“这里”不再指这个站点。`,
    `解绑群 ${groupKey(group.id)}`,
  )
}

function bind(turn: Turn, order: Extract<OfOne, { readonly does: 'bind' }>, group: GroupNow, name: string): Outcome {
  if (order.to === '')
    return { replies: [say('绑定到哪个站点？例：绑定本群 柳岸街道站，或：绑定本群 柳岸社区 由 柳岸街道站 答复。')] }
  const where = whereNamed(turn, order.to, order.by)
  if (!('station' in where)) return which(order, where.several, where.area)
  const { station, area } = where
  authoriseGroup(turn, station.id)
  authoriseGroup(turn, group.binding?.stationId)
  const binding = { stationId: station.id, ...(area === undefined ? {} : { area }) }
  if (turn.confirmed)
    return {
      replies: [say(`${name}已绑定到${sayOwner(binding, turn)}。`)],
      changes: changeGroup(turn, group, { binding, ...(order.name === undefined ? {} : { name: order.name }) }),
    }
  return askToConfirm(
    turn,
    `将把${name}绑定到${sayOwner(binding, turn)}（现在：${sayOwner(group.binding, turn)}）。绑定后，群里说的“这里”就是这个站点，没答上的问题由这里的同志看，群里会收到征求意见的通知。`,
    `绑定群 ${groupKey(group.id)} ${area === undefined ? station.id : `${area} 由 ${station.id}`}${order.name === undefined ? '' : ` 名称：${order.name}`}`,
  )
}

/** Which of several stations answers in the group. */
function which(
  order: Extract<OfOne, { readonly does: 'bind' }>,
  stations: GroupStations,
  area: string | undefined,
): Outcome {
  const subject = order.group === undefined ? '绑定本群' : `绑定群 ${order.group}`
  if (stations.length === 0)
    return { replies: [say(`没有查到“${order.to}”。请用站点的名称或代码，例：${subject} 柳岸街道站。`)] }
  const choices = stations
    .slice(0, MAX_CHOICES)
    .map(({ name, code }) => ({ label: name, says: `${subject} ${area === undefined ? code : `${area} 由 ${code}`}` }))
  const lead =
    area === undefined
      ? `有${stations.length}个站点对得上，是哪一个？`
      : `${area}有${stations.length}个站点，群里由哪一个答复？`
  return { replies: [say(lead, ...choices)] }
}
type GroupStations = readonly { readonly name: string; readonly code: string }[]
const MAX_CHOICES = 6
