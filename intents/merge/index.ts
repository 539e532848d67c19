import { later } from '../later.ts'
import { phrases } from './phrases.ts'

export const merge = later(
  'merge',
  phrases,
  'staff',
  () => '并案还不能在这里办。请先逐件办理：发“待办”看列表，打开一件后作出结果，每位提交人都会收到答复。',
)
