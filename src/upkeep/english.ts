import type { Sentences } from '../ports/language.ts'

/** What reviewers and administrators read of entries, lines and faults. */
export const english: Sentences = {
  '重放{count}个问题：{changes}': 'Played again: {count} questions; {changes:own}',
  '{changed}个回答会变，{silenced}个变为不答，{broken}个标准问题不合格。':
    '{changed} answers change, {silenced} fall silent, {broken} standard questions fail.',
  '{changed}个回答会变（{answered}个原来不答），{silenced}个变为不答，{broken}个标准问题不合格。':
    '{changed} answers change ({answered} had none), {silenced} fall silent, {broken} standard questions fail.',
  变为不答: 'Falls silent',
  回答会变: 'Changes',
  现在能答: 'Is answered now',
  '您{when}问过的“{title}”，现在有答案了：': 'There is an answer now to “{title}”, which you asked {when:own}:',
  '{channel}来的一条消息，小助手没能处理，已经告诉对方，请对方稍后再试。':
    'A message from {channel:own} could not be handled; its writer was asked to try again later.',
  '原因记在服务器的日志里，请转给维护人员；一共几条，请维护人员用 doctor 查看。':
    'The log of the server says why; please tell whoever looks after it. “doctor” counts such messages.',
  '一小时内再有，不另外通知您。': 'Should there be more within the hour, you are not told again.',
  '从{since}起，发往{channel}的消息一直送不出去，现在隔一会儿试一次。':
    'Since {since:own} nothing can be sent to {channel:own}; it is tried from time to time.',
  '没发出的都留着，恢复后按先后补发，不用重发；其他渠道照常。':
    'What was not sent is kept and leaves in its order once that works again; nothing has to be sent twice. Other channels work as usual.',
  '发往{channel}的消息恢复了，从{since}起没发出的正在按先后补发。':
    'Sending to {channel:own} works again; what was not sent since {since:own} leaves now in its order.',
  '{channel}断线了。': '{channel:own} is cut off.',
  '最后一次确认连着是{at}，现在没有回应，正在自动重连。':
    'It was last known to be connected at {at:own} and does not answer now; it is being connected again.',
  '网页和其他渠道照常。': 'The web page and other channels work as usual.',
  '{channel}里还没发出的回复会等连上再发；这段时间群里的话可能收不到，连上后告诉您漏了什么。':
    'Answers for {channel:own} leave once it is back; what groups say meanwhile may be lost, and you will be told what was missed.',
  '{channel}等着登录。': '{channel:own} waits for a log-in.',
  '请用登录这个账号的手机扫这里的码：{where}': 'Please scan this code with the phone of the account: {where}',
  '谁扫了码谁就能看到这个账号的消息，请不要转给别人。':
    'Whoever scans it can read the messages of the account, so please pass it on to nobody.',
}
