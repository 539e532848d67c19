import { say } from '../../src/ports/channel.ts'
import type { Answers } from '../../src/ports/dialogue.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { draftOf, draftsBy, keepDrafts } from '../../src/upkeep/drafts.ts'
import { recentMisses } from '../../src/upkeep/gaps.ts'
import { type Edit, type Impact, previewEdit, replayQuestions } from '../../src/upkeep/preview.ts'
import { sayImpact } from '../../src/upkeep/say-impact.ts'
import { dictated, ENTRY } from './dialogue.ts'
import { gapNamed, unknownGap } from './gaps.ts'

/** Opens the form for what a cluster of people asked; what was dictated along with it is already in place. */
export async function beginEntry(turn: Turn, code: string, rest: string): Promise<Outcome> {
  const cluster = await gapNamed(turn, code)
  if (cluster === undefined) return { replies: [unknownGap(code)] }
  const title = { value: cluster.sample, shown: cluster.sample }
  const answers: Answers = { code: { value: cluster.code, shown: cluster.code }, title, ...dictated(rest) }
  return {
    replies: [say(`为“${cluster.sample}”写一个词条，${cluster.people}人问过。`)],
    begin: { dialogue: ENTRY, answers },
  }
}

/** Keeps the entry as a draft and shows what it would do. */
export async function finishEntry(turn: Turn, answers: Answers): Promise<Outcome> {
  const code = answers.code?.value ?? ''
  const cluster = await gapNamed(turn, code)
  if (cluster === undefined) return { replies: [unknownGap(code)] }
  const words = { title: text(answers, 'title'), answer: text(answers, 'answer'), source: text(answers, 'source') }
  const draft = draftOf(turn, words, cluster)
  const impact = await impactOf(turn, { entries: [draft.entry] })
  const before = await draftsBy(turn.speaker.id, turn.knowledge)
  const next =
    impact.broken.length === 0
      ? `请另一位审核员看过后发：核准 ${draft.entry.id}`
      : '有标准问题不合格，这样不能核准。请撤回后改写，或请管理员核对标准问题。'
  return {
    replies: [
      say(
        `已存为草稿 ${draft.entry.id}，还没有公开。\n${sayImpact(impact)}\n${next}\n不要了请发：撤回词条 ${draft.entry.id}`,
      ),
    ],
    changes: [keepDrafts(turn.speaker.id, [...before, draft], turn.at)],
  }
}

/** What an edit does to the questions of the last ninety days and to those the entries were written for. */
export async function impactOf(turn: Turn, edit: Edit): Promise<Impact> {
  const misses = await recentMisses(turn.knowledge, turn.at)
  const questions = replayQuestions(
    turn.knowledge,
    misses.map((miss) => miss.text),
  )
  return previewEdit(turn.knowledge, edit, questions, turn.at)
}

const text = (answers: Answers, name: string): string => answers[name]?.value ?? ''
