import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { itemsNamed, receiptsOf } from '../../src/casework/named.ts'
import { checkPublishable, publish, sayPublic, unpublish } from '../../src/casework/publish.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

const SHOW = /^\s*公开(?!征|的|了|过)[\s：:]*/
const HIDE = /^\s*(?:取消公开|撤下公开|不再公开)[\s：:]*/

/** `公开 3`, `取消公开 7K3M` */
export const isAboutItems = (text: string): boolean =>
  (SHOW.test(text) || HIDE.test(text)) && mentionsIn(text).length > 0

/** Shows one item to everybody, always after a look at just what everybody will see, or takes items away again. */
export async function showOrHide(turn: Turn): Promise<Outcome> {
  const { items } = await itemsNamed(turn, turn.text.replace(HIDE, '').replace(SHOW, ''))
  const desk = deskOf(turn)
  if (HIDE.test(turn.text))
    return {
      replies: [say(`已取消公开 ${receiptsOf(items)}，别人看不到了。`)],
      changes: items.flatMap((item) => unpublish(item, desk)),
    }
  const [item] = items
  if (item === undefined || items.length > 1) return { replies: [say('一次公开一件，公开前要逐件看过。例：公开 7K3M')] }
  checkPublishable(item, desk)
  if (!turn.confirmed || turn.seen?.[item.receipt] !== item.rev)
    return askToConfirm(
      turn,
      `将公开 ${item.receipt}，大家会看到：\n\n${sayPublic(item, turn.knowledge)}\n\n请看有没有姓名、门牌、单位等能认出人的内容，有就不要公开。原话不能改。`,
      `公开 ${item.receipt}`,
      { [item.receipt]: item.rev },
    )
  return {
    replies: [say(`已公开 ${item.receipt}，正在告知提交人。取消请发：取消公开 ${item.receipt}`)],
    changes: publish(item, desk),
  }
}
