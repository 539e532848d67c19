import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { tellColleague } from '../../src/casework/tell-colleague.ts'
import { carryOut, type Doer, storedSteps, trail } from '../../src/consultation/carry-out.ts'
import { sayTitle } from '../../src/consultation/describe.ts'
import { sayDifference } from '../../src/consultation/difference.ts'
import { checkMapped, checkOrder, digestOf, type Order, type Subject, sayOrder } from '../../src/consultation/order.ts'
import { replacedBy, sayReplaced, tellReplaced } from '../../src/consultation/replaced.ts'
import { saySummary, summaryOf } from '../../src/consultation/summary.ts'
import {
  forgetProposal,
  keepProposal,
  mayRule,
  needsTwo,
  type Proposal,
  turnKey,
} from '../../src/consultation/two-keys.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import { knowingGroups } from '../../src/people/groups.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { readSaid } from './orders.ts'
import { isFor, oneOf, proposal, sayWaiting, subjects, waitingOf } from './which-draft.ts'

const HELP = [
  '看等待发布和放行的：待发布',
  '要办的可以这样说：',
  '发布草案 物业条例',
  '放行草案 物业条例',
  '延长征求意见 物业条例 到10月15日 理由：…',
  '提前结束 物业条例 理由：…',
  '终止审议 物业条例 理由：…',
  '草案阶段 物业条例 表决通过',
  '新的草案请管理员用命令行交来：consultation publish 文件',
].join('\n')
const ASK = {
  day: '延长到哪一天？例：延长征求意见 物业条例 到10月15日 理由：不少居民来不及看。',
  stage: '现在到了哪一步？例：草案阶段 物业条例 表决通过',
} as const

interface Ordered {
  readonly order: Order
  readonly subject: Subject
  readonly waiting?: Proposal
  readonly releases: boolean
}

/** Publishing a draft and what becomes of its window and its life: looked at first, and let go by a second person. */
export async function ruleDrafts(turn: Turn): Promise<Outcome> {
  const said = readSaid(turn.text, dayOf(turn.at))
  if (said === undefined) return { replies: [say(HELP)] }
  if (said.do === 'ask') return { replies: [say(ASK[said.what])] }
  const all = await subjects(turn)
  if (said.do === 'list') return { replies: [say(await sayWaiting(turn, all))] }
  const fits = said.do === 'order' ? all.filter((one) => isFor(said.order, one)) : await waitingOf(turn, all)
  const subject = oneOf(said.name, fits)
  if ('unclear' in subject) return { replies: [say(subject.unclear)] }
  const waiting = await proposal(turn, subject.one)
  if (said.do === 'drop') return drop(turn, subject.one, waiting)
  const order = said.do === 'order' ? said.order : waiting?.order
  if (order === undefined) return { replies: [say(`${sayTitle(subject.one.consultation)}没有等待放行的。`)] }
  const releases = said.do === 'release'
  return rule(turn, {
    order: releases || waiting === undefined ? order : sameAs(order, waiting.order),
    subject: subject.one,
    releases,
    ...(waiting === undefined ? {} : { waiting }),
  })
}

/** Saying `发布草案 …` of what somebody proposed with a reason means that proposal. */
const sameAs = (order: Order, waiting: Order): Order =>
  order.act === 'publish' && waiting.act === 'publish' && order.shortReason === undefined ? waiting : order

const doerOf = ({ speaker, message }: Turn): Doer => ({
  id: speaker.id,
  name: speaker.name ?? speaker.id,
  role: [...new Set(speaker.grants.map((grant) => grant.role))].join('、'),
  channel: message.from.channel,
})

