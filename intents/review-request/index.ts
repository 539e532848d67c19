import { later } from '../later.ts'
import { phrases } from './phrases.ts'

export const reviewRequest = later(
  'review-request',
  phrases,
  'anyone',
  (office) =>
    `对规范性文件提审查建议，目前要用书面形式：写明文件名称、哪一条、您认为与哪部法律法规相抵触和理由，交${office}。这里还不能在线填写。\n如果只是想反映情况，可以说“我有话对代表说”。`,
)
