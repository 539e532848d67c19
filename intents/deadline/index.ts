import { explain } from '../../src/casework/clock/explain.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { extend } from '../../src/casework/extend.ts'
import { limitOf, type Story } from '../../src/casework/limit.ts'
import { authorise } from '../../src/casework/may.ts'
import { itemsNamed } from '../../src/casework/named.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { splitReason } from '../../src/casework/split-reason.ts'
import { isProblem } from '../../src/domain/problem.ts'
import { sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'

const EXTEND = /延期|延长|展期/
const WHY = /期限|到期日|截止日|什么时候到期|哪天到期|最晚哪天|(?:为啥|为什么|怎么|凭什么).{0,8}(?:到期|超期)/
/** Longer texts tell a matter of their own. */
const MOST = 40

/** When an item is due and why, and more time for it. */
export const deadline: Intent = {
  name: 'deadline',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => isExtension(text) || isQuestion(text),
  async handle(turn) {
    const extension = isExtension(turn.text)
    const { command, reason } = extension ? orderIn(turn.text) : { command: turn.text, reason: '' }
    const { items } = await itemsNamed(turn, command)
    const [item] = items
    if (item === undefined || items.length > 1)
      return { replies: [say('一次请说一件。例：期限 7K3M，延期 7K3M 理由：…')] }
    const { moves } = await turn.store.submissions.story(item.id)
    const ledger = await turn.store.submissions.ledger({ submissionIds: [item.id] })
    return extension ? moreTime(turn, item, { moves, ledger }, reason) : why(turn, item, { moves, ledger })
  },
}

const orderIn = (text: string) => splitReason(text, (part) => EXTEND.exec(part) ?? undefined)
const isExtension = (text: string): boolean => {
  const { command } = orderIn(text)
  return EXTEND.test(command) && command.length <= MOST && mentionsIn(command).length > 0
}
const isQuestion = (text: string): boolean => WHY.test(text) && text.length <= MOST && mentionsIn(text).length > 0

function why(turn: Turn, item: Submission, story: Story): Outcome {
  authorise(turn.speaker.grants, 'open', item.stationId)
  const limit = limitOf(item, story, turn.knowledge.content, turn.at)
  const text = limit === undefined ? '这类事项没有设定期限。' : explain(limit, turn.at)
  return { replies: [say(`${item.receipt}\n${text}`)] }
}

function moreTime(turn: Turn, item: Submission, story: Story, reason: string): Outcome {
  const more = { id: turn.random.id(), by: turn.speaker.name ?? '督办人', reason }
  try {
    const { changes, due } = extend(item, more, story, turn.knowledge.content, deskOf(turn))
    return { replies: [say(`已延期 ${item.receipt}，最后一天是${sayDay(due, turn.at)}。理由会告知提交人。`)], changes }
  } catch (error) {
    if (!isProblem(error, 'REASON_MISSING')) throw error
    return { replies: [say(`延期要写明理由，提交人会看到。请发：延期 ${item.receipt} 理由：…`)] }
  }
}
