import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { askersOf, tellAskers } from '../../src/upkeep/askers.ts'
import { type Draft, draftsBy, keepDrafts, waitingDrafts } from '../../src/upkeep/drafts.ts'
import { recentMisses } from '../../src/upkeep/gaps.ts'
import { goLive } from '../../src/upkeep/go-live.ts'
import { upkeepOf } from '../../src/upkeep/reads.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'
import { sayImpact } from '../../src/upkeep/say-impact.ts'
import { impactOf } from './write.ts'

const unknownDraft = (id: string): Outcome => ({
  replies: [say(`没有等核准的词条 ${id}。请发“待核准词条”看清单。`)],
})

export async function listDrafts(turn: Turn): Promise<Outcome> {
  const drafts = await waitingDrafts(turn)
  if (drafts.length === 0) return { replies: [say('没有等核准的词条。')] }
  const lines = drafts.map(
    ({ entry, by, at }) => `${entry.id}　${entry.title}　${by.name}，${sayDay(dayOf(at), turn.at)}`,
  )
  return {
    replies: [say([`等核准的词条${drafts.length}个：`, ...lines, '看全文并核准请发：核准 加编号。'].join('\n'))],
  }
}

/** The second look: the whole entry and what it changes, then a code, then live. Whoever wrote it cannot take it. */
export async function approveDraft(turn: Turn, id: string): Promise<Outcome> {
  const draft = (await waitingDrafts(turn)).find((one) => one.entry.id === id)
  if (draft === undefined) return unknownDraft(id)
  if (draft.by.id === turn.speaker.id) return { replies: [say(`${id} 是您起草的，请另一位审核员核准。`)] }
  const impact = await impactOf(turn, { entries: [draft.entry] })
  const shown = `${draft.entry.title}\n${sayEntry(draft.entry)}\n起草：${draft.by.name}\n\n${sayImpact(impact)}`
  if (impact.broken.length > 0)
    return { replies: [say(`${shown}\n有标准问题不合格，不能核准，没有发布。请起草人撤回后改写。`)] }
  const misses = await recentMisses(turn.knowledge, turn.at)
  const asked = askersOf(draft, misses).length
  if (!turn.confirmed)
    return askToConfirm(turn, `${shown}\n核准后马上公开，并告诉问过的${asked}人（联系得上的）一次。`, `核准 ${id}`)
  return publish(turn, draft)
}

async function publish(turn: Turn, draft: Draft): Promise<Outcome> {
  const { settings } = turn.knowledge.content
  const notices = await tellAskers({
    draft,
    misses: await recentMisses(turn.knowledge, turn.at),
    reads: upkeepOf(turn.knowledge),
    people: turn.store.people,
    at: turn.at,
    holdMs: settings.holdMs,
  })
  const by = {
    id: turn.speaker.id,
    name: turn.speaker.name ?? turn.speaker.id,
    role: turn.speaker.grants.map((grant) => grant.role).join('、'),
    channel: turn.message.from.channel,
  }
  return {
    replies: [say(`已核准 ${draft.entry.id}，现在已经可以查到。告诉问过的${notices.length}人。`)],
    changes: [...goLive(draft, by, turn.at), ...notices],
  }
}

export async function takeBack(turn: Turn, id: string): Promise<Outcome> {
  const own = await draftsBy(turn.speaker.id, turn.knowledge)
  if (!own.some((draft) => draft.entry.id === id))
    return { replies: [say(`您没有等核准的词条 ${id}。草稿由起草人自己撤回。`)] }
  const left = own.filter((draft) => draft.entry.id !== id)
  return { replies: [say(`已撤回 ${id}。`)], changes: [keepDrafts(turn.speaker.id, left, turn.at)] }
}
