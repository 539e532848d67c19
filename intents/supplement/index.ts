import { questionOf } from '../../src/casework/ask-citizen.ts'
import { fileLimits } from '../../src/casework/attachments/limits.ts'
import { sayMatter } from '../../src/casework/describe.ts'
import { ownSubmissions } from '../../src/casework/find.ts'
import { proven } from '../../src/casework/proven.ts'
import { takeAnswer, takeMore } from '../../src/casework/take-answer.ts'
import { isProblem, Problem } from '../../src/domain/problem.ts'
import { awaitsResult, STATE_NAME, type Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { announcesMore, readAddition } from './read.ts'

/** Words that their owner adds to an item: an answer to staff, or something new, from any channel with the receipt. */
export const supplement: Intent = {
  name: 'supplement',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  keepsWords: true,
  claims: (turn) =>
    readAddition(turn.text, turn.memory.answering) !== undefined || (!turn.speaker.staff && announcesMore(turn.text)),
  async handle(turn) {
    const read = readAddition(turn.text, turn.memory.answering)
    if (read === undefined) return which(turn)
    const { receipt, secret, words } = read
    const texts = words === '' ? (turn.memory.answering?.texts ?? []) : [words]
    try {
      const item = secret === undefined ? await ownOne(turn, receipt) : await proven(turn, receipt, secret)
      return await add(turn, item, texts)
    } catch (error) {
      if (!isProblem(error, 'RECEIPT_UNKNOWN')) throw error
      if (turn.speaker.staff) return { replies: [say(`${error.say}要请提交人补充，请发：回复 ${receipt} 请您补充…`)] }
      const kept = texts.length === 0 || secret !== undefined ? '' : '要补充的话先记着，不用再写一遍。'
      return {
        replies: [say(`${error.say}${kept}`)],
        remember: { answering: kept === '' ? undefined : { texts, receipt } },
      }
    }
  },
}

/** More is to be said, and not yet of which item: the open ones are named. */
async function which(turn: Turn): Promise<Outcome> {
  const own = await ownSubmissions(turn.store, turn.speaker.id)
  const open = own.filter(
    ({ state, erasedAt }) => erasedAt === undefined && (awaitsResult(state) || state === 'MERGED'),
  )
  const [only, ...others] = open
  if (only === undefined)
    return { replies: [say('您在这里没有正在办理的事项。如果是在别处提交的，请把编号和16位查询码一起发来。')] }
  if (others.length === 0) return add(turn, only, [])
  const choices = open
    .slice(0, MOST_NAMED)
    .map((item) => ({ label: `${item.receipt} ${sayMatter(item, turn.knowledge)}`, says: `补充 ${item.receipt}` }))
  return { replies: [say('要补充哪一件？', ...choices)] }
}

/** Items named at once. */
const MOST_NAMED = 5

async function ownOne(turn: Turn, receipt: string): Promise<Submission> {
  const [item] = await ownSubmissions(turn.store, turn.speaker.id, receipt)
  return item as Submission
}

async function add(turn: Turn, item: Submission, texts: readonly string[]): Promise<Outcome> {
  const { receipt, state } = item
  const open = awaitsResult(state) || state === 'MERGED'
  if (!open)
    return {
      replies: [say(`${receipt} 现在是“${STATE_NAME[state]}”，不能再补充。有新的情况可以另外提一件。`)],
      remember: { answering: undefined },
    }
  if (texts.length === 0 && turn.files.length === 0)
    return { replies: [say(`要补充什么？请连同内容一起发，例：补充 ${receipt} 是南门那一侧`)] }
  const present = await turn.store.attachments.find({ submissionId: item.id })
  const { perSubmission } = fileLimits(turn.knowledge.content.settings)
  if (turn.files.length > 0 && present.length + turn.files.length > perSubmission)
    return { replies: [say(new Problem('FILES_MANY', { max: perSubmission }).say)] }
  const words = texts.length === 0 ? [''] : texts
  if (state === 'NEED_INFO') return takeAnswer(turn, await questionOf(turn.store, item), words, turn.files)
  return takeMore(turn, item, 'supplement', words, turn.files)
}
