import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

/** Nothing is being filled in: a form that is open hears 取消 before any intent does. */
export const cancel: Intent = {
  name: 'cancel',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  async handle() {
    return {
      replies: [say('现在没有正在填写的内容。已经提交的想收回，请说“撤回”。')],
      remember: { pending: undefined },
    }
  },
}
