import { sayClosing, sayTitle } from '../../src/consultation/describe.ts'
import { isInvited } from '../../src/domain/audience.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { isSettled } from '../../src/domain/course.ts'
import { STAGE } from '../../src/domain/stage.ts'
import { englishWish } from '../../src/language/english-wish.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { EVERY_DRAFT } from '../../src/ports/subscriptions.ts'
import { consultationInEnglish, findConsultations } from '../../src/search/consultation-search.ts'
import { stationOfTopic } from '../../src/station/booking/topic.ts'
import { english } from './english.ts'

const LIST =
  /^\s*我(?:都)?(?:关注|订阅)了?(?:些)?(?:什么|啥|哪些|哪几部)|^\s*(?:看|查)?我的(?:关注|订阅)\s*$|^\s*what (?:do|am|did) I follow(?:ing)?\??\s*$/i
const STOP = /^\s*(?:取消|不再|不要再?|停止)(?:关注|订阅)[\s：:]*/
const STOP_ENGLISH = englishWish('(?:unfollow|stop following|unsubscribe from)\\b\\s*')
const START = /^\s*(?:我(?:要|想)?)?(?:关注|订阅)[\s：:]*(?=\S)/
const START_ENGLISH = englishWish(
  '(?:follow|subscribe to|keep me (?:posted|informed|updated) (?:on|about)|(?:tell|inform|notify) me (?:of|about|when there are|what (?:becomes|happens) (?:of|to|with))|know what (?:becomes|happens) (?:of|to|with))\\s+(?:any\\s+)?(?=\\S)',
)
const EVERY =
  /^(?:所有|全部|新的?|今后的?)?(?:草案|征求意见)$|^(?:all |the |every )*(?:new )?drafts?(?: regulations?)?$/i
const ALL = /^(?:全部|所有|all|everything)$/i
/** Nobody follows more: it would be everything. */
const MOST = 30
/** As it is offered below an article and a receipt, however long the title. */
const OFFERED = /^关注《[^》]{1,300}》$/
/** Longer texts tell a matter. */
const MOST_SAID = 60

/** Who wants to hear of a draft says so, and takes it back with one word. */
export const follow: Intent = {
  name: 'follow',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  aside: true,
  claims: (turn) => {
    const text = inSimplified(turn.text)
    if (text.length > MOST_SAID && !OFFERED.test(text)) return false
    if (LIST.test(text) || behind(text, STOP, STOP_ENGLISH) !== undefined) return true
    const name = behind(text, START, START_ENGLISH)
    return name !== undefined && (EVERY.test(name) || named(turn, name) !== undefined)
  },
  async handle(turn) {
    if (turn.message.scope === 'group') return { replies: [say('关注草案请单独发消息给我说，群里不登记个人的关注。')] }
    const text = inSimplified(turn.text)
    if (LIST.test(text)) return list(turn)
    const stopped = behind(text, STOP, STOP_ENGLISH)
    return stopped === undefined ? start(turn, behind(text, START, START_ENGLISH) ?? '') : stop(turn, stopped)
  },
}

/** What stands behind the first of these that a text begins with. */
function behind(text: string, ...beginnings: readonly RegExp[]): string | undefined {
  const beginning = beginnings.find((one) => one.test(text))
  return beginning && text.replace(beginning, '').trim()
}

function named(turn: Turn, name: string): Consultation | undefined {
  const { consultations } = turn.knowledge.content
  const exact = consultations.filter(({ title }) => name === `《${title}》`).map((one) => ({ consultation: one }))
  const written = exact.length > 0 ? exact : findConsultations(name, consultations)
  const english = written.length > 0 ? undefined : consultationInEnglish(name, consultations)
  const found = english === undefined ? written : [english]
  const visitor = { personId: turn.speaker.id, ...(turn.group === undefined ? {} : { group: turn.group }) }
  return found.find(({ consultation }) => isInvited(consultation.audience, visitor))?.consultation
}

async function start(turn: Turn, name: string): Promise<Outcome> {
  const every = EVERY.test(name)
  const draft = every ? undefined : named(turn, name)
  if (draft === undefined && !every) return { replies: [say(`没有找到“${name}”这部草案。`)] }
  if (draft?.stage !== undefined && isSettled(draft))
    return { replies: [say(`${sayTitle(draft)}${STAGE[draft.stage].says}，没有后面的消息可以告诉您了。`)] }
  const own = await turn.store.subscriptions.of(turn.speaker.id)
  const topic = draft?.id ?? EVERY_DRAFT
  if (own.length >= MOST && own.every((one) => one.topic !== topic))
    return { replies: [say(`您已经关注了${MOST}部，先取消一部再关注。看名单请发：我关注了什么`)] }
  const said =
    draft === undefined
      ? '已关注新草案。有新的草案公开征求意见时'
      : `已关注${sayTitle(draft)}。开始、延长、结束征求意见，以及表决通过时`
  return {
    replies: [
      say(
        `${said}，在这里告诉您，一件事只说一次。\n不想再收，回复“取消关注${draft === undefined ? ' 新草案' : ` ${name}`}”。`,
      ),
    ],
    changes: [
      {
        do: 'subscription.put',
        subscription: {
          personId: turn.speaker.id,
          topic,
          address: { ...turn.message.from, user: turn.message.sender.id },
          at: turn.at,
        },
      },
    ],
  }
}

async function stop(turn: Turn, name: string): Promise<Outcome> {
  const own = await turn.store.subscriptions.of(turn.speaker.id)
  const drafts = own.flatMap(({ topic }) => turn.knowledge.consultation(topic) ?? [])
  const all = ALL.test(name) || (name === '' && own.length === 1)
  const [best] = findConsultations(name, drafts)
  const gone = own.filter(
    ({ topic }) => all || (EVERY.test(name) ? topic === EVERY_DRAFT : topic === best?.consultation.id),
  )
  if (own.length === 0) return { replies: [say('您现在没有关注草案。')] }
  if (gone.length === 0)
    return { replies: [say(`取消哪一部？\n${sayAll(turn, own)}\n例：取消关注 物业条例；全部取消：取消关注 全部`)] }
  return {
    replies: [say(`已取消关注${gone.map(({ topic }) => sayTopic(turn, topic)).join('、')}，不再发消息给您。`)],
    changes: gone.map(({ personId, topic }) => ({ do: 'subscription.remove', personId, topic })),
  }
}

async function list(turn: Turn): Promise<Outcome> {
  const own = await turn.store.subscriptions.of(turn.speaker.id)
  if (own.length === 0) return { replies: [say('您现在没有关注草案。想关注请发：关注 草案名称')] }
  return { replies: [say(`您关注了：\n${sayAll(turn, own)}\n不想再收，回复“取消关注 名称”。`)] }
}

const sayAll = (turn: Turn, own: readonly { readonly topic: string }[]): string =>
  own.map(({ topic }, n) => `${n + 1}. ${sayTopic(turn, topic)}${until(turn, topic)}`).join('\n')

function until(turn: Turn, topic: string): string {
  const draft = turn.knowledge.consultation(topic)
  return draft === undefined || draft.closesAt <= turn.at ? '' : `，征求意见到${sayClosing(draft, turn.at)}`
}

function sayTopic(turn: Turn, topic: string): string {
  if (topic === EVERY_DRAFT) return '新草案'
  const station = stationOfTopic(topic)
  if (station !== undefined) return `${turn.knowledge.station(station)?.name ?? '一个站点'}的接待`
  const draft = turn.knowledge.consultation(topic)
  return draft === undefined ? '一部已经撤下的草案' : sayTitle(draft)
}
