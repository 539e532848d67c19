import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { reportUp } from '../../src/casework/hand-over.ts'
import { partNamed, whichDraft } from '../../src/consultation/named-part.ts'
import { opinionsAt } from '../../src/consultation/opinions-at.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Order } from './read.ts'

/** One transaction holds so many at most; more go up as another batch. */
const MOST = 200
/** What can go up: nobody has answered it and it lies here. What was merged goes with its main item. */
const OURS = ['SUBMITTED', 'REGISTERED', 'CLASSIFIED', 'IN_PROGRESS'] as const

/** Opinions on a draft, a chapter or a clause go up together, in their own words. */
export async function send(turn: Turn, order: Extract<Order, { does: 'send' }>): Promise<Outcome> {
  const { receiver } = order
  const { drafts, clause, chapter, clauses } = partNamed(turn, order.names)
  const part = clause ?? chapter
  const unclear = whichDraft(turn, drafts, (title) => `上报 ${title} ${part ?? ''} 到${receiver ?? '市人大法工委'}`)
  const [draft] = drafts
  if (unclear !== undefined || draft === undefined)
    return { replies: [say('要上报哪一部草案的意见？', ...(unclear?.choices ?? []))] }
  if (receiver === undefined) return { replies: [say(`报到哪里？例：上报 ${order.names} 到市人大法工委`)] }
  const named = `《${draft.title}》${part ?? ''}`
  if (chapter !== undefined && clauses?.length === 0)
    return { replies: [say(`《${draft.title}》没有${chapter}，或草案没有分章。`)] }
  const query = { kinds: ['opinion'], states: OURS, scope: scopeOf(turn.speaker.grants), order: 'oldest' } as const
  const asked = clause === undefined ? clauses : [clause]
  const found =
    asked === undefined
      ? await turn.store.submissions.find({ ...query, consultationId: draft.id })
      : await opinionsAt(turn.store, draft, asked, query)
  const items = found.slice(0, MOST)
  if (items.length === 0) return { replies: [say(`${named}没有可以上报的意见。已上报的请发“上报批次”看。`)] }
  const number = await turn.store.adoption.nextBatch()
  const id = turn.random.id()
  const over = { body: receiver, reason: order.reason === '' ? `这件事由${receiver}研究` : order.reason, batch: id }
  const changes = items.flatMap((item) => reportUp(item, { ...over, id: turn.random.id() }, deskOf(turn)))
  const left = found.length > MOST ? `还有${found.length - MOST}件，请再报一批。` : ''
  if (!turn.confirmed)
    return askToConfirm(
      turn,
      `将把${named}的${items.length}件意见原话上报${receiver}，并告知每位提交人。${left}`,
      `上报 《${draft.title}》 ${part ?? ''} 到${receiver} 理由：${over.reason}`,
    )
  return {
    replies: [
      say(
        `已上报${receiver}：批次${number}，${named}${items.length}件。提交人会收到告知，等结果的日子不算超期。${left}\n有结果后请发：批次 ${number} 回来：采纳 理由：…（只办几件：批次 ${number} 回来：采纳 1 3 理由：…）`,
      ),
    ],
    changes: [
      ...changes,
      {
        do: 'batch.add',
        batch: {
          id,
          number,
          at: turn.at,
          by: turn.speaker.id,
          receiver,
          consultationId: draft.id,
          ...(part === undefined ? {} : { part }),
        },
        items: items.map((item) => item.id),
      },
    ],
    remember: { topic: { label: 'admin_transfer', consultationId: draft.id } },
  }
}
