import { addressOf, mintPass, PASS, passFor } from '../../src/people/passes.ts'
import { type Reply, say, sayPrivately } from '../../src/ports/channel.ts'
import type { Intent, Memory, Outcome, Turn } from '../../src/ports/intent.ts'
import { laneAt } from '../../src/ports/notices.ts'
import type { Pass } from '../../src/ports/passes.ts'
import { english } from './english.ts'

const WITH_CODE = new RegExp(String.raw`^(?:接着填|接著填|continue)\s*[:：]?\s*${PASS}\s*$`, 'i')
const ASKS = /^(?:我要|我想|请)?(?:换到|到|去|在)?(?:网页|網頁|别处|别的地方)上?(?:接着|继续)?填[写]?[。.]?$/

const IN_GROUP = say('接着填的码不要发在群里，请单独发给我。这个码请在原来的聊天里换一个。')
const NOTHING_OPEN = sayPrivately('现在没有正在填写的内容。要提意见或建议，直接说就行。')
const FOR_CITIZENS = sayPrivately('工作人员的表请在这里填完。')
const HERE_FIRST = sayPrivately('这里还有一份没填完。请先填完，或回复“取消”，再发一次刚才的码。')
const TAKEN = sayPrivately('接上了，之前填的都在。原来的聊天里就不用再填了。')
const NO_LONGER = sayPrivately('那份已经不在填了：可能已取消，或在别处接着填了。要重新提，直接说就行。')

/** What was begun in one chat is filled in on in another: a one-time code takes it there with every answer. */
export const carryOn: Intent = {
  name: 'carry-on',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: 'claimed',
  claims: ({ text }) => WITH_CODE.test(text) || ASKS.test(text),
  async handle(turn) {
    const code = WITH_CODE.exec(turn.text)?.[1]
    if (turn.message.scope === 'group') return { replies: [code === undefined ? NOTHING_OPEN : IN_GROUP] }
    return code === undefined ? giveOut(turn) : take(turn, code)
  },
}

function giveOut(turn: Turn): Outcome {
  if (turn.memory.dialogue === undefined) return { replies: [NOTHING_OPEN] }
  if (turn.speaker.staff) return { replies: [FOR_CITIZENS] }
  const pass = { use: 'form', personId: turn.speaker.id, from: addressOf(turn.message) } as const
  const { shown, change } = mintPass(pass, turn.at, turn.random, turn.seal)
  const where = turn.publicUrl === undefined ? '我们的网页或别的渠道' : `${turn.publicUrl} 或别的渠道`
  return {
    replies: [sayPrivately(`到${where}，单独对我发“接着填 ${shown}”，已填的都在。这个码只能用一次，3天内有效。`)],
    changes: [change],
  }
}

async function take(turn: Turn, code: string): Promise<Outcome> {
  if (turn.memory.dialogue !== undefined) return { replies: [HERE_FIRST] }
  const pass = await passFor(code, ['form'], turn)
  const state = await turn.store.conversation(laneAt(pass.from))
  const form = (state?.data as Memory | undefined)?.dialogue
  if (state === undefined || form === undefined) return { replies: [await whatBecame(turn, pass)] }
  return {
    replies: [TAKEN],
    changes: [
      { do: 'pass.spend', hash: pass.hash },
      { do: 'conversation.take', lane: state.lane, updatedAt: state.updatedAt },
    ],
    begin: { dialogue: form.dialogue, answers: form.answers },
  }
}

/** Whoever never saw the receipt must not hand it in twice. */
async function whatBecame({ store }: Turn, { personId, madeAt }: Pass): Promise<Reply> {
  const [last] = await store.submissions.find({ personId, order: 'newest', limit: 1 })
  return last === undefined || last.filedAt < madeAt
    ? NO_LONGER
    : sayPrivately(
        `您填的那份已经提交，编号 ${last.receipt}，不用再填。查进度请用提交时给的16位查询码，或到原来的聊天里查。`,
      )
}
