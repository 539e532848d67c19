import type { Sentences } from '../../ports/language.ts'

/** What deputies and stations read of letters. */
export const english: Sentences = {
  '写给{deputy}的来信 {receipt} 请站点办理。':
    'The station is asked to handle letter {receipt}, written to {deputy:own}.',
  '有群众给您写信了，编号 {receipt}。': 'Somebody wrote to you, No. {receipt}.',
  '看内容请发“打开 {receipt}”，看全部请发“我的来信”。': '“打开 {receipt}” shows the letter, “我的来信” all of them.',
  '看内容请发“我的来信”，再发“打开 1”。': 'Send “我的来信” and then “打开 1” to read.',
  '关于{which}：{says}，由{station}办理。': 'On {which:own}: {says:own}; {station} handles it.',
  '{deputy}看了您的来信': '{deputy:own} has read your letter',
  '{deputy}现在不能答复您的来信': '{deputy:own} cannot answer your letter now',
  您写信的代表: 'The deputy you wrote to',
  代表名单里已经没有这位代表: 'who is no longer in the list of deputies',
  '结果会在这里告诉您。': 'You will be told the result here.',
  '还有{count}封没有列出，办完前面的就会列出来。':
    'Another {count} are not listed; they come up once those before are done.',
  '要联系提交人，请通过站点': 'to reach the writer go through the station',
  '答复 {tail} …（正式答复，告知后请提交人评价）· 回复 {tail}：…（先说几句，或请对方补充）· 请站点办 {tail} 理由：…':
    '“答复 {tail} …” (the answer, which the writer is told and rates) · “回复 {tail}：…” (a few words before it, or a question) · “请站点办 {tail} 理由：…” (to the station)',
  名单里已没有的代表: 'a deputy who is no longer in the list',
  代表来信已转站点: 'letter to a deputy, now with the station',
  '写给{name}代表': 'to deputy {name}',
  '这封信{who}本人能看到，会在这里答复您；要站点办的，由站点办。':
    '{who:own} can read this letter and will answer you here; what the station can do, the station does.',
  '这封信写给{who}，由站点转给代表。': 'This letter is for {who:own}; the station passes it on.',
  '{who}现在不能收信，这封信由站点办理。': '{who:own} cannot take letters now; the station handles this one.',

  '请您答复：{count}封': 'For you to answer: {count}',
  '等对方补充：{count}封': 'Waiting for more from the writer: {count}',
  '写给站里代表的：{count}封': 'To the deputies of the station: {count}',
  '{receipt}　{state:word}　{age:own}　“{words}”': '{receipt} · {state:word} · {age:own} · “{words}”',
  '{receipt}　{state:word}　{age:own}　超期{days}日　“{words}”':
    '{receipt} · {state:word} · {age:own} · days overdue: {days} · “{words}”',
  '{receipt}　{state:word}　{age:own}　今天到期　“{words}”':
    '{receipt} · {state:word} · {age:own} · ends today · “{words}”',
  '{receipt}　{state:word}　{age:own}　剩{days}日　“{words}”':
    '{receipt} · {state:word} · {age:own} · days left: {days} · “{words}”',
}
