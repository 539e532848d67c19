import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { stationGiven } from '../../src/station/codes/given.ts'
import { noteUnanswered } from '../../src/upkeep/unanswered.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

/** A person instead of a machine: whom to call and when, and the written way that surely reaches somebody. */
export const handOff: Intent = {
  name: 'hand-off',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  async handle(turn) {
    const { settings } = turn.knowledge.content
    const station = stationGiven(turn) ?? turn.knowledge.station(turn.memory.topic?.stationId ?? '')
    const phone = station?.phone ?? settings.cityOffice.phone
    const who = station?.name ?? settings.cityOffice.name
    const hours = station?.hoursText
    const there = hours === undefined ? `可以到${who}当面说。` : `可以到${who}当面说，${hours}有人。`
    const byPhone =
      hours === undefined ? `可以打${who}的电话 ${phone}。` : `可以打${who}的电话 ${phone}，${hours}有人。`
    const call = phone === undefined ? there : byPhone
    const text = `我是自动助手，现在接不通真人。${call}`
    const changes = noteUnanswered(turn, 'hand-off')
    if (turn.message.scope === 'group') return { replies: [say(text)], changes }
    return {
      replies: [
        say(`${text}\n也可以把事情写下来，工作人员会在这里答复您：`, { label: '写下来', says: '我有话对代表说' }),
      ],
      changes,
    }
  },
}
