import { later } from '../later.ts'
import { phrases } from './phrases.ts'

export const exportList = later(
  'export',
  phrases,
  'staff',
  () => '导出还不能在这里办。请发“待办”在这里查看；需要文件请联系管理员。',
)
