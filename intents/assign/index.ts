import { assign as handOver, tellAssignee } from '../../src/casework/assign.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { mayRoute } from '../../src/casework/give-back.ts'
import { itemsNamed, openedNow, receiptsOf } from '../../src/casework/named.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { isStaff } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const CATEGORY = /分类(?:改成|改为|定为|为|是)?[：:\s]*([^，,。；;]{2,30}?)(?=[，,。；;]|派|分|交|$)/

/** Hands items to a colleague, with a category where one is said. */
export const assign: Intent = {
  name: 'assign',
  phrases: [phrases],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => WORD_FIRST.test(turn.text) || isItemFirst(turn.text) || CATEGORY_FIRST.test(turn.text),
  async handle(turn) {
    const colleagues = (await turn.store.people.list()).filter((p) => isStaff(p.grants) && p.name !== undefined)
    const people = colleagues.filter((p) => turn.text.includes(p.name as string))
    const [to] = people
    if (to === undefined || people.length > 1)
      return {
        replies: [
          say(
            `${people.length > 1 ? '一次请派给一位同事。' : '没有认出派给谁。'}可以派给：${colleagues.map((p) => p.name).join('、')}。例：派给 ${colleagues[0]?.name ?? '姓名'} 7K3M\n给外单位的请发：转出 7K3M 给单位名称 理由：…`,
          ),
        ],
      }
    const rest = turn.text.replaceAll(to.name as string, ' ')
    const category = CATEGORY.exec(rest)?.[1]?.trim()
    const named = await itemsNamed(turn, rest.replace(CATEGORY, ' '))
    const { items } = named.items.length > 0 ? named : await openedNow(turn)
    if (items.length === 0) return { replies: [say(`把哪一件派给${to.name}？例：派给 ${to.name} 7K3M`)] }
    for (const { id } of items) mayRoute(await turn.store.submissions.ledger({ submissionIds: [id] }))
    const changes = items.flatMap((item) => handOver(item, to, category, deskOf(turn)))
    return {
      replies: [say(`已派给${to.name}：${receiptsOf(items)}${category === undefined ? '' : `，分类“${category}”`}。`)],
      changes: [...changes, ...(await tellAssignee(turn, items, to, category))],
      remember: { topic: { label: 'admin_assign' } },
    }
  },
}

const WORD_FIRST = /^\s*(?:派给|分给|交给|转给|分派|指派|交办|派)\s*\S/
/** `分类改成 物业，派给吴倩`, of the item opened just now. */
const CATEGORY_FIRST =
  /^\s*分类(?:改成|改为|定为|为|是)?[：:\s]*[^，,。；;？?]{2,30}[，,；;\s]*(?:派给|分给|交给|转给)\S/
const HANDS_OVER = /(?:派|分|交|转)?给\s*\S|派\s*\S/
/** `2 派给彭涛`, `把7K3M转给彭涛`. */
const isItemFirst = (text: string): boolean => {
  const [item] = mentionsIn(text)
  return item !== undefined && item.from <= BEFORE_ITEM && HANDS_OVER.test(text.slice(item.to, item.to + NEAR))
}
/** Characters before the item (`把第`), and those behind it in which the order stands. */
const BEFORE_ITEM = 3
const NEAR = 12
