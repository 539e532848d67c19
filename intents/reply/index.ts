import { later } from '../later.ts'
import { phrases } from './phrases.ts'

export const reply = later(
  'reply',
  phrases,
  'staff',
  () =>
    '单独答复还不能在这里发。要告知结果，请用：采纳 编号 理由：…（或 不采纳、部分采纳、研究参考），理由会原样告诉提交人。',
)
