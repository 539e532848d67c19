import { lettersOf } from '../../src/casework/alike/shingles.ts'
import { sayMatter } from '../../src/casework/describe.ts'
import { mainOf } from '../../src/casework/group-of.ts'
import { authorise } from '../../src/casework/may.ts'
import { findSimilar } from '../../src/casework/similar.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { mask } from '../../src/privacy/mask.ts'

/** Characters of an opinion in the list; whole sentences of most, and enough of a letter to know it. */
const MAX_TEXT = 80
/** Items listed that are not proposed, of each kind. */
const MAX_OTHERS = 10
/** Items listed at all: as many as one order may merge. */
export const MOST = 500

/** Lists what wants the same as an item, the main one first; what wants something else is marked and stands behind. */
export async function propose(turn: Turn, named: Submission): Promise<Outcome> {
  authorise(turn.speaker.grants, 'merge', named.stationId)
  const main = await mainOf(turn.store, named)
  const found = await findSimilar(turn.store, main, turn.speaker.grants, turn.knowledge)
  const same = found.same.slice(0, MOST - 1)
  const parts = [
    ['', same],
    ['拿不准，没有选上：', found.unsure.slice(0, MAX_OTHERS)],
    ['意思可能相反，没有选上：', found.opposed.slice(0, MAX_OTHERS)],
    ['说的是别的条款，没有选上：', found['other-clause'].slice(0, MAX_OTHERS)],
  ] as const
  const receipts = [main, ...parts.flatMap(([, items]) => items)].map((item) => item.receipt)
  let place = 1
  const lines = [`1 ${main.receipt}（主件）　${quote(main)}`]
  for (const [title, items] of parts) {
    if (items.length === 0) continue
    if (title !== '') lines.push(title)
    for (const run of runsOf(items, title === '' ? main : undefined)) {
      lines.push(lineOf(run, place + 1, main))
      place += run.length
    }
  }
  const head = `${sayMatter(main, turn.knowledge)}，和 ${main.receipt} 差不多的有${same.length}件（还没有结果的）：`
  const foot =
    same.length === 0
      ? '没有选上的。要并其中几件，请发“并案 1,…”加序号。'
      : `把这${same.length + 1}件并案请发：并案 1-${same.length + 1}。只并几件请发序号，例：并案 1,2,4-6；去掉几件，例：并案 1-${same.length + 1} 不要 3`
  return {
    replies: [say([head, ...lines, foot].join('\n'))],
    remember: {
      list: { receipts, asked: '待办', page: -1, at: turn.at },
      topic: { label: 'admin_merge' },
    },
  }
}

const quote = (item: Submission): string => {
  const words = [...mask(item.body).replace(/\s+/g, ' ')]
  return `“${words.length > MAX_TEXT ? `${words.slice(0, MAX_TEXT).join('')}…` : words.join('')}”`
}

/** Neighbours of the same wording share a line. */
function runsOf(items: readonly Submission[], main: Submission | undefined): readonly (readonly Submission[])[] {
  const runs: Submission[][] = []
  let last: string | undefined
  for (const item of items) {
    const letters = lettersOf(item.body)
    if (main !== undefined && letters === last) runs.at(-1)?.push(item)
    else runs.push([item])
    last = letters
  }
  return runs
}

function lineOf(run: readonly Submission[], from: number, main: Submission): string {
  const [first] = run as readonly [Submission, ...Submission[]]
  const where = first.clause === main.clause ? '' : `（${first.clause ?? '整部草案'}）`
  const words = lettersOf(first.body) === lettersOf(main.body) ? '文字与主件相同' : quote(first)
  return run.length === 1
    ? `${from} ${first.receipt}${where}　${words}`
    : `${from}-${from + run.length - 1} 共${run.length}件，文字相同${where}　${words}`
}
