import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { authorise } from '../../src/casework/may.ts'
import { itemsNamed, receiptsOf } from '../../src/casework/named.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { splitReason } from '../../src/casework/split-reason.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { bookingNumberIn } from '../../src/station/booking/number.ts'
import { agreeToBooker, eraseBooker } from './booker.ts'
import { ofSamePerson } from './carry-out.ts'
import { english } from './english.ts'
import { agree, askSecond, isAgreement } from './second.ts'

const WORD = /^(?:请)?(?:按申请)?(?:删除|清除)(?:个人|本人)(?:信息|资料|数据)/
const EVERYTHING = /全部|所有/
const MOST = 60

const orderIn = (text: string) => splitReason(text, (part) => WORD.exec(part) ?? undefined)

/**
 * Staff delete on a request signed on paper: `删除个人信息 7K3M 理由：…`; with `全部`, everything of the same person. A second
 * person has to agree.
 */
export const eraseRequest: Intent = {
  name: 'erase-request',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => {
    const { command } = orderIn(text)
    if (isAgreement(text)) return mentionsIn(text).length > 0
    return WORD.test(command) && !/我/.test(command) && command.length <= MOST && mentionsIn(command).length > 0
  },
  async handle(turn) {
    const booked = bookingNumberIn(turn.text)
    if (isAgreement(turn.text)) return booked === undefined ? agree(turn) : agreeToBooker(turn, booked)
    const { command, reason } = orderIn(turn.text)
    if (booked !== undefined) return eraseBooker(turn, booked, EVERYTHING.test(command), reason)
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
    return askSecond(turn, item, all, everything, preview(all, everything, reason))
  },
}

function preview(items: readonly Submission[], everything: boolean, reason: string): string {
  return [
    `将删除 ${receiptsOf(items)} 的内容、补充、联系方式和往来消息${everything ? '，以及这位提交人的预约、对话记录和账号关联' : ''}。`,
    '编号、日期、结果类别和已公布的统计数字留下；没有结果的同时撤回；会告知提交人。要两个人同意，删除后不能恢复。',
    `理由：${reason}`,
  ].join('\n')
}
