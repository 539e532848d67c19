import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '在这里就能提：说“我想提意见”，选草案、选条款、说怎么改和为什么，核对后提交，会给您编号。':
    'You can do it right here: say “I want to give an opinion”, choose the draft and the article, say what should change and why, check it and send it. You will get a receipt number.',
  '联系方式可以不留。办理结果和理由都会告诉您，没采纳的也会说明理由。':
    'You need not leave any contact details. You will be told the result and the reasons, also when it is not adopted.',
  '不针对草案的事，说“我有话对代表说”。': 'For anything that is not about a draft, say “write to the deputies”.',
}
