import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '现在没有正在填写的内容。': 'Nothing is being filled in now.',
  '已经提交的想收回，请说“撤回”。': 'To take back what you submitted, say “withdraw”.',
}
