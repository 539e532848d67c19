import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '几条变成几条，请拆开说：一条拆成几条，或几条合成一条。例：第七条、第八条 = 第九条':
    'Several articles that become several are said one by one: one split into several, or several joined into one. For example: “第七条、第八条 = 第九条”',
  '已记下：{said}。': 'Noted: {said:own}.',
  '已确认《{title}》{from} → {to}的对照：{counts}。':
    'The comparison of 《{title}》 {from:own} → {to:own} is confirmed: {counts:own}.',
  '意见原来写在哪一条、现在是哪一条，提交人和同事都能看到，原话没有改动。':
    'Who gave an opinion and your colleagues can see on which article it was made and which one that is now; the words are unchanged.',
  '要撤回请发：撤回对照 {title}': 'To take it back, please send: “撤回对照 {title}”',
  '将撤回《{title}》{from} → {to}的对照，意见只显示原来的条号，其他都不变。':
    'The comparison of 《{title}》 {from:own} → {to:own} will be taken back; opinions show only their first article, and nothing else changes.',
  '已撤回《{title}》{from} → {to}的对照。': 'The comparison of 《{title}》 {from:own} → {to:own} is taken back.',
  '请发“对照”加草案的名称。': 'Please send “对照” and the name of the draft.',
  '没有要对照的条文：这部草案只有一稿，或者各稿都已对照。':
    'There is nothing to compare: the draft has one version only, or all its versions are compared.',
  '没有确认过的对照可以撤回。': 'There is no confirmed comparison to take back.',
  '要对照的草案有这几部，看哪一部？': 'These drafts are waiting to be compared. Which one?',
  '《{title}》{from} → {to}': '《{title}》 {from:own} → {to:own}',
  '《{title}》{from} → {to}　已由{who}确认': '《{title}》 {from:own} → {to:own} · confirmed by {who:own}',
  同事: 'a colleague',
  '要改请先发：撤回对照 加草案名称。': 'To change it, please send “撤回对照” and the name of the draft first.',
  '都对上了。看过没有问题，请确认；要改请直接发，例：第八条 = 第九条。':
    'Everything fits. If it looks right, please confirm; to change something just send it, for example: “第八条 = 第九条”.',
  确认对照: 'Confirm the comparison',
  先看下一处: 'Look at the next one first',
  '还有{count}处要您定，现在是第{place}处：': '{count} places need you; this is No. {place}:',
  '也可以直接发：第八条 = 第九条、第十条；第八条 删除；第十条 新增。':
    'You can also send: “第八条 = 第九条、第十条”, “第八条 删除”, “第十条 新增”.',
  '还有{count}处，看全部请发：对照表': '{count} more; to see all, please send: “对照表”',
}
