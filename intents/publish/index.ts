import type { Intent } from '../../src/ports/intent.ts'
import { later } from '../later.ts'
import { isAboutItems, showOrHide } from './items.ts'
import { phrases } from './phrases.ts'

const notYet = later(
  'publish',
  phrases,
  'staff',
  () => '发布征求意见还不能在这里办。请把草案按资料说明写成文件，放进资料文件夹的 consultations 里，重新启动后生效。',
)

/** Results are shown to everybody one by one; drafts are not published from here yet. */
export const publish: Intent = {
  ...notYet,
  claims: (turn) => isAboutItems(turn.text),
  handle: (turn) => (isAboutItems(turn.text) ? showOrHide(turn) : notYet.handle(turn)),
}
