import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '接着填的码不要发在群里，请单独发给我。这个码请在原来的聊天里换一个。':
    'Please do not send this code in a group, send it to me alone. Ask for a new one in the chat where you began.',
  '现在没有正在填写的内容。要提意见或建议，直接说就行。':
    'Nothing is being filled in now. To comment or suggest something, just say it.',
  '这里还有一份没填完。请先填完，或回复“取消”，再发一次刚才的码。':
    'There is still an unfinished form here. Please finish it or reply “取消”, then send the code again.',
  '接上了，之前填的都在。原来的聊天里就不用再填了。':
    'Here we go on: everything you filled in is here. Nothing more is needed in the other chat.',
  '那份已经不在填了：可能已取消，或在别处接着填了。要重新提，直接说就行。':
    'That form is no longer open: it was cancelled, or it went on elsewhere. To begin anew, just say so.',
}
