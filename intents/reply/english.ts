import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '回复哪一件？例：回复 7K3M：您好，请问是哪个小区？': 'Write to whom? E.g. “回复 7K3M：您好，请问是哪个小区？”',
  '要对提交人说什么？例：回复 {receipt}：您好，请问是哪个小区？':
    'What shall the writer read? E.g. “回复 {receipt}：您好，请问是哪个小区？”',
  '要发给提交人的话会原样发出，请写完整，例：回复 7K3M：您好，请补充楼号。':
    'The writer gets your words as they are, so please write all of it, e.g. “回复 7K3M：您好，请补充楼号。”',
  '也可以发“模板”看常用的话。': '“模板” shows what is often said.',
  '还没有给 {receipts} 的提交人发消息。': 'The writer of {receipts} has not been written to.',
  '将发给 {receipts} 的提交人：': 'This goes to the writer of {receipts}:',
  '将发给 {receipts} 的提交人（共{count}件）：': 'This goes to the writers of {receipts} ({count} in all):',
  '已发给 {receipts} 的提交人。': 'Sent to the writer of {receipts}.',
  '现在是“待补充”，等待期间不计时限，有回答会告诉您。':
    'It now waits for more from its writer; the time limit stands still, and you will be told of an answer.',
  '不再等了，请发：不等补充 {tail} 理由：…': 'To wait no longer send “不等补充 {tail} 理由：…”.',
  '不再等哪一件的补充？一次请说一件，例：不等补充 7K3M 理由：已打电话问清':
    'For which one will you wait no longer? One at a time, please, e.g. “不等补充 7K3M 理由：已打电话问清”',
  '请写明为什么不再等，只留在记录里。': 'Please say why you wait no longer; it stays in the record.',
  '请发：不等补充 {receipt} 理由：…': 'Send “不等补充 {receipt} 理由：…”.',
  '{receipt} 不再等补充，接着办，已告诉提交人。':
    '{receipt} waits no longer and is being handled; its writer has been told.',
  '还没有模板。可以请管理员在资料文件夹的 templates.yaml 里写上。':
    'There are no templates yet. An administrator can write them in templates.yaml of the content folder.',
  '模板：': 'Templates:',
  '看全文：模板 1 · 使用：回复 7K3M：模板 1': '“模板 1” shows the whole of it · “回复 7K3M：模板 1” uses it',
}
