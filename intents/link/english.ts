import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '关联账号请单独对我说，关联码不要发在群里。':
    'Please link accounts in a chat with me alone, and do not send the code in a group.',
  '这个码要在另一个聊天里发，不是这里。': 'This code is to be sent in the other chat, not here.',
  '这里没有关联别的渠道。': 'Nothing else is linked here.',
  '取消关联哪一个？': 'Which one is to be unlinked?',
}
