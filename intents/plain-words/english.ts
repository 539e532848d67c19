import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '您最近看的列表里没有事项。请先发“待办”，再说要办哪些。':
    'The list you saw last is empty. Please send “待办” first, then say which ones you mean.',
  '您最近看的这一页是{count}件，和您说的件数对不上，什么都没有改。请说第几件到第几件，例：1-3。':
    'That is not the number of items on the page you saw last ({count}), so nothing was changed. Please say from which to which, e.g. 1-3.',
  '“{order}”要一件一件办，什么都没有改。例：{example}':
    '“{order}” is done one by one, so nothing was changed. E.g. “{example}”',
  '其余{count}件已经登记过，不再登记。': 'Registered before and left out: {count}.',
  '这一页没有待登记的，什么都没有改。': 'Nothing on this page waits to be registered, so nothing was changed.',
  '将把您看到的这{count}件登记（没有翻到的页不算）：':
    'To be registered, of what you see (not of other pages): {count}',
  '将把您看到的这{count}件派给{to}（没有翻到的页不算）：':
    'To be assigned to {to}, of what you see (not of other pages): {count}',
  '将把您看到的这{count}件定为“{outcome}”，理由：{reason}（没有翻到的页不算）：':
    'To be decided as “{outcome}”, of what you see (not of other pages): {count}. Reason: {reason}',

  '没有认出“{word}”是谁，什么都没有改。可以派给：{names}。例：{example}':
    'I do not know who “{word}” is, so nothing was changed. It can be assigned to: {names}. E.g. “{example}”',
  '您说的是哪一件？请先发“待办”，再说第几件。': 'Which item do you mean? Please send “待办” first, then say its place.',
  '将原样告诉 {receipt}（{matter:own}） 的提交人：':
    'The writer of {receipt} ({matter:own}) will be told word for word:',
  '这不是办理结果；结果请发：{order}': 'This is not a result; for a result send “{order}”',
  '将把 {receipt}（{matter:own}） 派给{to}。': '{receipt} ({matter:own}) will be assigned to {to}.',
  '将把 {receipt}（{matter:own}） 转给外单位“{body}”，提交人会收到告知。单位名称要写全的，请发：{order}':
    '{receipt} ({matter:own}) will be passed on to another body, “{body}”, and its writer is told. To give the full name of the body send “{order}”',
  '{receipt}（{matter:own}） 不归本站办的，请选一种，什么都还没有改：':
    'If {receipt} ({matter:own}) is not for this station, please choose one; nothing was changed yet:',
  '转出 {receipt} 给单位名称 理由：…（外单位接着办，提交人会知道）':
    '“转出 {receipt} 给单位名称 理由：…” (another body goes on with it; its writer is told)',
  '退单 {receipt} 理由：…，应由…承办（派错了人）':
    '“退单 {receipt} 理由：…，应由…承办” (it was assigned to the wrong person)',
  '不予受理 {receipt} 理由：…（要写明由谁受理、电话）':
    '“不予受理 {receipt} 理由：…” (say who accepts it, with the telephone number)',
  '将并案 {receipts}，第一件为主件，结果会单独告诉每位提交人。':
    'To be joined: {receipts}. The first is the main one; each writer is told the result alone.',

  '{receipt}（{matter:own}） 的结果是{outcomes}，什么都还没有改。请发：{order}':
    'Nothing was changed yet. The results of {receipt} ({matter:own}) are “{outcomes}”. Please send “{order}”',
  '{receipt}（{matter:own}） 算“已解决”的，请写一句是怎么解决的，提交人会看到，什么都还没有改。请发：{order}':
    'Nothing was changed yet. If {receipt} ({matter:own}) is solved, please write a sentence on how; its writer will read it. Please send “{order}”',
  '将把 {receipt}（{matter:own}） 定为：已解决，理由：{how}':
    '{receipt} ({matter:own}) will be decided as solved. Reason: {how}',
  '这句理由会原样告诉提交人。': 'Its writer is told this reason word for word.',
  '{receipt}（{matter:own}） 还没有结果，打过电话不算告知结果。办好了的，请发：{order}':
    '{receipt} ({matter:own}) has no result yet; a telephone call does not tell one. If it is done send “{order}”',
  '{receipt}（{matter:own}） 的结果会由消息告知，不用登记电话。':
    'The result of {receipt} ({matter:own}) is told by message; the call need not be noted.',
  '要把说过的话也发给提交人，请发：{order}': 'To send its writer what you said as well, send “{order}”',
  '将记下 {receipt}（{matter:own}） 由您电话告知，算作已经告诉本人。':
    '{receipt} ({matter:own}) will be noted as told by you on the telephone; it then counts as told.',

  '您看到的列表里没有说到“{word}”的。请说第几件，或发“更多”看下一页。':
    'Nothing in the list you see speaks of “{word}”. Please say its place, or send “更多” for the next page.',
  '说到“{word}”的有{count}件，什么都没有改。要看哪一件？要办，请说第几件。':
    'Nothing was changed. Items that speak of “{word}”: {count}. Which one would you like to see? To do something, say its place.',
  '说到“{word}”的是这一件，看全文请选：': 'This is the item that speaks of “{word}”; choose it for the whole text:',
  '您说的是：{line:own}': 'You mean: {line:own}',
  '将办：{order}': 'To be done: “{order}”',
}
