import { inSimplified } from '../src/language/simplified.ts'
import type { Choice } from '../src/ports/channel.ts'

/** What the assistant is for, in the order in which people need it. */
export const MAIN_MENU: readonly Choice[] = [
  { label: '问法规和站点', says: '我想问法规和站点' },
  { label: '我要参与法规意见征集', says: '我要参与法规意见征集' },
  { label: '我有话对代表说', says: '我有话对代表说' },
  { label: '规范性文件审查我有建议', says: '规范性文件审查我有建议' },
  { label: '查进度', says: '查进度' },
]

/** Whether a text is nothing but a menu entry: it brings no content of its own. */
export function isMenuWord(text: string): boolean {
  const said = inSimplified(text)
  return MAIN_MENU.some((choice) => choice.says === said || choice.label === said)
}
