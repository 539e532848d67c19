import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { type Desk, decide } from '../../src/casework/decide.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { readRoster } from '../../src/casework/digest/roster.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { handToStation } from '../../src/casework/letters/hand.ts'
import { answeringOf, inboxIn } from '../../src/casework/letters/inbox.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { asksCitizen, reply as write } from '../../src/casework/reply.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

interface Meant {
  readonly item: Submission
  readonly byPosition: boolean
}

/** The result of a deputy's own answer; everything else about it is in their words. */
const RESULT = '解释说明'

/** The desk at which a deputy answers one letter: the same, signed, and for this letter alone. */
function deskFor(turn: Turn, letter: Submission): Desk & { readonly deputy: NonNullable<Desk['deputy']> } {
  const inbox = inboxIn(turn)
  if (inbox === undefined) throw new Problem('LETTER_UNKNOWN')
  return { ...deskOf(turn), deputy: answeringOf(inbox, letter) }
}

/** Words in between: a question waits for the answer, anything else moves nothing. */
export async function reply(turn: Turn, { item, byPosition }: Meant, words: string): Promise<Outcome> {
  const desk = deskFor(turn, item)
  const { receipt } = item
  if (words === '') return { replies: [say(`要对提交人说什么？例：回复 ${receipt}：您好，请问是哪个小区？`)] }
  const changes = write(item, words, desk, turn.random.id())
  if (byPosition && !turn.confirmed)
    return askToConfirm(
      turn,
      `将发给 ${receipt} 的提交人，署名${desk.deputy.signature}：\n${words}`,
      `回复 ${receipt}：${words}`,
    )
  const next = asksCitizen(words)
    ? '现在是“待补充”，等待期间不计时限，有回答会告诉您。'
    : `这封信还在等您正式答复，请发：答复 ${receipt} …`
  return { replies: [say(`已发给 ${receipt} 的提交人，署名${desk.deputy.signature}。${next}`)], changes }
}

/** The answer itself. It is told with the same holding back and releasing as any result, and rated. */
export async function answer(turn: Turn, { item, byPosition }: Meant, words: string): Promise<Outcome> {
  const desk = deskFor(turn, item)
  const { receipt } = item
  if (words === '') return { replies: [say(`怎么答复？例：答复 ${receipt} 灯已列入下月维修，由城管科负责。`)] }
  if (item.state === 'NEED_INFO')
    return { replies: [say(`${receipt} 在等提交人补充，有了回答再答复。不等了，请发：请站点办 ${receipt} 理由：…`)] }
  const { signature } = desk.deputy
  const waiting = await waitingIn(turn.store, item)
  const { changes, next } = decide(item, RESULT, `${signature}答复：${words}`, desk, waiting)
  if (byPosition && !turn.confirmed)
    return askToConfirm(turn, `将正式答复 ${receipt}，署名${signature}：\n${words}`, `答复 ${receipt} ${words}`)
  const told = next === 'told' ? '会告诉提交人并请其评价。' : '按规定要由审核员放行，放行后告诉提交人。'
  return { replies: [say(`已答复 ${receipt}，${told}`)], changes }
}

/** What is not for a deputy to answer goes to the station, with the reason. */
export async function hand(turn: Turn, { item, byPosition }: Meant, reason: string): Promise<Outcome> {
  const { deputy, grants, personId, channel, at } = deskFor(turn, item)
  authoriseAnywhere(grants, 'hand-letter')
  const { receipt, stationId, deputyId } = item
  if (deputyId === undefined) return { replies: [say(`${receipt} 是写给站里各位代表的，站点已经在办，不用再转。`)] }
  if (reason === '') return { replies: [say(`请写明理由，提交人会看到。请发：请站点办 ${receipt} 理由：…`)] }
  const station = turn.knowledge.station(stationId ?? '')?.name ?? turn.knowledge.content.settings.cityOffice.name
  if (byPosition && !turn.confirmed)
    return askToConfirm(
      turn,
      `将请${station}办理 ${receipt}，提交人会读到：\n理由：${reason}`,
      `请站点办 ${receipt} 理由：${reason}`,
    )
  const changes = await handToStation(
    item,
    {
      by: { id: personId, channel, role: '代表' },
      deputy: deputy.signature,
      station,
      says: '看了您的来信',
      reason,
      at,
      id: turn.random.id(),
    },
    turn.store.people,
    await readRoster(turn.store.people),
  )
  return { replies: [say(`已请${station}办理 ${receipt}，已告诉站点和提交人。`)], changes }
}
