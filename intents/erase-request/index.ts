import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { accountsIn, type Eraser, eraseItem, proofOf } from '../../src/casework/erasure.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { authorise } from '../../src/casework/may.ts'
import { itemsNamed, receiptsOf } from '../../src/casework/named.ts'
import { notify } from '../../src/casework/notice.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { splitReason } from '../../src/casework/split-reason.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'

const WORD = /^(?:请)?(?:按申请)?(?:删除|清除)(?:个人|本人)(?:信息|资料|数据)/
const EVERYTHING = /全部|所有/
const MOST = 60

const orderIn = (text: string) => splitReason(text, (part) => WORD.exec(part) ?? undefined)

/** Staff delete on a request signed on paper: `删除个人信息 7K3M 理由：…`; with `全部`, everything of the same person. */
export const eraseRequest: Intent = {
  name: 'erase-request',
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => {
    const { command } = orderIn(text)
    return WORD.test(command) && !/我/.test(command) && command.length <= MOST && mentionsIn(command).length > 0
  },
  async handle(turn) {
    const { command, reason } = orderIn(turn.text)
    const { items } = await itemsNamed(turn, command)
    const [item] = items
    if (item === undefined || items.length > 1)
      return { replies: [say('一次请说一件。例：删除个人信息 7K3M 理由：收到本人书面申请')] }
    for (const one of items) authorise(turn.speaker.grants, 'erase', one.stationId)
    if (reason === '')
      return { replies: [say('请写明理由，例：删除个人信息 7K3M 理由：收到本人书面申请，申请书第3号')] }
    const everything = EVERYTHING.test(command)
    const all = everything ? await ofSamePerson(turn, item) : [item]
    const seen = Object.fromEntries(all.map((one) => [one.receipt, one.rev]))
    const says = `删除个人信息 ${item.receipt}${everything ? ' 全部' : ''} 理由：${reason}`
    if (!turn.confirmed) return askToConfirm(turn, preview(all, everything, reason), says, seen)
    for (const one of all)
      if (turn.seen?.[one.receipt] !== one.rev)
        return { replies: [say(`${one.receipt} 刚刚有变动，什么都没有删。请重新发一次命令。`)] }
    return carryOut(turn, all, item, everything)
  },
}

/** @throws {Problem} `OUT_OF_SCOPE`, `NOT_ALLOWED` one of them is at a station where this person may not */
async function ofSamePerson(turn: Turn, item: Submission): Promise<readonly Submission[]> {
  const all = await turn.store.submissions.find({ personId: item.personId })
  for (const one of all) authorise(turn.speaker.grants, 'erase', one.stationId)
  return all
}

function preview(items: readonly Submission[], everything: boolean, reason: string): string {
  return [
    `将删除 ${receiptsOf(items)} 的内容、补充、联系方式和往来消息${everything ? '，以及这位提交人的对话记录和账号关联' : ''}。`,
    '编号、日期、结果类别和已公布的统计数字留下；没有结果的同时撤回；会告知提交人。删除后不能恢复。',
    `理由：${reason}`,
  ].join('\n')
}

async function carryOut(
  turn: Turn,
  items: readonly Submission[],
  named: Submission,
  everything: boolean,
): Promise<Outcome> {
  const { at, speaker } = turn
  const eraser: Eraser = { id: speaker.id, role: '管理员', channel: turn.message.from.channel }
  const changes: Change[] = []
  const proofs: string[] = []
  for (const item of items) {
    const gone = await turn.store.chains.included(item.receipt)
    proofs.push(`${item.receipt}　删除凭证 ${proofOf(item.receipt, gone?.goneAt ?? at, turn.seal)}`)
    const waiting = (await waitingIn(turn.store, item)).filter((one) => items.every(({ id }) => id !== one.id))
    changes.push(...eraseItem(item, waiting, eraser, at, turn.seal))
  }
  if (everything) {
    const { personId } = named
    const linked = await turn.store.people.accountsOf(personId)
    const accounts = [...linked.map(({ channel, user }) => ({ channel, user })), ...accountsIn(items)]
    changes.push({ do: 'person.erase', personId, accounts, at })
  }
  const day = sayDay(dayOf(at), at)
  return {
    replies: [say(`已删除（${day}），并告知提交人。\n${proofs.join('\n')}`)],
    changes: [...changes, tell(turn, named, proofs, day)],
  }
}

/** Whoever did not ask for it must hear of it. */
function tell(turn: Turn, item: Submission, proofs: readonly string[], day: string): Change {
  const { name, phone } = turn.knowledge.content.settings.cityOffice
  const office = phone === undefined ? name : `${name}（电话 ${phone}）`
  const text = `收到书面申请，已删除您提交的内容和个人信息（${day}）。\n${proofs.join('\n')}\n不是您本人申请的，请马上与${office}联系。`
  return notify(item, { event: 'erased', text, choices: [], at: turn.at, holdMs: 0 })
}
