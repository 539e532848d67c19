import { namesOfStaff } from '../../src/casework/describe.ts'
import { partNamed } from '../../src/consultation/named-part.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { STATE_NAME } from '../../src/domain/submission.ts'
import type { BatchStanding } from '../../src/ports/adoption.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { mask } from '../../src/privacy/mask.ts'

const MOST = 9
/** Items of a batch listed in words; the list itself holds all. */
const SHOWN = 30
const MAX_WORDS = 24

const sayBatch = (turn: Turn, { at, receiver, consultationId, part, items, waiting }: BatchStanding): string => {
  const title = consultationId === undefined ? undefined : turn.knowledge.consultation(consultationId)?.title
  const what = title === undefined ? '' : `《${title}》${part ?? ''}　`
  const back = waiting === 0 ? '已全部回来' : `已回${items - waiting}件，未回${waiting}件`
  return `${sayTime(at, turn.at)}报${receiver}　${what}${items}件，${back}`
}

/** Batches that went up, newest first. */
export async function list(turn: Turn, names: string): Promise<Outcome> {
  const { drafts } = names === '' ? { drafts: [] } : partNamed({ ...turn, memory: {} }, names)
  const [draft] = drafts
  const batches = await turn.store.adoption.batches({
    scope: scopeOf(turn.speaker.grants),
    ...(draft === undefined ? {} : { consultationId: draft.id }),
  })
  const about = draft === undefined ? '' : `《${draft.title}》`
  if (batches.length === 0) return { replies: [say(`${about}还没有上报过。例：上报 物业条例 第二章 到市人大法工委`)] }
  const shown = batches.slice(0, MOST).map((batch) => ({
    label: `批次${batch.number}　${sayBatch(turn, batch)}`,
    says: `批次 ${batch.number}`,
  }))
  const more = batches.length > MOST ? `，这里列最近${MOST}批，再早的请发“批次 号”` : ''
  return { replies: [say(`${about}上报批次${batches.length}个${more}：`, ...shown)] }
}

/** One batch with its items; places of the list stand for them. */
export async function show(turn: Turn, number: number): Promise<Outcome> {
  const scope = scopeOf(turn.speaker.grants)
  const batch = (await turn.store.adoption.batches({ scope })).find((one) => one.number === number)
  if (batch === undefined) return { replies: [say(`没有批次${number}，或不在您负责的站点。请发“上报批次”看有哪些。`)] }
  const items = await turn.store.submissions.find({ ids: await turn.store.adoption.itemsOf(number), scope })
  const names = await namesOfStaff(turn.store)
  const lines = items.slice(0, SHOWN).map(({ receipt, clause, state, outcome, body }, n) => {
    const words = [...mask(body).replace(/\s+/g, ' ')]
    const short = words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).join('')}…` : words.join('')
    return `${n + 1} ${receipt}　${clause ?? '整部草案'}　${outcome ?? STATE_NAME[state]}　“${short}”`
  })
  const more = items.length > SHOWN ? [`还有${items.length - SHOWN}件没有列出。`] : []
  const foot = `登记结果：批次 ${number} 回来：采纳 理由：…（全部未回的），或 批次 ${number} 回来：采纳 1 3 理由：…`
  return {
    replies: [
      say(
        [`批次${number}　${sayBatch(turn, batch)}　${names.get(batch.by) ?? '其他同事'}`, ...lines, ...more, foot].join(
          '\n',
        ),
      ),
    ],
    remember: {
      list: { receipts: items.map(({ receipt }) => receipt), asked: `批次 ${number}`, page: 0, at: turn.at },
      topic: { label: 'admin_list' },
    },
  }
}
