import { questionOf, stopWaiting } from '../../src/casework/ask-citizen.ts'
import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { dueAfterWaiting } from '../../src/casework/limit.ts'
import { itemsNamed, type Named, openedNow, receiptsOf } from '../../src/casework/named.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { asksCitizen, reply as write } from '../../src/casework/reply.ts'
import { splitReason } from '../../src/casework/split-reason.ts'
import { fillTemplate, templateNamed } from '../../src/casework/templates.ts'
import { tailOf } from '../../src/domain/receipt.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'
import { type ReplyOrder, replyIn, stopsWaiting, stopWord, templateAsked } from './read.ts'

/** Words to a citizen, as they are or from a template. What asks something waits for the answer. */
export const reply: Intent = {
  name: 'reply',
  english,
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => replyIn(text) !== undefined || stopsWaiting(text) || templateAsked(text) !== undefined,
  async handle(turn) {
    const asked = templateAsked(turn.text)
    if (asked !== undefined) return asked.name === undefined ? list(turn) : show(turn, asked.name)
    if (stopsWaiting(turn.text)) return goOn(turn)
    const order = replyIn(turn.text)
    if (order === undefined) return { replies: [say(`${await whichItem(turn)}${SAY_HOW}`)] }
    const named = await itemsOf(turn, order)
    if (named.items.length === 0) return { replies: [say('回复哪一件？例：回复 7K3M：您好，请问是哪个小区？')] }
    if (order.template === undefined && order.words === '')
      return { replies: [say(`要对提交人说什么？例：回复 ${named.items[0]?.receipt}：您好，请问是哪个小区？`)] }
    return send(turn, order, named)
  },
}

const SAY_HOW = '要发给提交人的话会原样发出，请写完整，例：回复 7K3M：您好，请补充楼号。也可以发“模板”看常用的话。'

/** Nothing is sent on a guess, but an item that was named is named again. */
async function whichItem(turn: Turn): Promise<string> {
  const typed = mentionsIn(turn.text).filter((m) => m.typed !== undefined)
  if (typed.length !== 1) return ''
  const { items } = await itemsNamed(turn, typed[0]?.typed ?? '')
  return items.length === 0 ? '' : `还没有给 ${receiptsOf(items)} 的提交人发消息。`
}

async function itemsOf(turn: Turn, order: ReplyOrder): Promise<Named> {
  const named = await itemsNamed(turn, order.items)
  return named.items.length > 0 ? named : openedNow(turn)
}

function send(turn: Turn, order: ReplyOrder, { items, byPosition }: Named): Outcome {
  const { templates = [] } = turn.knowledge.content
  const template = order.template === undefined ? undefined : templateNamed(templates, order.template)
  const wordsFor = (item: Submission): string =>
    template === undefined ? order.words : fillTemplate(template, item, turn.knowledge)
  const desk = deskOf(turn)
  const changes = items.flatMap((item) => write(item, wordsFor(item), desk, turn.random.id()))
  const [first] = items as readonly [Submission, ...Submission[]]
  const words = wordsFor(first)
  if ((byPosition || items.length > 1) && !turn.confirmed)
    return askToConfirm(
      turn,
      `将发给 ${receiptsOf(items)} 的提交人${items.length > 1 ? `（共${items.length}件）` : ''}：\n${words}`,
      `回复 ${receiptsOf(items)}：${template === undefined ? order.words : `模板 ${template.name}`}`,
    )
  return {
    replies: [say(told(items, words, template !== undefined))],
    changes,
    remember: { topic: { label: 'admin_reply' } },
  }
}

function told(items: readonly Submission[], words: string, whole: boolean): string {
  const [first] = items
  const shown = whole ? `：\n${words}` : '。'
  const which = receiptsOf(items)
  if (!asksCitizen(words)) return `已发给 ${which} 的提交人${shown}`
  return [
    `已发给 ${which} 的提交人${shown}`,
    `现在是“待补充”，等待期间不计时限，有回答会告诉您。不再等了，请发：不等补充 ${first === undefined ? '' : tailOf(first.receipt)} 理由：…`,
  ].join('\n')
}

/** Staff know enough, or nobody answers: the item goes on. */
async function goOn(turn: Turn): Promise<Outcome> {
  const { command, reason } = splitReason(turn.text, stopWord)
  const { items } = await itemsNamed(turn, command)
  const [item, ...more] = items
  if (item === undefined || more.length > 0)
    return { replies: [say('不再等哪一件的补充？一次请说一件，例：不等补充 7K3M 理由：已打电话问清')] }
  if (reason === '')
    return {
      replies: [say(`请写明为什么不再等，只留在记录里。请发：不等补充 ${item.receipt} 理由：…`)],
    }
  const question = await questionOf(turn.store, item)
  return {
    replies: [say(`${item.receipt} 不再等补充，接着办，已告诉提交人。`)],
    changes: stopWaiting(
      question,
      reason,
      deskOf(turn),
      await dueAfterWaiting(question.submission, turn.store, turn.knowledge.content, turn.at),
    ),
    remember: { topic: { label: 'admin_reply' } },
  }
}

function list(turn: Turn): Outcome {
  const { templates = [] } = turn.knowledge.content
  if (templates.length === 0)
    return { replies: [say('还没有模板。可以请管理员在资料文件夹的 templates.yaml 里写上。')] }
  const lines = templates.map(({ name, text }, n) => `${n + 1} ${name}：${shorten(text)}`)
  return { replies: [say(['模板：', ...lines, '看全文：模板 1 · 使用：回复 7K3M：模板 1'].join('\n'))] }
}

function show(turn: Turn, name: string): Outcome {
  const template = templateNamed(turn.knowledge.content.templates ?? [], name)
  return {
    replies: [say(`模板“${template.name}”：\n${template.text}\n使用：回复 7K3M：模板 ${template.name}`)],
  }
}

/** Characters of a template in the list. */
const MAX_SHOWN = 24
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return [...line].length > MAX_SHOWN ? `${[...line].slice(0, MAX_SHOWN).join('')}…` : line
}
