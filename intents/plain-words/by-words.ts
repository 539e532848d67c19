import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { listLine } from '../../src/casework/list-line.ts'
import { itemsNamed, listSeen } from '../../src/casework/named.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** Longer texts are somebody's words. */
const MOST = 60
const THAT =
  /^(\s*(?:请|把|将|打开|看看?|采纳|登记|部分采纳|已解决|列入计划)?\s*)(?:说|讲)?(\p{Script=Han}{1,8}?)(?:的|坏了?的?)?[那这][件个条封](?:事|意见|建议)?/u
/** `我的那件`, `刚才那件`: which item that is, other orders know. */
const NOT_WORDS = /[我你您他她它]|刚|上次|昨|今|最|第|前|后|哪|撤|改|回|退|不/
const JUST_LOOKS = /^\s*(?:打开|看看?)?\s*(?:怎么样了?|咋样了?|办得?怎么样了?|到哪了|什么情况|呢)?[？?。.\s]*$/

export interface ByWords {
  readonly word: string
  /** The order without the words that name the item. */
  readonly before: string
  readonly after: string
}

/** `灯那件`, `井盖那件派给彭涛`: an item of the list named by what it is about. */
export function wordsIn(text: string): ByWords | undefined {
  if (text.length > MOST || mentionsIn(text).length > 0) return undefined
  const found = THAT.exec(text)
  const [whole = '', before = '', word = ''] = found ?? []
  return found === null || NOT_WORDS.test(word) ? undefined : { word, before, after: text.slice(whole.length) }
}

/** The only item of the list that speaks of it; else those that do, to choose from. */
export async function sayByWords(turn: Turn, { word, before, after }: ByWords): Promise<Outcome> {
  const { items } = await itemsNamed(turn, (listSeen(turn) ?? []).join(' '))
  const about = items.filter(({ body }) => body.includes(word))
  const [item] = about
  if (item === undefined)
    return { replies: [say(`您看到的列表里没有说到“${word}”的。请说第几件，或发“更多”看下一页。`)] }
  const look = about.map((one) => ({ label: listLine(one, turn.knowledge, turn.at), says: `打开 ${one.receipt}` }))
  if (about.length > 1)
    return {
      replies: [
        say(`说到“${word}”的有${about.length}件，什么都没有改。要看哪一件？要办，请说第几件。`, ...look.slice(0, 9)),
      ],
    }
  if (JUST_LOOKS.test(`${before}${after}`)) return { replies: [say(`说到“${word}”的是这一件，看全文请选：`, ...look)] }
  const order = `${before.replace(/[把将]/, '')}${item.receipt} ${after}`.trim()
  return askToConfirm(turn, `您说的是：${listLine(item, turn.knowledge, turn.at)}\n将办：${order}`, order)
}
