import { channelName } from '../../src/domain/channel-name.ts'
import type { Account } from '../../src/domain/person.ts'
import { Problem } from '../../src/domain/problem.ts'
import { joinAccounts, leaveAccount, otherAccounts } from '../../src/people/link.ts'
import { addressOf, mintPass, PASS, passFor } from '../../src/people/passes.ts'
import { type Address, type Reply, say, sayPrivately } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'

const ASKS = /^(?:我要|我想|请)?(?:关联|關聯)(?:渠道|账号|帐号|帳號|微信|网页|網頁|Slack|企业微信|公众号)[。.]?$/i
const WITH_CODE = new RegExp(String.raw`^(?:关联|關聯)\s*[:：]?\s*${PASS}\s*$`)
const LEAVE = /^(?:取消关联|解除关联|取消關聯)\s*([1-9])?(?:渠道|账号|帐号)?[。.]?$/
const nameOf = ({ channel }: { readonly channel: string }): string => channelName(channel)

const IN_GROUP = say('关联账号请单独对我说，关联码不要发在群里。')
const FOR_CITIZENS = sayPrivately('工作人员换账号请用登录码：向管理员要一个，在新账号里发“登录 登录码”。')

/** Two accounts become one person's by consent of both: a code from here there, and one from there back here. */
export const link: Intent = {
  name: 'link',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  claims: ({ text }) => ASKS.test(text) || WITH_CODE.test(text) || LEAVE.test(text),
  async handle(turn) {
    if (turn.message.scope === 'group') return { replies: [IN_GROUP] }
    if (turn.speaker.staff) return { replies: [FOR_CITIZENS] }
    const code = WITH_CODE.exec(turn.text)?.[1]
    if (code !== undefined) return step(turn, code)
    return LEAVE.test(turn.text) ? leave(turn) : begin(turn)
  },
}

function begin(turn: Turn): Outcome {
  const pass = { use: 'link', personId: turn.speaker.id, from: addressOf(turn.message) } as const
  const { shown, change } = mintPass(pass, turn.at, turn.random, turn.seal)
  return {
    replies: [
      sayPrivately(
        `关联以后，您在两处都能看到自己的全部事项。分两步：\n1 到另一个聊天里单独对我发“关联 ${shown}”；\n2 那里会给您第二个码，回到这里发给我。\n码10分钟内有效，不要给别人。公用的电脑和手机请不要关联。`,
      ),
    ],
    changes: [change],
  }
}

/** The first code is read where it was not given out, the second where the first one was. */
async function step(turn: Turn, code: string): Promise<Outcome> {
  const here = addressOf(turn.message)
  const given = await passFor(code, ['link', 'back'], turn)
  if (given.use === 'back') {
    if (given.other === undefined || !same(given.from, here)) throw new Problem('PASS_WRONG')
    return {
      replies: [
        sayPrivately(
          `已关联：这里和${nameOf(given.other)}。在哪一处都能查全部事项，通知发到其中一处。不要了就发“取消关联”。`,
        ),
      ],
      changes: [{ do: 'pass.spend', hash: given.hash }, ...joinAccounts(turn, given.other, given.personId)],
    }
  }
  if (same(given.from, here)) return { replies: [sayPrivately('这个码要在另一个聊天里发，不是这里。')] }
  const pass = { use: 'back', personId: turn.speaker.id, from: given.from, other: here } as const
  const { shown, change } = mintPass(pass, turn.at, turn.random, turn.seal)
  return {
    replies: [
      sayPrivately(
        `请回到${nameOf(given.from)}的聊天，发“关联 ${shown}”，就关联好了。如果不是您自己要关联，什么都不用做。`,
      ),
    ],
    changes: [{ do: 'pass.spend', hash: given.hash }, change],
  }
}

const same = (a: Address, b: Address): boolean => a.channel === b.channel && a.user === b.user

async function leave(turn: Turn): Promise<Outcome> {
  const others = await otherAccounts(turn)
  if (others.length === 0) return { replies: [sayPrivately('这里没有关联别的渠道。')] }
  const picked = LEAVE.exec(turn.text)?.[1]
  const account = others.length === 1 ? others[0] : others[Number(picked ?? 0) - 1]
  if (account === undefined) return { replies: [which(others)] }
  return {
    replies: [
      sayPrivately(
        `已取消关联：${nameOf(account)}。那里不再收到您的通知，也看不到您的事项；您提交过的都还在，在这里照样能查。`,
      ),
    ],
    changes: await leaveAccount(turn, account),
  }
}

const which = (others: readonly Account[]): Reply =>
  sayPrivately(
    '取消关联哪一个？',
    ...others.slice(0, 9).map((one, n) => ({ label: nameOf(one), says: `取消关联 ${n + 1}` })),
  )
