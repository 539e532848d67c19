import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '关注草案请单独发消息给我说，群里不登记个人的关注。':
    'To follow a draft, please write to me in a private chat; nothing personal is kept from a group.',
  '没有找到“{name}”这部草案。': 'No draft “{name}” was found.',
  '《{title}》{stage}，没有后面的消息可以告诉您了。': '《{title}》 {stage:own}; there will be no more news of it.',
  '您已经关注了{n}部，先取消一部再关注。看名单请发：我关注了什么':
    'You follow {n} already; please unfollow one first. For the list, send: what do I follow',
  '已关注{title}。': 'You now follow {title}.',
  '已关注新草案。': 'You now follow new drafts.',
  '有新的草案公开征求意见时，在这里告诉您，一件事只说一次。':
    'You will hear here when a new draft is open for comments, once each.',
  '开始、延长、结束征求意见，以及表决通过时，在这里告诉您，一件事只说一次。':
    'You will hear here when comments open, are extended or close and when it is passed, once each.',
  '不想再收，回复“取消关注 {name}”。': 'To stop, reply “unfollow {name}”.',
  '不想再收，回复“取消关注 新草案”。': 'To stop, reply “unfollow new drafts”.',
  新草案: 'new drafts',
  '您现在没有关注草案。': 'You follow no drafts at present.',
  '您现在没有关注草案。想关注请发：关注 草案名称':
    'You follow no drafts at present. To follow one, send: follow and the name of the draft',
  '取消哪一部？': 'Which one should be dropped?',
  '例：取消关注 物业条例；全部取消：取消关注 全部': 'For example: unfollow “物业条例”; for all: unfollow all',
  '已取消关注{titles}，不再发消息给您。': 'You no longer follow {titles:own} and will get no more messages.',
  '您关注了：': 'You follow:',
  '不想再收，回复“取消关注 名称”。': 'To stop, reply “unfollow” and the name.',
  '{title}，征求意见到{day}': '{title}, comments until {day:own}',
  '{n}. {title}，征求意见到{day}': '{n}. {title}, comments until {day:own}',
  '{station}的接待': 'receptions of {station:own}',
  一个站点: 'a station',
  '{n}. {station}的接待': '{n}. receptions of {station:own}',
  一部已经撤下的草案: 'a draft that was taken down',
}
