import { later } from '../later.ts'
import { phrases } from './phrases.ts'

export const publish = later(
  'publish',
  phrases,
  'staff',
  () => '发布征求意见还不能在这里办。请把草案按资料说明写成文件，放进资料文件夹的 consultations 里，重新启动后生效。',
)
