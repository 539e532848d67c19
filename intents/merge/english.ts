import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '相近的事项可以并案，一起办理，结果会单独告诉每位提交人：':
    'Items alike can be joined and handled together; each writer is told the result alone:',
  '找一下和 7K3M 差不多的意见': '“找一下和 7K3M 差不多的意见” finds those like 7K3M',
  '并案 2,5,9-14（第一件为主件），或：把 2,5 并到 7K3M':
    '“并案 2,5,9-14” (the first is the main one), or “把 2,5 并到 7K3M”',
  '并错了：拆出 7K3M': 'Joined by mistake: “拆出 7K3M”',
  '请说把哪几件并到哪一件，例：并案 2,5,9-14（第一件为主件），或：把 2,5 并到 7K3M。':
    'Please say which to join to which, e.g. “并案 2,5,9-14” (the first is the main one), or “把 2,5 并到 7K3M”.',
  '一次最多并{most}件，请分几次。什么都没有改。': 'At most {most} at once; please do it in parts. Nothing was changed.',
  '这几件已经并在 {receipt} 里了。': 'They are joined to {receipt} already.',
  '{receipts} 在您看过之后有改动，一件都没有并。请重新发一次命令。':
    '{receipts} changed after you saw them; nothing was joined. Please send the command again.',
  '并案后和主件一起办理，原话都保留，结果会单独告诉每位提交人。':
    'They are handled with the main one; all words are kept, and each writer is told the result alone.',
  '结果会单独告诉每位提交人。': 'Each writer is told the result alone.',
  '列表里其余{count}件照旧单独办理。': 'The other {count} of the list are handled alone as before.',
  '{receipts} 照旧单独办理。': '{receipts} are handled alone as before.',
  '意思可能和主件相反：': 'May say the opposite of the main one:',
  '说的是别的条款：': 'Speak of another article:',
  '并入：{receipts}': 'Joined to it: {receipts}',
  '拆出哪一件？例：拆出 7K3M': 'Take out which one? E.g. “拆出 7K3M”',
  '{receipt} 是主件，并入的有{count}件。': '{receipt} is the main one, with {count} joined to it.',
  '要拆出哪一件，请发那一件的编号；全部拆开请发：全部拆开 {receipt}':
    'To take one out send its number; to part all send “全部拆开 {receipt}”',
  '{receipt} 不在 {main} 里，请分开发。什么都没有改。':
    '{receipt} is not joined to {main}; please send them apart. Nothing was changed.',
  '将从 {main} 里拆出 {receipts}，单独办理。': '{receipts} will be taken out of {main} and handled alone.',
  '{receipt} 也单独办理。': '{receipt} is handled alone too.',
  '{receipt} 还有{count}件一起办理。': '{receipt} still has {count} handled together.',
  '已拆出 {receipts}，单独办理，原话和经过都在。':
    'Taken out: {receipts}, handled alone; their words and what happened are all there.',
  '拿不准，没有选上：': 'Not sure, not chosen:',
  '意思可能相反，没有选上：': 'May say the opposite, not chosen:',
  '说的是别的条款，没有选上：': 'Speak of another article, not chosen:',
  '没有选上的。': 'None was chosen.',
  '要并其中几件，请发“并案 1,…”加序号。': 'To join some of them send “并案 1,…” with their numbers.',
  文字与主件相同: 'same words as the main one',
  '将并案{count}件（{people}人），主件 {main}': '{count} ({people} people) will be joined; the main one is {main}',
}
