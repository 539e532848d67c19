import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { release as letGo, type Releasing } from '../../src/casework/decide.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { ASKED_TO_CONFIRM, JUST_DECIDED } from '../../src/casework/last-decision.ts'
import { itemsNamed, type Named, receiptsOf } from '../../src/casework/named.ts'
import { splitReason } from '../../src/casework/split-reason.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { takeBack, undoLast } from './undo.ts'

/** The word first (`放行 7K3M`) or the item first (`把2号的结果撤销`). */
const ORDER =
  /^\s*(?:请|确认|同意)?\s*(?:(?:紧急)?放行|撤销|撤消|收回|undo|撤[了掉]?(?=\s*第?\s*\d{1,2}(?!\d)))(?!我|昨天|上次|之前)|^\s*把?[0-9A-Za-z０-９Ａ-Ｚａ-ｚ第一二三四五六七八九十\-\s]{1,20}[件号个]?(?:的)?(?:结果|决定)?\s*(?:放行|撤销|撤消)\s*[了吧。.]*$/i
const COMMAND_WORDS =
  /紧急|请|确认|同意|一下|把|放行|撤销|撤消|撤[了掉]|撤(?=\s*第?\s*\d)|收回|undo|刚才|刚刚|上一[个件条]|那[个件条]|最近|的|结果|决定|了|吧/gi

/** `点错了`, `不对 撤销`, said right after an order. */
const SLIP =
  /^\s*(?:不对|等等|哎呀?|啊)?[，,。\s]*(?:我)?(?:刚才|刚刚)?(?:那个|那件)?(?:(?:弄|点|按|搞|办|发|说|做|打)错了?|撤[回销消]|不算|收回)[了吧啊。.\s]*$/
const slipped = ({ text, memory: { topic } }: Turn): boolean =>
  SLIP.test(text) && (topic?.label === JUST_DECIDED.label || topic?.label === ASKED_TO_CONFIRM.label)

/** `紧急放行 7K3M 理由：…`: alone, on record. */
const URGENT = /^\s*紧急放行/
const findUrgent = (text: string): RegExpExecArray | undefined => URGENT.exec(text) ?? undefined

/** Lets a result go to the citizen, or takes it back while its notice has not left. */
export const release: Intent = {
  name: 'release',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => ORDER.test(turn.text) || slipped(turn),
  async handle(turn) {
    if (slipped(turn)) return undoLast(turn)
    const urgent = URGENT.test(turn.text)
    const { command, reason } = urgent ? splitReason(turn.text, findUrgent) : { command: turn.text, reason: '' }
    const rest = command.replace(COMMAND_WORDS, ' ')
    const named = await itemsNamed(turn, rest)
    if (named.items.length > 0)
      return /放行/.test(turn.text) ? sendOff(turn, named, urgent ? reason : undefined) : takeBack(turn, named.items)
    if (/放行/.test(turn.text)) return { replies: [say('放行哪一件？例：放行 7K3M。看列表请发“待办 待放行”。')] }
    return /[\p{L}\p{N}]/u.test(rest) ? { replies: [say('撤销哪一件的结果？例：撤销 7K3M')] } : undoLast(turn)
  },
}

/** What left cannot be called back, so a place in a list is shown as its number first. */
async function sendOff(turn: Turn, { items, byPosition }: Named, why: string | undefined): Promise<Outcome> {
  const each = items.map(async (item) =>
    letGo(item, deskOf(turn), await waitingIn(turn.store, item), await releasing(turn, item, why)),
  )
  const changes = (await Promise.all(each)).flat()
  const receipts = receiptsOf(items)
  const order = why === undefined ? '放行' : '紧急放行'
  if (byPosition && !turn.confirmed)
    return askToConfirm(
      turn,
      `将${order} ${receipts}，结果会告知提交人。`,
      `${order} ${items.map((i) => i.receipt).join(' ')}${why === undefined ? '' : ` 理由：${why}`}`,
    )
  const told = why === undefined ? '' : '一个人紧急放行已记录，下一个工作日会告诉审核和督办的同志。'
  return { replies: [say(`已${order} ${receipts}，结果正在告知提交人。${told}`)], changes }
}

async function releasing(turn: Turn, item: Submission, why: string | undefined): Promise<Releasing> {
  const author = item.decidedBy === undefined ? undefined : await turn.store.people.byId(item.decidedBy)
  const by = turn.speaker.name ?? '一位同志'
  return {
    ...(author === undefined ? {} : { author }),
    ...(why === undefined ? {} : { emergency: { id: turn.random.id(), reason: why, by } }),
  }
}
