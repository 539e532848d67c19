import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '现在没有正在征求意见的草案。': 'No draft is open for comment at present.',
  '您想对哪一部草案提意见？': 'Which draft would you like to comment on?',
  '您想对哪一条提意见？': 'Which article would you like to comment on?',
  '{title}征求意见到{day}，共{count}条。您想对哪一条提意见？回复条号（如 21，几条可以一起说），或回复 0 对整部草案；想先看看写了什么，回复“目录”。':
    '{title} is open for comment until {day:own}; it has {count} articles. Which one is it about? Reply with its number (such as 21; several at once are fine), or 0 for the whole draft; to see first what it says, reply “contents”.',
  '您觉得应该怎么改？请直接说，原话会一字不改地保存。只想表示态度，回复数字也行。':
    'How should it be changed? Just say it; your words are kept exactly as you write them. To be counted only for or against, reply with a digit.',
  支持现在的写法: 'I am for it as it stands',
  反对现在的写法: 'I am against it as it stands',
  提意见: 'your opinion',
  '对《{title}》提意见': 'your opinion on 《{title}》',
  '能说说理由吗？没有就回复“没有”。': 'Would you tell us why? If there is nothing to add, reply “no”.',
  '您的原话、理由和自愿留的联系方式': 'your words, your reasons and the contact you chose to leave',
  '您的原话、理由和自愿留的联系方式、附件':
    'your words, your reasons, the contact you chose to leave and your attachments',
  '负责这部草案的工作人员能看到，对外公布时不带个人信息。':
    'The staff in charge of this draft can see it; nothing personal is published.',
  '请核对您的意见：': 'Please check your opinion:',
  '里面像是有电话等个人信息，原话照样保存，对外公布时会遮住。':
    'It seems to hold a telephone number or other personal data. Your words are kept as they are; such data is hidden when opinions are published.',
  '态度记为“{stance}”，不对可以改建议。': 'Recorded as “{stance:own}”; if that is wrong, change what you proposed.',
  '征求意见到{day}，请在那之前确认，以系统收到的时间为准。':
    'The consultation ends on {day:own}; please confirm before that. The time at which it arrives here counts.',
  '现在没有正在征求意见的草案。有话想说，回复“取消”后可以说“我有话对代表说”。':
    'No draft is open for comment at present. If there is something you want to say, reply “cancel” and then “a word to the deputies”.',
  '没有认出是哪一部草案，请回复前面的数字或草案名称里的几个字。':
    'I could not tell which draft you mean; please reply with the digit beside it or a few words of its title.',
  '现在没有别的草案在征求意见。': 'No other draft is open for comment at present.',
  '现在可以提意见的是下面这些。': 'These are open for comment now.',
  '您以谁的名义提这条意见？只用来分开计数，不用说是哪个单位，不说也可以。':
    'In whose name do you give this opinion? It is only used to count; you need not say which organisation, and you need not say at all.',
  不说明: 'I would rather not say',
  '请回复个人、单位或者不说明。': 'Please reply with one of the digits.',
  '已把您刚才的问题填在“建议”里，提交前可以改：到核对时回复“改建议”，直接说希望怎么改。':
    'Your question was put in as the proposed change. You can still reword it when you check your opinion at the end: choose to change it there and say what you would like.',
  '草案现在写的是：': 'The draft says now:',
  '好的，对整部草案提意见。': 'All right, on the whole draft.',
  '没有认出条号。请回复条号，如 21 或第二十一条；对整部草案提意见回复 0。':
    'I could not read the number of an article. Please reply with one, such as 21 or article 21, or with 0 for the whole draft.',
  '您还可以：': 'You can also:',
  '《{title}》的征求意见刚刚结束，没有提交。您写的内容没有丢，已转到“我有话对代表说”，核对后可以提交；不想提交就回复“取消”。':
    'The consultation on 《{title}》 has just ended and nothing was handed in. What you wrote is not lost: it is now a word to the deputies, which you can check and hand in. If you do not want to, reply “cancel”.',
}
