import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '登录码不要发在群里，请单独发给我。这个登录码请向管理员换一个。':
    'Please do not post sign-in codes in the group; send them to me directly. Ask an administrator for another code in place of this one.',
}
