import type { Sentences } from '../ports/language.ts'
import { files } from './english-files.ts'

export const english: Sentences = {
  ...files,
  '接下来用英文回复您；回复“中文”换回中文。': 'From here I answer in English. Reply “中文” for Chinese.',
  看其余的: 'Show the rest',
  '还可以选：': 'You can also choose:',
  '前面没有说过什么。您可以直接说想办的事。': 'Nothing was said before. Just say what you would like to do.',
  问法规和站点: 'Ask about regulations and stations',
  '万一这里连不上，可以到 {url} 发“接着填 {code}”，已填的都在（码只能用一次，3天内有效）。':
    'If this chat stops working, go to {url} and send “continue {code}”: everything you filled in is there (the code works once, within 3 days).',
  '个人信息请不要发在群里，刚才这条没有记录。请单独发消息给我再说。':
    'Please do not post personal information in the group; the last message was not kept. Write to me alone instead.',
  '群里谈不了个人的事，刚才那句没记。您可以单独找我讲。':
    'Personal matters cannot be discussed in the group; that line was not kept. You can tell me alone.',
  '涉及个人，群内不答不记。单独聊。': 'That is personal: neither answered nor kept here. Write to me alone.',
  我要参与法规意见征集: 'Comment on a draft regulation',
  规范性文件审查我有建议: 'Ask for the review of an official document',
  查进度: 'Check progress',

  '这件事已经单独回复您了，请看我发给您的消息。': 'I answered you in private; please see my message to you.',
  '这件事请单独发消息给我说，群里不谈个人事项。':
    'Please write to me directly about this; personal matters are not discussed in the group.',
  '填写意见和建议请单独发消息给我，群里不收集个人信息。单独对我说同样的话就可以开始。':
    'To hand in an opinion or a suggestion, please write to me directly; no personal data is collected in the group. Say the same to me there to begin.',
  '收到了附件，我现在还看不了附件。请用文字说一下您想问什么、想说什么。':
    'I received an attachment, but I cannot read attachments yet. Please say in words what you would like to ask or tell.',
  '没有收到文字。您可以直接打字或用语音转文字，回复“帮助”看我能做什么。':
    'No text arrived. You can type, or turn speech into text; reply “help” to see what I can do.',
  '刚才填写的还在；这句如果是要写进去的内容，请换个说法再发一次。':
    'What you filled in is still there; if this was meant to go into it, please send it once more in other words.',
  '刚才填写的还在。如果这是对制度和规定的建议，请原样再发一次，我就记下来；不写了就回复“取消”。':
    'What you filled in is still there. If this is a suggestion about rules and regulations, send it again as it is and I take it down; reply “cancel” to stop.',
  '确认码不对或已过期，什么都没有改。请重新发一次命令。':
    'The confirmation code is wrong or has expired; nothing was changed. Please send the command again.',
  '已经收到了，编号是 {receipt}，不用再提交一次。':
    'It has already arrived, the receipt number is {receipt}; there is no need to hand it in again.',
  '这是{name}的码。您刚才填写的还在，还没有提交：接着填，请直接回答上一个问题；不填了、要到{there}，请回复“离开”，填写的内容就不保留了。':
    'This is the code of {name}. What you filled in is still there and is not handed in yet: to go on, just answer the last question; to stop and go to {there}, reply “leave”, and what you filled in is not kept.',

  '这句是补充{which}，还是另外一件事？':
    'Does this add to something you handed in, or is it another matter? ({which:own})',
  '有{count}件在等您补充，这句是回答哪一件的？':
    '{count} of your matters are waiting for more from you. Which one does this answer?',
  '{receipt}（问的是：{question}）': '{receipt} (asked: {question})',
  '都不是，另外说一件事': 'None of them, this is another matter',
  '另外，{which}还在等您补充，直接回复就可以。':
    'One more thing: something you handed in still waits for more from you, just reply here. ({which:own})',
  '另外，您还有{count}件在等您补充，直接回复就可以。':
    'One more thing: {count} of your matters still wait for more from you; just reply here.',
}
