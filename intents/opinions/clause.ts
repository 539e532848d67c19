import { additionsTo, type OpinionsOn, opinionsOn, type SameOpinion } from '../../src/consultation/opinion-groups.ts'
import { sayMadeOn } from '../../src/consultation/where-now.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { awaitsResult, type Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { mask } from '../../src/privacy/mask.ts'

/** Groups of one page. */
const PAGE = 8
/** Characters by which a wording is known again. */
const MAX_WORDS = 40
/** Receipts listed in words; the list itself holds all. */
const SHOWN = 60

interface Where {
  readonly draft: Consultation
  /** Where the opinions are now, `第九条` or `原条款已删除：一审稿第八条`; absent = the whole draft. */
  readonly clause?: string
}

const nameOf = ({ draft, clause }: Where): string => `《${draft.title}》${clause ?? '整部草案'}的意见`

const read = (turn: Turn, { draft, clause }: Where): Promise<OpinionsOn> =>
  opinionsOn(turn.store, {
    draft,
    scope: scopeOf(turn.speaker.grants),
    ...(clause === undefined ? {} : { clause }),
  })

/** `214人，1个论点，9条独有补充` */
function sayCount({ items, people }: SameOpinion, additions: number): string {
  const heads = items.length === people ? `${people}人` : `${items.length}件、${people}人`
  return `${heads}，1个论点${additions === 0 ? '' : `，${additions}条独有补充`}`
}

/** Opinions on one clause, those that say the same together; places of the list stand for whole groups. */
export async function showClause(turn: Turn, where: Where, page: number): Promise<Outcome> {
  const { draft, clause } = where
  const { groups, items, people, left } = await read(turn, where)
  const topic = { label: 'admin_list', consultationId: draft.id }
  const asked = nameOf(where)
  if (groups.length === 0) return { replies: [say(`${asked}：还没有收到。`)], remember: { topic } }
  const shown = groups.slice((page - 1) * PAGE, page * PAGE)
  if (shown.length === 0) return { replies: [say('后面没有了。')], remember: { topic } }
  const pages = Math.ceil(groups.length / PAGE)
  const first = (page - 1) * PAGE
  const lines = shown.map((group, n) => {
    const open = group.items.filter(({ state }) => awaitsResult(state) || state === 'MERGED').length
    return {
      label: `${first + n + 1}组　${sayCount(group, additionsTo(group).length)}${open === 0 ? '，已办' : `，未办${open}件`}：“${short(group.leader.body)}”`,
      says: `${asked} 第${first + n + 1}组`,
    }
  })
  const next = page < pages ? [{ label: '后面的', says: `${asked} 第${page + 1}页` }] : []
  const more = left > 0 ? '意见太多，先归并最早的一部分，其余的没有列出。' : ''
  const head = `${asked}　${sayTime(turn.at, turn.at)}\n${items}件，${people}人，${groups.length}个论点。${pages > 1 ? `第${page}页，共${pages}页。` : ''}${more}`
  const foot = `回复序号看原话和补充。整组定结果：采纳 ${first + 1} 理由：… 写入第九条`
  return {
    replies: [say(`${head}\n${foot}`, ...lines, ...next)],
    remember: {
      list: {
        receipts: groups.slice(0, page * PAGE).map(({ leader }) => leader.receipt),
        asked,
        page: 0,
        at: turn.at,
        groups: { consultationId: draft.id, ...(clause === undefined ? {} : { clause }) },
      },
      topic,
    },
  }
}

const short = (words: string): string => {
  const all = [...mask(words).replace(/\s+/g, ' ')]
  return all.length > MAX_WORDS ? `${all.slice(0, MAX_WORDS).join('')}…` : all.join('')
}

/** `提出时：一审稿第八条2件，二审稿第九条1件`, where a draft has had several readings. */
function placesMade({ draft }: Where, items: readonly Submission[]): readonly string[] {
  if ((draft.readings?.length ?? 0) < 2) return []
  const made = new Map<string, number>()
  for (const item of items) {
    const place = sayMadeOn(draft, item)
    made.set(place, (made.get(place) ?? 0) + 1)
  }
  return [`提出时：${[...made].map(([place, count]) => `${place}${count}件`).join('，')}`]
}

/** One group: the common wording and everything that single ones added, to the letter. */
export async function showGroup(turn: Turn, where: Where, n: number): Promise<Outcome> {
  const group = (await read(turn, where)).groups[n - 1]
  if (group === undefined) return { replies: [say(`${nameOf(where)}里没有第${n}组，请再看一遍：${nameOf(where)}`)] }
  const { leader, items } = group
  const additions = additionsTo(group)
  const receiptOf = new Map(items.map((one) => [one.id, one.receipt]))
  const listed = items.slice(0, SHOWN).map((one, place) => `${place + 1} ${one.receipt}`)
  const rest = items.length > SHOWN ? `等${items.length}件` : ''
  const text = [
    `${nameOf(where)} 第${n}组：${sayCount(group, additions.length)}`,
    `原话（${leader.receipt}）：“${leader.body}”${leader.reason === undefined ? '' : `理由：${leader.reason}`}`,
    ...placesMade(where, items),
    ...(additions.length === 0 ? [] : ['独有的补充（逐字）：']),
    ...additions.map(({ opinion, sentences }) => `${receiptOf.get(opinion.id)}　${sentences.join('；')}`),
    `编号：${listed.join('，')}${rest}`,
    `打开 1 看某一件 · 采纳 1 理由：… 只办这一件 · 整组办理请先发“${nameOf(where)}”`,
  ].join('\n')
  return {
    replies: [say(text)],
    remember: {
      list: { receipts: items.map(({ receipt }) => receipt), asked: nameOf(where), page: 0, at: turn.at },
      topic: { label: 'admin_list', consultationId: where.draft.id },
    },
  }
}
