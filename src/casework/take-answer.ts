import type { Attachment } from '../domain/attachment.ts'
import { tailOf } from '../domain/receipt.ts'
import { STATE_NAME, type Submission } from '../domain/submission.ts'
import { say } from '../ports/channel.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { answer, type OpenQuestion, questionOf } from './ask-citizen.ts'
import { attachTo, cameNow } from './attachments/attach.ts'
import { sayCleaned, sayCount } from './attachments/say.ts'
import { draftTitle } from './describe.ts'
import { tellAddressee } from './letters/tell.ts'
import { dueAfterWaiting } from './limit.ts'
import { sayWhich } from './notice.ts'
import { supplement } from './own.ts'
import { tellColleague, whoStillSees } from './tell-colleague.ts'

/** How long what follows an answer still belongs to it: people write in several short messages. */
const GOES_ON_MS = 10 * 60 * 1000

/** Items that a person is asked about at once; more are never waited for by one person. */
const MAX_WAITING = 9

/** Items of this person that wait for an answer. */
export function waitingOf(turn: Turn): Promise<readonly Submission[]> {
  return turn.store.submissions.waiting(turn.speaker.id, MAX_WAITING)
}

/** Puts words of the owner to the item that waits for them, thanks shortly, and tells who asked. */
export async function takeAnswer(
  turn: Turn,
  question: OpenQuestion,
  texts: readonly string[],
  files: readonly Attachment[] = cameNow(turn),
): Promise<Outcome> {
  const { submission, from } = question
  const by = { id: submission.personId, channel: turn.message.from.channel }
  const added = texts.map((text) => ({ id: turn.random.id(), text }))
  const due = await dueAfterWaiting(submission, turn.store, turn.knowledge.content, turn.at)
  const back = `现在回到“${STATE_NAME[from]}”，请接着办。`
  return {
    replies: [
      say(`已记下${withFiles(files)}，放到${which(turn, submission)}里，转给工作人员接着办。${sayCleaned(files)}`),
    ],
    changes: [
      ...answer(question, added, turn.at, by, due),
      ...attachTo(submission, files, added[0]?.id ?? '', turn.at, by.channel),
      ...(await tellHolder(turn, submission, texts, back, question, files)),
    ],
    remember: { answering: undefined, ...forget(files), answered: { id: submission.id, until: turn.at + GOES_ON_MS } },
  }
}

/** Puts more words of the owner to an item that waits for nothing, and tells who asked last or has it. */
export async function takeMore(
  turn: Turn,
  submission: Submission,
  kind: 'answer' | 'supplement',
  texts: readonly string[],
  files: readonly Attachment[] = cameNow(turn),
): Promise<Outcome> {
  const { channel } = turn.message.from
  const [first = '', ...rest] = texts
  return {
    replies: [
      say(`已记下${withFiles(files)}，放到${which(turn, submission)}里，工作人员会一起看到。${sayCleaned(files)}`),
    ],
    changes: [
      ...supplement(submission, kind, first, turn.at, turn.random.id(), channel, files),
      ...rest.map(
        (text): Change => ({
          do: 'submission.supplement',
          supplement: { id: turn.random.id(), submissionId: submission.id, at: turn.at, kind, text },
        }),
      ),
      ...(await tellHolder(turn, submission, texts, '', await questionOf(turn.store, submission), files)),
    ],
    remember: { answering: undefined, ...forget(files) },
  }
}

const withFiles = (files: readonly Attachment[]): string => (files.length === 0 ? '' : `，附上${sayCount(files)}`)
/** What was put to an item waits no more. */
const forget = (files: readonly Attachment[]) => (files.length === 0 ? {} : { attached: undefined })

const which = (turn: Turn, submission: Submission): string =>
  sayWhich(submission, draftTitle(submission, turn.knowledge), turn.at)

async function tellHolder(
  turn: Turn,
  submission: Submission,
  texts: readonly string[],
  foot: string,
  asked: Pick<OpenQuestion, 'by' | 'channel'>,
  files: readonly Attachment[],
): Promise<readonly Change[]> {
  const { people } = turn.store
  const { receipt, id, rev } = submission
  const person = await whoStillSees(people, [asked.by, submission.assigneeId], submission.stationId)
  const { deputies } = turn.knowledge.content
  const letter = {
    key: `${id}:answered:${rev}:deputy`,
    text: `${receipt} 的提交人补充了。看内容请发“打开 ${receipt}”。`,
    at: turn.at,
  }
  const deputy =
    submission.kind === 'deputy-message' ? await tellAddressee(people, submission, deputies, letter, asked.by) : []
  if (person === undefined) return deputy
  const said = [...texts.filter((text) => text !== ''), ...(files.length === 0 ? [] : [`附件：${sayCount(files)}`])]
  const open = `打开 ${tailOf(receipt)} 看全部。`
  const colleague = await tellColleague(people, person, {
    key: `${id}:answered:${rev}`,
    text: `${receipt} 的提交人补充了：\n${said.join('\n')}\n${foot}${open}`,
    at: turn.at,
    ...(asked.channel === undefined ? {} : { channel: asked.channel }),
  })
  return [...colleague, ...deputy]
}
