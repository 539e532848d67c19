import { FORM_DAYS } from '../domain/expiry.ts'

/** Every sentence the engine itself says. */

export const WAY_OUT = '返回 · 取消'
export const FIRST_WAY_OUT = '填写中可以随时回复“返回”或“取消”。'
export const NEED_TEXT = '这里只能收文字，图片、语音和表情读不出来，请用文字回复。'
export const ALREADY_FIRST = '这已经是第一个问题。不想填了，请回复“取消”。'
export const NOT_AN_ANSWER = '还没有到提交这一步，这个问题还需要您回答。'
export const STILL_NOT_READ = '还是没有读懂，抱歉。可以换个说法再试；回复“返回”改上一个问题，回复“取消”不填了。'
export const GO_ON = '接着刚才的问题：'
export const WHICH_CHANGE = '没有看出要改哪一项。请说出名称和新的内容，例如：'
export const READY = '好的，内容不再改动。回复“确认提交”就会提交，现在还没有提交。'
export const NOT_READ_AT_CONFIRM = '没有读懂这句话，内容没有变。请回复数字，或直接说要改成什么，例如：'
export const CHANGE_WHAT = '请说要改哪一项，例如：'
export const NEEDED = '这一项要填了才能提交，不能跳过。不想填了，请回复“取消”。'
export const LOST = '刚才填写的表单已经停用，内容没有提交。请重新说一下您想办的事。'
export const CONTINUE_LABEL = '接着填'
export const STOP_LABEL = '不填了'
export const CONFIRM_LABEL = '确认提交'
export const CANCEL_LABEL = '取消'

export const KEEP_LABEL = '保留原来填的'
export const LEAVE_LABEL = '整份不填了'

export const cancelled = (name: string): string => `好的，${name}不再填写，什么都没有提交。`
export const changed = (title: string, shown: string): string => `${title}已改为：${brief(shown)}`
export type Rows = readonly (readonly [title: string, shown: string])[]
export const NOTED = '记下了：'
export const noted = (rows: Rows): Rows => rows.map(([title, shown]) => [title, brief(shown)] as const)
export const current = (shown: string): string => `现在填的是：${brief(shown)}`
export const notFound = (shown: string): string => `现在填的是“${brief(shown)}”，里面没有找到您说的内容。`
export const newVersion = (name: string, kept: boolean): string =>
  kept
    ? `${name}的填写内容刚刚更新过，您之前填的还适用的都已保留。`
    : `${name}的填写内容刚刚更新过，需要请您重新填一次。`
export const unfinished = (name: string): string =>
  `您之前${name}还没有填完，已填的都在，${FORM_DAYS}天没有动静就会自动清除。要接着填吗？刚发来的这句话没有写进去。`
export const stillUnfinished = '请先告诉我要不要接着填，回复 1 或 2。'
export const leaveOrKeep = (title: string): string => `“${title}”不能空着。要保留原来填的，还是整份都不填了？`
export const leaveOrKeepPlain = '要保留原来填的，还是整份都不填了？'
export const leftEmpty = (title: string): string => `好的，${title}不填了。`
export const nothingChanged = '好的，没有改动。'
export const changeLabel = (title: string): string => `改${title}`
export const changeExample = (title: string): string => `${title}改为……`

/** What is repeated back stays short; the summary shows it in full. */
const LONGEST_ECHO = 40
function brief(shown: string): string {
  const letters = [...shown.replace(/\s+/g, ' ')]
  return letters.length <= LONGEST_ECHO ? letters.join('') : `${letters.slice(0, LONGEST_ECHO).join('')}…`
}
