import { release as letGo, undo } from '../../src/casework/decide.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { staffSubmission } from '../../src/casework/find.ts'
import { referencesIn } from '../../src/casework/refer.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'

const COMMAND = /^(放行|撤销|收回)(?:结果|决定)?\s*/

/** Lets a result go to the citizen, or takes it back while its notice has not left. */
export const release: Intent = {
  name: 'release',
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => COMMAND.test(turn.text),
  async handle(turn) {
    const word = COMMAND.exec(turn.text)?.[1] ?? ''
    const [reference] = referencesIn(turn.text.replace(COMMAND, ''), turn.memory.list?.receipts)
    if (reference === undefined) return { replies: [say(`${word}哪一件？例：${word} 7K3M`)] }
    const submission = await staffSubmission(turn.store, turn.speaker.grants, reference.typed)
    if (word === '放行')
      return {
        replies: [say(`已放行 ${submission.receipt}，结果正在告知提交人。`)],
        changes: letGo(submission, deskOf(turn)),
      }
    const waiting = await turn.store.outbox.telling(submission.id)
    return {
      replies: [say(`已撤销 ${submission.receipt} 的结果，没有告知提交人，现在回到“承办中”。`)],
      changes: undo(submission, waiting?.key, deskOf(turn)),
    }
  },
}
