/** What staff are refused, and why. What begins with an item may also begin with 这件. */
export const decidingRefusals: Readonly<Record<string, string>> = {
  '变为“{to}”需要{role}来办，您没有这个角色。': 'Only {role:own} can make it “{to:own}”; you do not have that role.',
  '还不能变为“{to}”：{need}。': 'It cannot become “{to:own}” yet: {need:own}.',
  要写明理由: 'a reason is needed',
  要由提交人确认: 'its writer has to confirm it',
  要由审核员决定: 'a reviewer has to decide it',
  主件须在办且没有并入别的事项: 'the main item must be in hand and not joined to another one',
  要选定办理结果: 'a result has to be chosen',
  答复要先审核放行: 'the answer has to be released first',
  只能由提交人本人操作: 'only its writer can do so',
  要等评价期满: 'the time for rating has to be over',
  转出情况要先告知提交人: 'its writer has to be told first where it went',
  '要等提交人补充，或写明不再等的理由': 'its writer has to add something, or a reason must say why you wait no longer',
  要同时删除内容: 'the content has to be deleted with it',
  只能回到请提交人补充之前的状态: 'it can only go back to where it was before its writer was asked',
  '{receipt} 正在等提交人补充。': '{receipt} waits for more from its writer.',
  '不再等了，请先发“不等补充 {receipt} 理由：…”。': 'To wait no longer send “不等补充 {receipt} 理由：…” first.',
  '{receipt} 没有在等提交人补充（现在是“{state}”）。': '{receipt} does not wait for its writer (it is “{state:own}”).',
  '没有模板“{name}”。发“模板”看有哪些。': 'There is no template “{name}”. “模板” shows which there are.',
  '模板“{name}”里要填{what}，{station}没有登记，请改用自己的话回复。':
    'The template “{name}” needs {what}, which {station} has not on file; please use your own words.',
  '{receipt} 没有等待放行的结果（现在是“{state}”）。':
    '{receipt} has no result that waits for release (it is “{state:own}”).',
  '{receipt} 没有可以撤销的结果：结果已经告知提交人，或还没有作出。':
    '{receipt} has no result that can be undone: its writer was told, or there is none yet.',
  '{receipt} 的结果“{outcome}”满{days}天没有放行，已作废。':
    'The result of {receipt} (“{outcome:own}”) was not released for {days} days and is void.',
  '作出 {receipt} 结果的同志已不再承担这项工作，这个结果不能放行。':
    'Whoever decided {receipt} no longer has that role; the result cannot be released.',
  '一个人紧急放行要写明理由，第二天会告诉审核和督办的同志。':
    'To release it alone and at once give a reason; those who review and supervise hear of it the next day.',
  '例：紧急放行 7K3M 理由：提交人今天就要用。': 'E.g. “紧急放行 7K3M 理由：提交人今天就要用。”',
  '{receipt} 不在电话告知的名单里：已经告知，或消息还能发到。':
    '{receipt} is not on the list of those to telephone: they were told, or can still be written to.',
  '这类事项的结果只能是：{outcomes}。': 'For this kind the result can only be: {outcomes}.',
  '请写明理由，提交人会看到。例：采纳 1 理由：已写入第八条。':
    'Please give a reason, which the writer will read. E.g. “采纳 1 理由：已写入第八条。”',
  '您最近看的列表里没有第{place}件。请先发“待办”看最新的列表，再说第几件。':
    'The list you saw last has no number {place}. Send “待办” for the newest list first.',
  '管理聊天群需要站点联络员或管理员来办。': 'Groups are managed by a station contact or an administrator.',
  '管理{station}的群，需要这个站点的联络员或管理员来办。':
    'The groups of {station} are managed by its station contact or an administrator.',
  '没有查到写给您的这封信，请核对编号，或发“我的来信”看列表。':
    'I found no such letter to you. Please check the number, or send “我的来信” for the list.',
  '{receipt} 已请站点办理，由站点答复提交人。有要说的，请告诉站点。':
    '{receipt} is with the station, which will answer. What you want to say of it, please tell the station.',
  '{receipt} 没有在等答复，不用再请站点办。': '{receipt} waits for no answer; the station need not be asked.',
  '退单要写明理由和应由谁承办。': 'To give it back say why, and who should handle it.',
  '例：退单 7K3M 理由：不在职责范围，应由水务站承办。': 'E.g. “退单 7K3M 理由：不在职责范围，应由水务站承办。”',
  '交办已满{days}天，不能再退单。': 'It was assigned {days} days ago and can no longer be given back.',
  '{receipt} 由{who}承办，只有承办人能退单。': '{receipt} is handled by {who}, who alone can give it back.',
  '{kind}要逐件办理，不能并案。': '{kind:own} are handled one by one and cannot be joined.',
  '{receipt} 没有并入别的事项，不用拆。': '{receipt} is not joined to another one.',
  '{receipt} 已经并入别的事项，要先拆出来。一件都没有并。':
    '{receipt} is joined to another one already and has to be taken out first. Nothing was joined.',
  '{receipt} 现在是“{state}”，不能并案。一件都没有并。':
    '{receipt} is “{state:own}” and cannot be joined. Nothing was joined.',
  '{receipt} 和主件不是同一类事项，或不是同一部草案，不能并案。一件都没有并。':
    '{receipt} is of another kind or another draft than the main item. Nothing was joined.',
  '{receipt} 现在是“{state}”，不能作主件，一件都没有并。':
    '{receipt} is “{state:own}” and cannot be the main item. Nothing was joined.',
  '主件要在办，还没有结果，也没有并入别的事项。':
    'A main item is in hand, has no result yet and is not joined to another one.',
  '{name}没有规定可以延长。': '{name} cannot be extended.',
  '最多延长{times}次，已经用完，不能再延长。': 'It can be extended {times} times at most, which was done.',
  '延长期限要由{role}批准。': 'An extension has to be approved by {role:own}.',
  '期限{day}已过，不能再延长。': 'The time limit ended on {day:own} and can no longer be extended.',
  '{receipt} 已经公开了。取消请发“取消公开 {again}”。':
    '{receipt} is published already. To end that send “取消公开 {again}”.',
  '{receipt} 没有公开，不用取消。': '{receipt} is not published.',
  '{receipt} 现在是“{state}”，结果要先告知提交人才能公开。':
    '{receipt} is “{state:own}”; its writer has to be told the result before it is published.',
  '请写明承诺做什么、到哪天，提交人会看到。例：承诺 3 明年6月底前完工。':
    'Please say what is promised and until when; the writer will read it. E.g. “承诺 3 明年6月底前完工。”',
  '没有认出承诺到哪一天。例：明年6月底前、10月20日前、三个月内、2027-06-30。':
    'I could not read until when. E.g. “明年6月底前”, “10月20日前”, “三个月内”, “2027-06-30”.',
  '{day}已经过去，承诺的日子要在今天或以后。': '{day:own} is over; a promise needs a day from today on.',
  '没有找到这一场。请先发“接待安排”，再说第几场，例如：报名名单 1。':
    'I found no such session. Send “接待安排” first, then its number, e.g. “报名名单 1”.',
  '这是您提交的，不能自己放行，请另一位审核员或管理员放行。':
    'You handed it in and cannot release it yourself; another reviewer or administrator has to.',
  '这是您自己提出的，{what}要另一位审核员或管理员同意。':
    'You asked for it yourself ({what:own}); another reviewer or administrator has to agree.',
  '没有等着同意的{what}，或已超过10分钟。请提出的同志重新发一次命令。什么都没有做。':
    'Nothing ({what:own}) waits for your agreement, or 10 minutes are over. Whoever asked should send it again. Nothing was done.',
  '留了姓名或联系方式，要写明对方是口头同意还是书面同意；没有同意的请不要留。':
    'With a name or contact say whether the person agreed in words or in writing; without consent leave none.',
  '收到日期{day}还没有到，请核对。': 'The day of receipt, {day:own}, is still to come; please check.',
  '{receipt} 的提交人在网上，结果由系统告知，不用登记线下告知。':
    'The writer of {receipt} is online and is told the result here.',
  '{receipt} 还没有可以告知的结果（现在是“{state}”）。': '{receipt} has no result to tell yet (it is “{state:own}”).',
  登记员: 'registrar',
  承办人: 'handler',
  审核员: 'reviewer',
  督办人: 'supervisor',
  管理员: 'administrator',
  '这类事项没有规定可以延长。': 'For matters of this kind no more time is provided for.',
  '提出{what}的同志已不再承担这项工作，什么都没有做。':
    'The colleague who asked for it ({what:own}) no longer does this work; nothing was done.',
}
