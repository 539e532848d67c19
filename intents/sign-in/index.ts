import { signIn as redeem } from '../../src/people/sign-in.ts'
import { say, sayPrivately } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'

const SIGN_IN = /^(?:登录|登陆|login)\s*[:：]?\s*(\d[\d\s]{5,11})$/i

/** Links this account to a staff member by a one-time code, in a direct chat only. */
export const signIn: Intent = {
  name: 'sign-in',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  claims: (turn) => SIGN_IN.test(turn.text),
  async handle(turn) {
    if (turn.message.scope === 'group')
      return { replies: [say('登录码不要发在群里，请单独发给我。这个登录码请向管理员换一个。')] }
    const code = (SIGN_IN.exec(turn.text)?.[1] ?? '').replace(/\s/g, '')
    const { person, changes } = await redeem(code, turn)
    return {
      replies: [sayPrivately(`${person.name ?? '您'}，已登录。发“待办”看待办事项，发“帮助”看能用的命令。`)],
      changes,
    }
  },
}
