import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '将发给 {receipt} 的提交人，署名{signature}：': 'This goes to the writer of {receipt}, signed {signature:own}:',
  '这封信还在等您正式答复，请发：答复 {receipt} …': 'The letter still waits for your answer; send “答复 {receipt} …”',
  '已发给 {receipt} 的提交人，署名{signature}。': 'Sent to the writer of {receipt}, signed {signature:own}.',
  '怎么答复？例：答复 {receipt} 灯已列入下月维修，由城管科负责。':
    'What is the answer? E.g. “答复 {receipt} 灯已列入下月维修，由城管科负责。”',
  '{receipt} 在等提交人补充，有了回答再答复。不等了，请发：请站点办 {receipt} 理由：…':
    '{receipt} waits for more from its writer; answer after that. To wait no longer send “请站点办 {receipt} 理由：…”',
  '将正式答复 {receipt}，署名{signature}：': 'Your answer to {receipt}, signed {signature:own}:',
  '会告诉提交人并请其评价。': 'The writer is told and asked to rate it.',
  '按规定要由审核员放行，放行后告诉提交人。': 'A reviewer has to release it first; then the writer is told.',
  '{receipt} 是写给站里各位代表的，站点已经在办，不用再转。':
    '{receipt} is to all deputies of the station, which handles it already.',
  '请写明理由，提交人会看到。请发：请站点办 {receipt} 理由：…':
    'Please give a reason, which the writer will read. Send “请站点办 {receipt} 理由：…”',
  '将请{station}办理 {receipt}，提交人会读到：': '{station} will be asked to handle {receipt}; the writer will read:',
  '已请{station}办理 {receipt}，已告诉站点和提交人。':
    '{station} was asked to handle {receipt}; station and writer have been told.',
  '打开哪一封？例：打开 1，或 打开 7K3M。': 'Which letter? E.g. “打开 1” or “打开 7K3M”.',
  '回复哪一封？例：回复 7K3M：您好，请问是哪个小区？':
    'Write on which letter? E.g. “回复 7K3M：您好，请问是哪个小区？”',
  '答复哪一封？例：答复 7K3M 灯已列入下月维修。': 'Answer which letter? E.g. “答复 7K3M 灯已列入下月维修。”',
  '请站点办哪一封？例：请站点办 7K3M 理由：要先核实':
    'Which letter for the station? E.g. “请站点办 7K3M 理由：要先核实”',
  '您的账号还没有和代表名单里的名字对上，看不到来信。请站点或管理员在代表名单里写上您的账号。':
    'Your account is not linked to a name in the list of deputies yet, so no letters are shown. Please ask the station or an administrator to enter it there.',
  '还没有答复的来信已转给站点接着办。': 'Letters without an answer went to the station.',
  '没有等您答复的来信。看过往的请发“我的来信 全部”。':
    'No letter waits for your answer. “我的来信 全部” shows earlier ones.',
  '打开 1 · 答复 1 … · 回复 1：… · 请站点办 1 理由：… · 我的来信 全部':
    '“打开 1” (open) · “答复 1 …” (answer) · “回复 1：…” (ask or tell) · “请站点办 1 理由：…” (to the station) · “我的来信 全部” (all)',
  '还没有来信。': 'There are no letters yet.',
  '更早的没有列出，请用编号打开。': 'Earlier ones are not listed; open them by number.',
  '来信{count}封，新的在前': 'Letters: {count}, newest first',

  '已答复 {receipt}，会告诉提交人并请其评价。': 'Answered: {receipt}. The writer is told and asked to rate it.',
  '已答复 {receipt}，按规定要由审核员放行，放行后告诉提交人。':
    'Answered: {receipt}. A reviewer has to release it first; then the writer is told.',
}
