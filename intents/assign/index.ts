import { assign as handOver } from '../../src/casework/assign.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { staffSubmission } from '../../src/casework/find.ts'
import { referencesIn } from '../../src/casework/refer.ts'
import { isStaff } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { phrases } from './phrases.ts'

const CATEGORY = /分类(?:改成|改为|定为|为|是)?[：:\s]*([^，,。；;]{2,30}?)(?=[，,。；;]|派|分|交|$)/

/** Hands items to a colleague, with a category where one is said. */
export const assign: Intent = {
  name: 'assign',
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => /^(?:派给|分给|交给|分派|交办)\s*\S/.test(turn.text),
  async handle(turn) {
    const colleagues = (await turn.store.people.list()).filter((p) => isStaff(p.grants) && p.name !== undefined)
    const named = colleagues.filter((p) => turn.text.includes(p.name as string))
    const [to] = named
    if (to === undefined || named.length > 1)
      return {
        replies: [
          say(
            `派给谁？可以派给：${colleagues.map((p) => p.name).join('、')}。例：派给 ${colleagues[0]?.name ?? '姓名'} 7K3M`,
          ),
        ],
      }
    const rest = turn.text.replaceAll(to.name as string, ' ')
    const references = referencesIn(rest.replace(CATEGORY, ' '), turn.memory.list?.receipts)
    if (references.length === 0) return { replies: [say(`把哪一件派给${to.name}？例：派给 ${to.name} 7K3M`)] }
    const category = CATEGORY.exec(rest)?.[1]?.trim()
    const found = await Promise.all(references.map((r) => staffSubmission(turn.store, turn.speaker.grants, r.typed)))
    const items = [...new Map(found.map((item) => [item.id, item])).values()]
    const changes = items.flatMap((item) => handOver(item, to, category, deskOf(turn)))
    return {
      replies: [
        say(
          done(
            items.map((i) => i.receipt),
            to.name as string,
            category,
          ),
        ),
      ],
      changes,
      remember: { topic: { label: 'admin_assign' } },
    }
  },
}

const done = (receipts: readonly string[], name: string, category: string | undefined): string =>
  `已派给${name}：${receipts.join('、')}${category === undefined ? '' : `，分类“${category}”`}。`
