import { POLITE } from './order-words.ts'

/** What a clerk says about a lay word: `平常话 遛娃 = 携带儿童、照看儿童`. */
export type WordOrder =
  | { readonly what: 'word'; readonly word: string }
  | { readonly what: 'set-word'; readonly word: string; readonly words: readonly string[] }
  | { readonly what: 'remove-word'; readonly word: string }
  | { readonly what: 'take-back-word'; readonly word: string }

const NAME = '(?:一?[个条])?(?:平常话|口语词?|俗称|同义词)'
const KIND = `${NAME}\\s*:?\\s*`
/** Something stands between, so that `同义词怎么改` names no word. */
const APART = `${NAME}(?=[\\s:“"「『])\\s*:?\\s*`
const QUOTED = '[“"「『]?([^“”"「」『』=\\s]{1,20})[”"」』]?'
const SET = new RegExp(
  `^${POLITE}(?:新增|添加|增加|加上?|设置?|更新|修改|改)?${KIND}${QUOTED}\\s*(?:=|->|→|就是|等于|改成|改为)\\s*(.{1,300})$`,
  's',
)
const REMOVE = new RegExp(`^${POLITE}(?:删除?掉?|去掉|移除)${APART}${QUOTED}[。.]?$`)
const TAKE_BACK = new RegExp(`^${POLITE}(?:撤回|还原|恢复)${APART}${QUOTED}(?:的修改|的改动)?[。.]?$`)
const SHOW = new RegExp(`^${POLITE}(?:看看?|查看?)?${APART}${QUOTED}[？?。.]?$`)
const BETWEEN = /[、,，;；/|\s“”"「」『』。]+/

/** The order in a text that was brought to half width. */
export function wordOrderIn(plain: string): WordOrder | undefined {
  const set = SET.exec(plain)
  if (set !== null) {
    const words = [...new Set((set[2] as string).split(BETWEEN).filter((word) => word !== ''))]
    return words.length === 0 ? undefined : { what: 'set-word', word: set[1] as string, words }
  }
  for (const [what, pattern] of [
    ['remove-word', REMOVE],
    ['take-back-word', TAKE_BACK],
    ['word', SHOW],
  ] as const) {
    const word = pattern.exec(plain)?.[1]
    if (word !== undefined) return { what, word }
  }
  return undefined
}
