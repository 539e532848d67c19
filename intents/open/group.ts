import { pointsIn } from '../../src/casework/alike/points.ts'
import { groupOf, peopleIn } from '../../src/casework/group-of.ts'
import { scopeOf } from '../../src/domain/role.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Turn } from '../../src/ports/intent.ts'

/** Different wordings of one page. */
const PAGE = 60
/** Receipts named where many wrote the same words. */
const MAX_RECEIPTS = 12
const PAGE_ASKED = /第\s*(\d{1,3})\s*页/

/** Lines about a group, and what in them are words of people. */
export interface Said {
  readonly lines: readonly string[]
  readonly theirs: readonly string[]
}

/** What was merged: how many items and people, what single ones added, and every text to the letter. */
export async function sayGroup(turn: Turn, item: Submission): Promise<Said> {
  const group = await groupOf(turn.store, item)
  if (group === undefined) return { lines: [], theirs: [] }
  const { main, members } = group
  const all = [main, ...members]
  const count = `并案：共${all.length}件、${peopleIn(all)}人`
  if (item.id !== main.id)
    return { lines: [`${count}，主件 ${main.receipt}。看全部原话请发“打开 ${main.receipt}”。`], theirs: [] }
  const scope = scopeOf(turn.speaker.grants)
  const seen = all.filter((one) => scope === 'all' || scope.includes(one.stationId ?? ''))
  const elsewhere = seen.length === all.length ? '' : `（其中${all.length - seen.length}件在别的站点，这里不列）`
  const wordings = wordingsOf(seen)
  const page = Math.max(1, Number(PAGE_ASKED.exec(turn.text)?.[1] ?? 1))
  const pages = Math.ceil(wordings.length / PAGE)
  const shown = wordings.slice((page - 1) * PAGE, page * PAGE)
  const points = pointsIn(
    opinionOf(main),
    seen.filter((one) => one.id !== main.id).map(opinionOf),
    main.clauseText ?? '',
  )
  const receiptOf = new Map(seen.map((one) => [one.id, one.receipt]))
  const lines = [
    `${count}，${wordings.length}种说法${points.length === 0 ? '' : `，${points.length}件有独有的补充`}${elsewhere}`,
    ...(points.length === 0 ? [] : ['独有的补充：']),
    ...points.map(({ opinion, sentences }) => `${receiptOf.get(opinion.id)}　${sentences.join('；')}`),
    `全部原话${pages > 1 ? `（第${page}页，共${pages}页${page < pages ? `，下一页请发“打开 ${main.receipt} 第${page + 1}页”` : ''}）` : ''}：`,
    ...shown.map(sayWording),
  ]
  const theirs = [...points.map(({ sentences }) => sentences.join('；')), ...shown.flatMap(wordsOf)]
  return { lines, theirs }
}

const wordsOf = ([first]: readonly Submission[]): readonly string[] =>
  [first?.body, first?.reason].filter((words) => words !== undefined)

const opinionOf = ({ id, personId, body }: Submission) => ({ id, personId, text: body })

/** Items of the same words together, in the order of the first. */
function wordingsOf(items: readonly Submission[]): readonly (readonly Submission[])[] {
  const found = new Map<string, Submission[]>()
  for (const item of items) {
    const key = item.reason === undefined ? item.body : `${item.body}\n${item.reason}`
    found.set(key, [...(found.get(key) ?? []), item])
  }
  return [...found.values()]
}

function sayWording(items: readonly Submission[]): string {
  const [first] = items as readonly [Submission, ...Submission[]]
  const receipts = items.slice(0, MAX_RECEIPTS).map((item) => item.receipt)
  const names = items.length > MAX_RECEIPTS ? `${receipts.join('、')}等${items.length}件` : receipts.join('、')
  return `${names}　“${first.body}”${first.reason === undefined ? '' : `理由：${first.reason}`}`
}
