/** More of what staff are refused: giving back, joining, promises, sessions, drafts, what takes two people. */
export const arrangingRefusals: Readonly<Record<string, string>> = {
  '请重新作出：{outcome} {receipt} 理由：…（写明理由）。':
    'Please decide it again: “{outcome} {receipt} 理由：…”, with the reason.',
  '确需退回的，请交办的同志写明理由发“同意退单 编号 理由：…”。':
    'If it really has to go back, whoever assigned it sends “同意退单 编号 理由：…”, with the reason.',
  '{receipt} 已被退单{times}次，要由督办人裁定承办单位，不能再直接交办。':
    '{receipt} was given back {times} times; a supervisor has to settle who handles it before it is assigned again.',
  '这件已被退单{times}次，要由督办人裁定承办单位，不能再直接交办。':
    'It was given back {times} times; a supervisor has to settle who handles it before it is assigned again.',
  '退单理由：': 'Why it was given back:',
  '{n}. {reason}；认为应由{names}承办': '{n}. {reason}; should be handled by {names}',
  '{receipt} 还没有退到要裁定的次数（{times}次），可以直接交办。':
    '{receipt} was not given back often enough to be settled ({times} times); it can be assigned.',
  '这件还没有退到要裁定的次数（{times}次），可以直接交办。':
    'It was not given back often enough to be settled ({times} times); it can be assigned.',
  '{receipt} 的主件 {main} 已经有结果，现在不能拆。':
    'The main item of {receipt}, {main}, has a result; it cannot be taken out now.',
  '还没有告知的，可以先撤销主件的结果。': 'If nobody was told yet, undo the result of the main item first.',
  '{receipt} 已并案，请对主件作出结果，这件会一起收到答复。':
    '{receipt} is joined to another one; please decide the main item, and this one is answered with it.',
  '打开这件可以看到主件；要单独办，请发：拆出 {receipt}':
    'Open it to see the main item; to handle it alone send “拆出 {receipt}”.',
  '《{title}》的采纳台账由它的联系点或市级办公室的{who}来办，您没有这个角色。':
    'The adoption record of 《{title}》 is kept by {who:own} of its contact point or of the city office; you do not have that role.',
  '《{title}》的采纳台账已经结束，数字已固定。':
    'The adoption record of 《{title}》 is closed and its figures are fixed.',
  '要更正，请先两个人重新打开：重新打开台账 《{title}》 理由：…（写明理由）。':
    'To correct it two people reopen it first: “重新打开台账 《{title}》 理由：…”, with the reason.',
  '{receipt} 还没有告知提交人的结果（现在是“{state}”），不用更正。已经作出的可以先发“撤销 {again}”。':
    '{receipt} has no result that its writer was told (it is “{state:own}”); nothing to correct. One that was decided can be undone with “撤销 {again}”.',
  '{receipt} 的提交人说了不公开，不能公开。': 'The writer of {receipt} does not want it published.',
  '{receipt} 还没有结果（现在是“{state}”），承诺请和结果一起写。':
    '{receipt} has no result yet (it is “{state:own}”); please give the promise together with the result.',
  '{receipt} 没有在跟踪的承诺。': '{receipt} has no promise that is followed up.',
  '登记承诺请发：承诺 {receipt} 做什么、到哪天。': 'To record one send “承诺 {receipt} 做什么、到哪天”.',
  '{receipt} 已有承诺：{promise}。': '{receipt} has a promise already: {promise}.',
  '完成了请发“落实 {receipt} 完成情况：…”；要改日子，请督办人发“承诺改期 {again} 到… 理由：…”。':
    'When it is done send “落实 {receipt} 完成情况：…”; for another day a supervisor sends “承诺改期 {again} 到… 理由：…”.',
  '{receipt} 的承诺已经改过一次日子，不能再改。': 'The day of the promise of {receipt} was changed once and stays now.',
  '请登记落实情况，或由督办人发“重办 {receipt} 理由：…”。':
    'Please record what was done, or have a supervisor send “重办 {receipt} 理由：…”.',
  '{number} 的场次还没有开始，开始以后再登记到场。':
    'The session of {number} has not begun; record who came once it has.',
  '不通过要写明理由，报名的人会看到。': 'Please give a reason, which the applicant will read.',
  '例：不通过 2 理由：名额留给还没有参加过的居民。': 'E.g. “不通过 2 理由：名额留给还没有参加过的居民。”',
  '{receipt} 没有在等是否重办的决定（现在是“{state}”）。':
    '{receipt} does not wait for a decision whether it is handled anew (it is “{state:own}”).',
  '只有再次评价不满意的才要决定。': 'That is decided only where the second rating was not satisfied.',
  '{day}已经过去，重新办理的期限要在今天或以后。': '{day:own} is over; the new time limit must be today or later.',
  '没有认出重新办理的期限。': 'I could not read the new time limit.',
  '例：重办 3 理由：… 期限：10月20日。': 'E.g. “重办 3 理由：… 期限：10月20日。”',
  '{said}，不能推算征求意见至少要多少天。': '{said:own}; the least number of days for opinions cannot be told.',
  '已知的有：{known}；别的地区请先在资料里写明天数和依据。':
    'Known are: {known}; for another place put the days and their basis into the content first.',
  '征求意见只有{days}天，一般不少于{least}天（{basis}）。':
    'Only {days} days for opinions; as a rule there are at least {least} ({basis}).',
  '请延长，或写明缩短的理由，理由会向公众公开。':
    'Please give more time, or a reason for less, which will be published.',
  '《{title}》{reading}的条文对照还没有确认，不能发布。':
    'The clause map of 《{title}》, {reading:own}, is not confirmed; it cannot be published.',
  '请先发：对照 {title}': 'Please send “对照 {title}” first.',
  '还有条文没有对照，不能确认：{list}。': 'Some articles are not mapped, so it cannot be confirmed: {list:own}.',
  '《{title}》的截止日已经过了，不能发布。': 'The closing day of 《{title}》 is over; it cannot be published.',
  '请改“截止”后重新交来。': 'Please change “截止” and hand it in again.',
  '请写明理由，大家会看到。': 'Please give a reason, which everybody will read.',
  '例：延长征求意见 物业条例 到10月15日 理由：不少居民来不及看。':
    'E.g. “延长征求意见 物业条例 到10月15日 理由：不少居民来不及看。”',
  '理由请写在{max}字以内，大家会看到。': 'Please keep the reason within {max} characters; everybody will read it.',
  '《{title}》征求意见本来就到{day}，延长要写更晚的日期。':
    '《{title}》 is open until {day:own} as it is; more time needs a later day.',
  '提前结束请发：提前结束 {title} 理由：……（写明理由）。':
    'To end early send “提前结束 {title} 理由：……”, with the reason.',
  '《{title}》{says}，不用再记。': '《{title}》 {says:own} already.',
  '《{title}》现在是“{from}”，不能直接变为“{to}”。':
    '《{title}》 is “{from:own}” and cannot become “{to:own}” directly.',
  '下一步可以是：{next}。': 'What can come next: {next:own}.',
  '提交的同志已不再承担这项工作，不能放行。':
    'The colleague who handed it in no longer does this work; it cannot be released.',
  '请重新提交一次，再由另一位同志放行。': 'Please hand it in again and have another colleague release it.',
  '{what}要两个人，现在没有另一位审核员或管理员。':
    'This takes two people ({what:own}), and there is no other reviewer or administrator.',
  '请先请管理服务器的同志添加一位。': 'Please have whoever runs the server add one.',
}
