import { later } from '../later.ts'
import { phrases } from './phrases.ts'

export const statistics = later(
  'statistics',
  phrases,
  'staff',
  () => '统计还不能在这里看。发“待办”可以看到未办件数和明细。',
)
