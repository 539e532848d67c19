import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { assign } from '../../src/casework/assign.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { mayRoute } from '../../src/casework/give-back.ts'
import { tellColleague } from '../../src/casework/tell-colleague.ts'
import { partNamed, whichDraft } from '../../src/consultation/named-part.ts'
import { opinionsAt } from '../../src/consultation/opinions-at.ts'
import { isStaff, scopeOf } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** One transaction holds so many at most. */
const MOST = 200
const WAITING = ['SUBMITTED', 'REGISTERED', 'CLASSIFIED', 'ASSIGNED'] as const

/** `第二章 派给 吴倩`: every opinion on a chapter that nobody works on yet goes to one colleague. */
export async function assignChapter(turn: Turn, names: string): Promise<Outcome> {
  const colleagues = (await turn.store.people.list()).filter((p) => isStaff(p.grants) && p.name !== undefined)
  const people = colleagues.filter((p) => names.includes(p.name as string))
  const [to] = people
  if (to === undefined || people.length > 1) {
    const known = colleagues.map((p) => p.name).join('、')
    return { replies: [say(`${to === undefined ? '没有认出派给谁。' : '一次请派给一位同事。'}可以派给：${known}。`)] }
  }
  const rest = names.replace(to.name as string, ' ').replace(/派给|分给|交给|转给|分派|指派|交办/g, ' ')
  const { drafts, chapter = '', clauses = [] } = partNamed(turn, rest)
  const unclear = whichDraft(turn, drafts, (title) => `${title} ${chapter} 派给 ${to.name}`)
  const [draft] = drafts
  if (unclear !== undefined || draft === undefined)
    return { replies: [say(unclear?.text ?? '', ...(unclear?.choices ?? []))] }
  if (clauses.length === 0) return { replies: [say(`《${draft.title}》没有${chapter}，或草案没有分章。`)] }
  const found = await opinionsAt(turn.store, draft, clauses, {
    kinds: ['opinion'],
    states: WAITING,
    scope: scopeOf(turn.speaker.grants),
    order: 'oldest',
  })
  const open = found.filter(({ assigneeId }) => assigneeId !== to.id)
  const items = open.slice(0, MOST)
  const named = `《${draft.title}》${chapter}`
  if (items.length === 0) return { replies: [say(`${named}没有要派给${to.name}的意见。`)] }
  const ledger = await turn.store.submissions.ledger({ submissionIds: items.map(({ id }) => id) })
  for (const { id } of items) mayRoute(ledger.filter(({ submissionId }) => submissionId === id))
  const changes = items.flatMap((item) => assign(item, to, undefined, deskOf(turn)))
  const left = open.length > MOST ? `还有${open.length - MOST}件，请再发一次。` : ''
  if (!turn.confirmed)
    return askToConfirm(
      turn,
      `将把${named}还没有承办的${items.length}件意见派给${to.name}。${left}`,
      `《${draft.title}》 ${chapter} 派给 ${to.name}`,
    )
  const [first] = items
  const told =
    first === undefined || to.id === turn.speaker.id
      ? []
      : await tellColleague(turn.store.people, to, {
          key: `${first.id}:assigned:${first.rev}`,
          text: `${turn.speaker.name ?? '同事'}派给您${items.length}件：${named}的意见。发“我手上的”看全部，发“《${draft.title}》意见”按条看。`,
          at: turn.at,
        })
  return {
    replies: [say(`已把${named}的${items.length}件意见派给${to.name}。${left}`)],
    changes: [...changes, ...told],
    remember: { topic: { label: 'admin_assign', consultationId: draft.id } },
  }
}