async function rule(turn: Turn, ordered: Ordered): Promise<Outcome> {
  const { order, subject, waiting, releases } = ordered
  const { at, speaker, store } = turn
  const { id, title } = subject.consultation
  checkOrder(order, subject, at, turn.knowledge.content.windows ?? [])
  checkMapped(order, subject)
  const two = needsTwo(order, turn.knowledge.content.settings)
  const author = waiting === undefined ? undefined : await store.people.byId(waiting.by)
  if (releases && waiting !== undefined && waiting.digest !== digestOf(order, subject))
    return {
      replies: [
        say(`${sayTitle(subject.consultation)}在${waiting.name}提交后又改过，原来的提交作废。请重新看过再提交。`),
      ],
      changes: [forgetProposal(id)],
    }
  const next = turnKey(order, subject, { id: speaker.id, releases }, waiting, author, two)
  const digest = digestOf(order, subject)
  if (!turn.confirmed || turn.seen?.[id] !== digest)
    return askToConfirm(
      turn,
      preview({ ...turn, knowledge: await knowingGroups(turn.knowledge, turn.store) }, ordered, next),
      canonical(order, title, releases),
      { [id]: digest },
    )
  const by: Doer = {
    ...doerOf(turn),
    ...(waiting !== undefined && next === 'do' && two ? { author: waiting.by } : {}),
  }
  const old = replacedBy(order, subject, waiting)
  const told = old === undefined ? [] : await tellReplaced(old, subject, turn)
  if (next === 'propose')
    return {
      replies: [say(`已提交：${sayOrder(order, subject, at)}。要另一位同志放行：放行草案 ${title}`)],
      changes: [
        keepProposal(id, { order, digest, by: by.id, name: by.name, at }),
        trail('consultation-propose', id, by, at, JSON.stringify(order)),
        ...told,
        ...(await tellOthers(
          turn,
          subject,
          `${by.name}提交了：${sayOrder(order, subject, at)}。\n看过后放行：放行草案 ${title}`,
        )),
      ],
    }
  return {
    replies: [say(`已${sayOrder(order, subject, at)}。关注这部草案的人和有关的群会收到消息。`)],
    changes: [...carryOut(order, subject, by, at, await storedSteps(store.knowledge, id)), ...told],
  }
}

function preview(turn: Turn, { order, subject, waiting }: Ordered, next: 'propose' | 'do'): string {
  const { publication } = subject
  const reason = order.act === 'publish' ? order.shortReason : order.reason
  const old = replacedBy(order, subject, waiting)
  const shown =
    publication === undefined || order.act !== 'publish'
      ? undefined
      : {
          ...publication,
          reading: {
            ...publication.reading,
            ...(order.shortReason === undefined ? {} : { shortReason: order.shortReason }),
          },
        }
  return [
    `将${sayOrder(order, subject, turn.at)}${next === 'propose' ? '，确认后等另一位同志放行' : ''}：`,
    ...(shown === undefined ? [] : [saySummary(shown, summaryOf(shown, turn.knowledge, turn.at), turn.at)]),
    ...sayDifference(order, subject, turn.at),
    ...(reason === undefined || reason === '' || shown !== undefined ? [] : [`理由（大家会看到）：${reason}`]),
    ...(old === undefined ? [] : [sayReplaced(old, subject, turn)]),
    ...(waiting !== undefined && old === undefined && next === 'do' && waiting.by !== turn.speaker.id
      ? [`由${waiting.name}提交。`]
      : []),
  ].join('\n')
}

/** The order in words that leave nothing open. */
function canonical(order: Order, title: string, releases: boolean): string {
  if (releases) return `放行草案 ${title}`
  if (order.act === 'publish')
    return `发布草案 ${title}${order.shortReason === undefined ? '' : ` 缩短理由：${order.shortReason}`}`
  if (order.act === 'extend') return `延长征求意见 ${title} 到${order.until} 理由：${order.reason}`
  if (order.act === 'end') return `提前结束 ${title} 理由：${order.reason}`
  const reason = order.reason === '' ? '' : ` 理由：${order.reason}`
  return order.stage === '终止审议' ? `终止审议 ${title}${reason}` : `草案阶段 ${title} ${order.stage}${reason}`
}

async function tellOthers(turn: Turn, subject: Subject, text: string): Promise<readonly Change[]> {
  const people = (await turn.store.people.list()).filter(
    (person) => person.id !== turn.speaker.id && mayRule(person.grants, subject),
  )
  const told = people.map((person) =>
    tellColleague(turn.store.people, person, {
      key: `proposal:${subject.consultation.id}:${turn.at}:${person.id}`,
      text,
      at: turn.at,
    }),
  )
  return (await Promise.all(told)).flat()
}

function drop(turn: Turn, subject: Subject, waiting: Proposal | undefined): Outcome {
  const title = sayTitle(subject.consultation)
  if (waiting === undefined) return { replies: [say(`${title}没有等待放行的。`)] }
  const by = doerOf(turn)
  return {
    replies: [say(`已退回，${title}照原来的不变。`)],
    changes: [
      forgetProposal(subject.consultation.id),
      trail('consultation-drop', subject.consultation.id, by, turn.at),
    ],
  }
}
