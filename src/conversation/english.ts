import type { Sentences } from '../ports/language.ts'

export const english: Sentences = {
  '接下来用英文回复您；回复“中文”换回中文。': 'From here I answer in English. Reply “中文” for Chinese.',
  问法规和站点: 'Ask about regulations and stations',
  '万一这里连不上，可以到 {url} 发“接着填 {code}”，已填的都在（码只能用一次，3天内有效）。':
    'If this chat stops working, go to {url} and send “continue {code}”: everything you filled in is there (the code works once, within 3 days).',
  '个人信息请不要发在群里，刚才这条没有记录。请单独发消息给我再说。':
    'Please do not post personal information in the group; the last message was not kept. Write to me alone instead.',
  '群里谈不了个人的事，刚才那句没记。您可以单独找我讲。':
    'Personal matters cannot be discussed in the group; that line was not kept. You can tell me alone.',
  '涉及个人，群内不答不记。单独聊。': 'That is personal: neither answered nor kept here. Write to me alone.',
}
