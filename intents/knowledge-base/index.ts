import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { authoriseKb } from '../../src/upkeep/may.ts'
import type { AnswerOrder } from './answer-orders.ts'
import { approveDraft, listDrafts, takeBack } from './approve.ts'
import { confirmArticle, confirmShown, listConfirmed, unconfirm } from './confirm.ts'
import { entryDialogue } from './dialogue.ts'
import { english } from './english.ts'
import { listGaps, openGap } from './gaps.ts'
import { type Order, orderIn } from './orders.ts'
import { phrases } from './phrases.ts'
import type { WordOrder } from './word-orders.ts'
import { removeWord, setWord, showWord, takeBackWord } from './words.ts'
import { beginEntry, finishEntry } from './write.ts'

/** Asking for what was asked in vain, in whatever words. */
const GAPS = /未答|[没不]答|没有?回答|答不|没查到|没命中|不会答|没有答案|答不出|unanswered/i
const ELSEWHERE =
  '在这里可以看没答上的问题（发“没答上的问题”）、写词条、核准词条、确认答案、改平常话（发：平常话 词 = 条文里的词）。站点、电话、时间和已有的词条，请改资料文件夹里对应的文件，重新启动后生效；法规文本用 kb import 导入。'

/** The knowledge from the staff's side: what is missing, a new entry for it, a second look. */
export const knowledgeBase: Intent = {
  name: 'knowledge-base',
  english,
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => orderIn(turn.text) !== undefined,
  dialogues: () => [entryDialogue],
  async handle(turn) {
    const order = orderIn(turn.text) ?? (GAPS.test(turn.text) ? ({ what: 'list' } as const) : undefined)
    if (order === undefined) return { replies: [say(ELSEWHERE)] }
    return carryOut(order, turn)
  },
  async finish(turn, _dialogue, answers) {
    authoriseKb(turn.speaker.grants, 'draft')
    return finishEntry(turn, answers)
  },
}

async function carryOut(order: Order, turn: Turn): Promise<Outcome> {
  const { grants } = turn.speaker
  switch (order.what) {
    case 'list':
      authoriseKb(grants, 'list')
      return listGaps(turn)
    case 'open':
      authoriseKb(grants, 'list')
      return openGap(turn, order.code)
    case 'write':
      authoriseKb(grants, 'draft')
      return beginEntry(turn, order.code, order.rest)
    case 'drafts':
      authoriseKb(grants, 'list')
      return listDrafts(turn)
    case 'approve':
      authoriseKb(grants, 'approve')
      return approveDraft(turn, order.draft)
    case 'take-back':
      authoriseKb(grants, 'draft')
      return takeBack(turn, order.draft)
    case 'confirm':
    case 'confirm-article':
    case 'confirmed':
    case 'unconfirm':
      return carryOutAnswer(order, turn)
    default:
      return carryOutWord(order, turn)
  }
}

async function carryOutAnswer(order: AnswerOrder, turn: Turn): Promise<Outcome> {
  authoriseKb(turn.speaker.grants, order.what === 'confirmed' ? 'list' : 'confirm')
  if (order.what === 'confirmed') return listConfirmed(turn)
  if (order.what === 'unconfirm') return unconfirm(turn, order.ids)
  return order.what === 'confirm' ? confirmShown(turn, order.nth) : confirmArticle(turn, order.code, order.article)
}

async function carryOutWord(order: WordOrder, turn: Turn): Promise<Outcome> {
  authoriseKb(turn.speaker.grants, order.what === 'word' ? 'list' : 'lexicon')
  if (order.what === 'word') return showWord(turn, order.word)
  if (order.what === 'set-word') return setWord(turn, order.word, order.words)
  return order.what === 'remove-word' ? removeWord(turn, order.word) : takeBackWord(turn, order.word)
}
