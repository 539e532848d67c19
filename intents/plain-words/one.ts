import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { sayMatter } from '../../src/casework/describe.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { itemsNamed, receiptsOf } from '../../src/casework/named.ts'
import { toldOnThePhone } from '../../src/casework/phone-list.ts'
import { outcomesOf } from '../../src/domain/kind.ts'
import { isProblem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { colleagueIn, whomToAsk } from './colleague.ts'
import type { Saying } from './read-one.ts'

/** Shows how everyday words about an item were understood, or asks for what they leave open. */
export async function sayOne(turn: Turn, saying: Saying): Promise<Outcome> {
  const { items } = await itemsNamed(turn, turn.text)
  const [item] = items
  if (item === undefined) return { replies: [say('您说的是哪一件？请先发“待办”，再说第几件。')] }
  const { receipt } = item
  const it = `${receipt}（${sayMatter(item, turn.knowledge)}）`
  switch (saying.does) {
    case 'done':
      return done(turn, item, it, saying.how)
    case 'phoned':
      return phoned(turn, item, it)
    case 'tell':
      return askToConfirm(
        turn,
        `将原样告诉 ${it} 的提交人：\n${saying.words}\n这不是办理结果；结果请发：已解决 ${receipt} 理由：…`,
        `回复 ${receipt}：${saying.words}`,
      )
    case 'assign': {
      const to = await colleagueIn(turn, saying.nickname)
      if (to === undefined) return { replies: [say(await whomToAsk(turn, saying.nickname))] }
      return askToConfirm(turn, `将把 ${it} 派给${to}。`, `派给 ${to} ${receipt}`)
    }
    case 'transfer':
      return askToConfirm(
        turn,
        `将把 ${it} 转给外单位“${saying.body}”，提交人会收到告知。单位名称要写全的，请发：转出 ${receipt} 给单位名称 理由：…`,
        `转出 ${receipt} 给${saying.body} 理由：这件事由${saying.body}负责`,
      )
    case 'not-ours':
      return {
        replies: [
          say(
            `${it} 不归本站办的，请选一种，什么都还没有改：\n转出 ${receipt} 给单位名称 理由：…（外单位接着办，提交人会知道）\n退单 ${receipt} 理由：…，应由…承办（派错了人）\n不予受理 ${receipt} 理由：…（要写明由谁受理、电话）`,
          ),
        ],
      }
    case 'same':
      return askToConfirm(
        turn,
        `将并案 ${receiptsOf(items)}，第一件为主件，结果会单独告诉每位提交人。`,
        `并案 ${items.map((one) => one.receipt).join(' ')}`,
      )
  }
}

function done(turn: Turn, item: Submission, it: string, how: string): Outcome {
  const { receipt, kind } = item
  const results = outcomesOf(kind)
  if (!results.includes('已解决'))
    return {
      replies: [say(`${it} 的结果是${results.join('、')}，什么都还没有改。请发：${results[0]} ${receipt} 理由：…`)],
    }
  if (how === '')
    return {
      replies: [
        say(`${it} 算“已解决”的，请写一句是怎么解决的，提交人会看到，什么都还没有改。请发：已解决 ${receipt} 理由：…`),
      ],
    }
  return askToConfirm(
    turn,
    `将把 ${it} 定为：已解决，理由：${how}\n这句理由会原样告诉提交人。`,
    `已解决 ${receipt} 理由：${how}`,
    { [receipt]: item.rev },
  )
}

async function phoned(turn: Turn, item: Submission, it: string): Promise<Outcome> {
  const { receipt } = item
  try {
    await toldOnThePhone(turn.store, item, deskOf(turn))
  } catch (error) {
    if (!isProblem(error, 'NOTHING_TO_PHONE') && !isProblem(error, 'NOTHING_TO_TELL')) throw error
    const next =
      item.outcome === undefined
        ? `还没有结果，打过电话不算告知结果。办好了的，请发：已解决 ${receipt} 理由：…`
        : '的结果会由消息告知，不用登记电话。'
    return { replies: [say(`${it} ${next}\n要把说过的话也发给提交人，请发：回复 ${receipt}：…`)] }
  }
  return askToConfirm(turn, `将记下 ${it} 由您电话告知，算作已经告诉本人。`, `已电话告知 ${receipt}`)
}
