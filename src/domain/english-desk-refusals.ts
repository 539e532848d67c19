/** What staff may be refused, in English. */
export const deskRefusals: Readonly<Record<string, string>> = {
  '变为“{to}”需要{role}来办，您没有这个角色。':
    'To become “{to:own}” it needs a {role:own}, and you do not have this role.',
  '您最近看的列表里没有第{place}件。请先发“待办”看最新的列表，再说第几件。':
    'There is no number {place} in the list you saw last. Please send “待办” to see the newest list first.',
  '这类事项没有规定可以延长。': 'For matters of this kind no more time is provided for.',
  '{name}没有规定可以延长。': 'No more time is provided for: {name:own}.',
  '最多延长{times}次，已经用完，不能再延长。': 'More time can be given {times} times at most, which is used up.',
  '延长期限要由{role}批准。': 'More time has to be granted by a {role:own}.',
  '期限{day}已过，不能再延长。': 'The deadline {day:own} has passed; no more time can be given.',
  '没有等着同意的{what}，或已超过10分钟。请提出的同志重新发一次命令。什么都没有做。':
    'Nothing of this kind waits for you to agree ({what:own}), or 10 minutes have passed. Please have the colleague who asked send the order again. Nothing was done.',
  '这是您自己提出的，{what}要另一位审核员或管理员同意。':
    'You asked for this yourself; another reviewer or administrator has to agree ({what:own}).',
  '提出{what}的同志已不再承担这项工作，什么都没有做。':
    'The colleague who asked for it ({what:own}) no longer does this work; nothing was done.',
  '{receipt} 的提交人在网上，结果由系统告知，不用登记线下告知。':
    'Who handed in {receipt} is online and is told by the system; nothing needs to be recorded.',
  '{receipt} 还没有可以告知的结果（现在是“{state}”）。':
    '{receipt} has no result to tell yet (it is “{state:own}” now).',
  '{receipt} 不在电话告知的名单里：已经告知，或消息还能发到。':
    '{receipt} is not on the list of those to be phoned: they were told, or messages still reach them.',
  '这类事项的结果只能是：{outcomes}。': 'The result of such a matter can only be: {outcomes:own}.',
}
