import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有这个序号的群。发“群列表”看有哪些。': 'There is no group with this number. Send “群列表” to see which there are.',
  '不止一个群的名称里有这几个字，请用“群列表”里的序号。':
    'More than one group has these words in its name; please use the number in “群列表”.',
  '没有查到这个群。发“群列表”看有哪些；没有绑定过的群，请在群里发“绑定本群 站点名称”。':
    'This group was not found. Send “群列表” to see which there are; for a group that was never bound, please send “绑定本群 站点名称” in it.',
  '在群里发“绑定本群 站点名称”，或在这里发“绑定群 序号 站点名称”。':
    'Send “绑定本群 站点名称” in the group, or “绑定群 序号 站点名称” here.',
  '“本群”要在群里说。': '“本群” has to be said in the group.',
  '群列表请单独对我说。': 'Please ask me for the list of groups in private.',
  '您负责的站点还没有绑定的群。': 'No group is bound to a station of yours yet.',
  '还有{count}个没有列出，可以用群的名称。': '{count} more are not listed; you can use the name of the group.',
  '可以发：群 1 静音 · 群 1 恢复 · 群 1 安静 21:00-8:00 · 解绑群 1':
    'You can send: “群 1 静音”, “群 1 恢复”, “群 1 安静 21:00-8:00”, “解绑群 1”',
  本群: 'this group',
  '群“{name}”': 'group “{name}”',
  没有绑定站点: 'bound to no station',
  没有绑定: 'not bound',
  '本群没有绑定站点。': 'This group is bound to no station.',
  '本群归{owner}。': 'This group belongs to {owner}.',
  '群“{name}”归{owner}。': 'Group “{name}” belongs to {owner}.',
  已静音: 'muted',
  '归{owner:item}': 'belongs to {owner:item}',
  '{hours:item}不主动发消息': 'no messages unasked {hours:item}',
  '{name}已静音：不再主动发通知，有人叫我时照常回答。':
    'Muted: {name:own} gets no more notices; I still answer when I am called.',
  '发“{order}”可以恢复。': 'Send “{order}” to go back.',
  '{name}已恢复，会收到通知。': 'Unmuted: {name:own} gets notices again.',
  '没有认出时间。例：本群安静 21:00-8:00；不要了就发“本群安静 取消”。':
    'I could not read the time. For example: “本群安静 21:00-8:00”; to end it, send “本群安静 取消”.',
  '{name}没有自己的安静时段了，按全市的来。': 'Quiet hours of {name:own} are now those of the whole city.',
  '{name}每天{hours}不主动发消息，到时间以后再发；有人叫我时照常回答。':
    'Every day {hours}, {name:own} gets no messages unasked; they come after that. I still answer when I am called.',
  '{name}没有绑定站点，不用解绑。': 'Not bound to a station: {name:own}. Nothing to undo.',
  '{name}已解绑。': 'No longer bound: {name:own}.',
  '将解绑{name}（现在归{owner}）。': 'No longer bound will be: {name:own} (now with {owner}).',
  '解绑后不再收到征求意见的通知，群里说的“这里”不再指这个站点。':
    'After that it gets no notices of consultations, and “here” in the group no longer means this station.',
  '绑定到哪个站点？例：绑定本群 柳岸街道站，或：绑定本群 柳岸社区 由 柳岸街道站 答复。':
    'Bound to which station? For example: “绑定本群 柳岸街道站”, or: “绑定本群 柳岸社区 由 柳岸街道站 答复”.',
  '{name}已绑定到{owner}。': 'Bound to {owner}: {name:own}.',
  '将把{name}绑定到{owner}（现在：{before}）。': 'Will be bound to {owner}: {name:own} (now: {before:own}).',
  '绑定后，群里说的“这里”就是这个站点，没答上的问题由这里的同志看，群里会收到征求意见的通知。':
    'After that, “here” in the group means this station, its staff see the questions I could not answer, and the group gets notices of consultations.',
  '没有查到“{name}”。': '“{name}” was not found.',
  '请用站点的名称或代码，例：{order} 柳岸街道站。':
    'Please use the name or code of a station, for example: “{order} 柳岸街道站”.',
  '有{count}个站点对得上，是哪一个？': '{count} stations fit. Which one is it?',
  '{area}有{count}个站点，群里由哪一个答复？': '{area} has {count} stations. Which one answers in the group?',
  '群“{name}”，{state}': 'group “{name}”, {state:own}',
  '群“{name}”归{owner}，{state}。': 'Group “{name}” belongs to {owner}, {state:own}.',
  '群“{name}”没有绑定站点。': 'Group “{name}” is bound to no station.',
  '群“{name}”没有绑定站点，{state}。': 'Group “{name}” is bound to no station, {state:own}.',
  '本群归{owner}，{state}。': 'This group belongs to {owner}, {state:own}.',
  '本群没有绑定站点，{state}。': 'This group is bound to no station, {state:own}.',
}
