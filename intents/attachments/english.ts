import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '附件和提交的内容一起保存，不能单独删。':
    'Files are kept together with what was handed in; they cannot be deleted alone.',
  '要连内容一起删除，请说“删除我的意见”。': 'To delete all of it, say “delete my submission”.',
  '看哪一件的附件？请连同编号发，例：附件 7K3M。':
    'Attachments of which item? Please send its number as well: “附件 7K3M”.',
  '{receipt} 没有附件。': '{receipt} has no attachments.',
  '{receipt} 的附件，点开就下载（10分钟内有效，每个地址只能用一次，只在这个浏览器里有效）：':
    'Attachments of {receipt}; open one to download it (each address works once, for 10 minutes, in this browser only):',
  '每次查看会记入审计记录。': 'Each look is written into the audit trail.',
  '{receipt} 的附件：': 'Attachments of {receipt}:',
}
