import { placesOf } from '../../src/consultation/places.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** Clauses of one page. */
const PAGE = 8

/** How many opinions a draft has on each clause, most first; a number opens one. */
export async function summary(turn: Turn, draft: Consultation, page: number): Promise<Outcome> {
  const clauses = await turn.store.adoption.byClause(draft.id, scopeOf(turn.speaker.grants), placesOf(draft))
  const remember = { topic: { label: 'admin_stats', consultationId: draft.id } }
  if (clauses.length === 0) return { replies: [say(`《${draft.title}》还没有收到意见。`)], remember }
  const sum = (of: (one: (typeof clauses)[number]) => number): number => clauses.reduce((n, one) => n + of(one), 0)
  const shown = clauses.slice((page - 1) * PAGE, page * PAGE)
  if (shown.length === 0) return { replies: [say('后面没有了。')], remember }
  const pages = Math.ceil(clauses.length / PAGE)
  const choices = shown.map(({ clause, people, submissions, matters, open }) => ({
    label: `${clause ?? '整部草案'}：${submissions}件，${people}人，并案后${matters}项${open === 0 ? '' : `，未办${open}件`}`,
    says: `《${draft.title}》${clause ?? '整部草案'}的意见`,
  }))
  const next = page < pages ? [{ label: '后面的条款', says: `《${draft.title}》意见 第${page + 1}页` }] : []
  const head = `《${draft.title}》的意见　${sayTime(turn.at, turn.at)}\n共${sum((c) => c.submissions)}件，并案后${sum((c) => c.matters)}项，未办${sum((c) => c.open)}件（不含已撤回）。${pages > 1 ? `第${page}页，共${pages}页。` : ''}`
  const foot = '还可以发：第二章 派给 姓名 · 上报 草案名 第二章 到 单位 · 采纳台账 草案名'
  return { replies: [say(`${head}\n${foot}`, ...choices, ...next)], remember }
}
