import { LIVE_STATES } from '../../src/domain/booking.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import type { Station } from '../../src/domain/station.ts'
import { type Choice, say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { occasionsNow } from '../../src/station/booking/look.ts'
import { deputyIn } from '../../src/station/deputies.ts'
import { matterIn as matterOfOthers, type RightDoor, sayReferral } from '../../src/station/doors/index.ts'
import { showDoor } from '../../src/station/doors/shown.ts'
import { bestSessions, stationsFor } from '../../src/station/matching/best.ts'
import { otherBody } from '../../src/station/matching/other-body.ts'
import { homeOf, isElsewhere } from '../../src/station/matching/where.ts'
import { isGone } from '../../src/station/succession.ts'
import { english } from './english.ts'
import { wishIn } from './read.ts'
import { bookChoices, PLACE_AND_DATE, sayFit, writeDown } from './say.ts'

const MAX_STATIONS = 6
const NOT_SAID = '没有说在哪个街道，只按主题和日期排的；说出街道或社区的名字，可以再找近的。'
const NOT_ON_FILE = '您说的地方没有查到联络站，只按主题和日期排的。'

/** Somebody wants to speak of a matter in person: the two reception sessions that fit best, and why. */
export const meet: Intent = {
  name: 'meet',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  claims: ({ text, knowledge, speaker }) => {
    const { stations, receptions } = knowledge.content
    const wish = speaker.staff ? undefined : wishIn(text, knowledge.content)
    if (wish === undefined) return false
    return wish.inPerson || (receptions.length > 0 && matterOfOthers(text, stations) === undefined)
  },
  async handle(turn) {
    const { doors, stations } = turn.knowledge.content
    const wish = wishIn(turn.text, turn.knowledge.content)
    if (wish === undefined) return { replies: [] }
    const body = wish.insists ? undefined : otherBody(wish.matter, doors, stations)
    return body === undefined ? offerBest(turn, wish.matter, wish.insists) : redirect(turn, wish.matter, body)
  },
}

/** Named before anybody comes in vain; who wants to come all the same does. */
function redirect(turn: Turn, matter: string, body: RightDoor): Outcome {
  return {
    replies: [
      say(
        `${sayReferral(body)}\n代表不能代替他们处理，还是想当面跟代表说的，可以接着约。`,
        { label: '还是想约代表当面谈', says: `坚持当面谈：${matter}` },
        writeDown(wordsOf(turn, matter)),
      ),
    ],
    ...showDoor(turn, body),
  }
}

async function offerBest(turn: Turn, matter: string, insists: boolean): Promise<Outcome> {
  const { store, knowledge, at } = turn
  const { content } = knowledge
  const home = await homeOf(turn)
  const near = home?.stations ?? []
  const wanted = deputyIn(turn.text, content.deputies, dayOf(at))
  const looked = [...new Set([...(wanted?.stations ?? []), ...stationsFor(matter, near, content, at)])]
  const sessions = await occasionsNow(store, { ...content, events: [] }, at, { stations: looked })
  const bookings = await store.bookings.find({ occasionIds: sessions.map(({ id }) => id), states: LIVE_STATES })
  const fits = bestSessions(matter, near, sessions, bookings, content, at, wanted?.name)
  if (fits.length === 0) return home === undefined ? askWhere(turn, matter, insists) : none(turn, matter, near)
  const lines = fits.map((fit, n) => sayFit(fit, n, home, bookings, content.deputies, at))
  const plain = fits.every(({ topics }) => topics.size === 0) ? [PLACE_AND_DATE] : []
  const nowhere = home === undefined ? [isElsewhere(turn) ? NOT_ON_FILE : NOT_SAID] : []
  const head = `想当面谈“${matter}”，比较合适的是：`
  const text = [head, ...lines, ...plain, ...nowhere].join('\n')
  if (turn.message.scope === 'group') return { replies: [say(`${text}\n要预约，请单独发消息给我，说同样的话。`)] }
  return {
    replies: [
      say(`${text}\n回复数字就可以预约：`, ...bookChoices(fits, matter, insists, at), writeDown(wordsOf(turn, matter))),
    ],
  }
}

/** Neither a place nor a topic to go by. */
function askWhere(turn: Turn, matter: string, insists: boolean): Outcome {
  const { stations, receptions } = turn.knowledge.content
  const receives = new Set(receptions.map(({ stationId }) => stationId))
  const open = stations.filter((one) => receives.has(one.id) && !isGone(one, turn.at))
  if (open.length === 0) return none(turn, matter, [])
  const choices = open.slice(0, MAX_STATIONS).map(
    ({ name }): Choice => ({
      label: name,
      says: insists ? `坚持在${name}当面谈：${matter}` : `我想在${name}当面谈${matter}`,
    }),
  )
  return {
    replies: [
      say(
        `想当面谈“${matter}”。您住在哪个街道或社区？只用来找近的接待。也可以直接选站点：`,
        ...choices,
        writeDown(wordsOf(turn, matter)),
      ),
    ],
  }
}

function none(turn: Turn, matter: string, near: readonly Station[]): Outcome {
  const [station] = near
  const where = station === undefined ? '' : `${station.name}和附近`
  const call = station?.phone === undefined ? '' : `也可以打站点电话 ${station.phone} 约时间。`
  const ask: Choice =
    station === undefined
      ? { label: '找站里的同志', says: '转人工' }
      : { label: '看站点的地址和开放时间', says: `${station.name}在哪里` }
  return {
    replies: [
      say(
        `${where}近期没有查到可以当面谈“${matter}”的代表接待，所以不给您编日期。${call}您还可以：`,
        writeDown(wordsOf(turn, matter)),
        ask,
      ),
    ],
  }
}

/** The person's own words; where a menu spoke for them, what it was about. */
const wordsOf = ({ text, message }: Turn, matter: string): string => (message.text.includes(text) ? text : matter)
