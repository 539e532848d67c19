import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有要电话告知的。': 'Nobody has to be told by telephone.',
  '请电话告知{count}件（消息发不到本人）': 'To be told by telephone, as messages do not arrive: {count}',
  '{receipt}　{contact}　最晚{day:own}告知': '{receipt} · {contact} · by {day:own} at the latest',
  '打过以后回复：已电话告知 1': 'After the call reply “已电话告知 1”',
  '没能告知的{count}件：': 'Could not be told: {count}',
  '消息一直发不到，也没有留联系方式': 'could not be written to, and left no contact',
  '消息发了，不知道有没有收到': 'a message was sent; whether it arrived is not known',
  消息可能已收到: 'the message may have arrived',
  '消息一直发不到，已过告知的期限': 'could not be written to, and the time for it is over',
  '还有{count}件，告知后再发“电话告知”看。': 'Another {count}; send “电话告知” again after these.',
  '已告知的是哪一件？例：已电话告知 7K3M。': 'Which one was told? E.g. “已电话告知 7K3M”.',
  '看名单请发“电话告知”。': '“电话告知” shows the list.',
  '已记下 {receipts} 由您电话告知。': 'Noted: you told {receipts} by telephone.',
  '有结果的，算作已反馈。': 'Those with a result count as answered.',
}
