import { accountsIn, type Eraser, eraseItem, FORGET, proofOf } from '../../src/casework/erasure.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { amend } from '../../src/casework/walk.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import type { Scope } from './read.ts'

const { language: _, ...KEEPING_LANGUAGE } = FORGET

/** Deletes, and hands out the proof of it. */
export async function carryOut(turn: Turn, scope: Scope, items: readonly Submission[]): Promise<Outcome> {
  const { at, speaker, message } = turn
  if (scope === 'contact') return withoutContact(turn, items)
  if (items.length === 0 && scope !== 'all') return { replies: [say('没有找到要删除的事项，什么都没有删。')] }
  const eraser: Eraser = { id: speaker.id, role: '市民', channel: message.from.channel }
  const changes: Change[] = []
  const proofs: string[] = []
  for (const item of items) {
    const gone = await turn.store.chains.included(item.receipt)
    proofs.push(`${item.receipt}　删除凭证 ${proofOf(item.receipt, gone?.goneAt ?? at, turn.seal)}`)
    changes.push(...eraseItem(item, await waitingAside(turn, item, items), eraser, at, turn.seal))
  }
  if (scope === 'all' && !speaker.staff) changes.push(...(await person(turn, items)))
  const [first] = proofs
  const how =
    first === undefined ? '' : `\n凭证请保存。以后发“核验 编号 凭证”，可以核对这次删除；查编号只会看到删除日期。`
  const day = sayDay(dayOf(at), at)
  const what = items.length === 0 ? `您在这里的对话记录和账号关联已删除（${day}）。` : `已按您的要求删除（${day}）。`
  return {
    replies: [say(`${what}${proofs.map((line) => `\n${line}`).join('')}${how}`)],
    changes,
    remember: scope === 'all' ? FORGET : KEEPING_LANGUAGE,
  }
}

/** Those that wait for an item, without those that go with it. */
async function waitingAside(
  turn: Turn,
  item: Submission,
  items: readonly Submission[],
): Promise<readonly Submission[]> {
  const waiting = await waitingIn(turn.store, item)
  return waiting.filter((one) => items.every(({ id }) => id !== one.id))
}

async function person(turn: Turn, items: readonly Submission[]): Promise<readonly Change[]> {
  const { id: personId } = turn.speaker
  const here = { channel: turn.message.from.channel, user: turn.message.sender.id }
  const linked = await turn.store.people.accountsOf(personId)
  const all = [here, ...linked.map(({ channel, user }) => ({ channel, user })), ...accountsIn(items)]
  const accounts = [...new Map(all.map((one) => [`${one.channel}|${one.user}`, one])).values()]
  return [{ do: 'person.erase', personId, accounts, at: turn.at }]
}

function withoutContact(turn: Turn, items: readonly Submission[]): Outcome {
  const left = items.filter((item) => item.contact !== undefined)
  const by = { id: turn.speaker.id, channel: turn.message.from.channel, roles: ['市民' as const] }
  const changes = left.flatMap((submission) =>
    amend({ submission, command: 'erase-contact', by, at: turn.at, set: { contact: undefined } }, '市民'),
  )
  const which = left.map((item) => item.receipt).join('、')
  return { replies: [say(left.length === 0 ? '没有联系方式可以删除。' : `已删除 ${which} 的联系方式。`)], changes }
}
