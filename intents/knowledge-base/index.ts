import { later } from '../later.ts'
import { phrases } from './phrases.ts'

export const knowledgeBase = later(
  'knowledge-base',
  phrases,
  'staff',
  () => '资料还不能在这里改。请改资料文件夹里对应的文件，重新启动后生效；法规文本用 kb import 导入。',
)
