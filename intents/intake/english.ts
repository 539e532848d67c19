import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '登记哪一件？例：登记 7K3M': 'Which matter should be registered? For example: “登记 7K3M”',
  '对哪一件不予受理？例：不予受理 7K3M 理由：…': 'Which matter is not accepted? For example: “不予受理 7K3M 理由：…”',
  '不予受理一次请办一件，理由会单独告诉每位提交人。':
    'Please turn down one matter at a time; everybody is told the reason by themselves.',
  '{receipt} 是主件，并入的有{count}件，不能单独不予受理。':
    '{receipt} is a main matter with {count} merged into it and cannot be turned down alone.',
  '请先拆开（全部拆开 {receipt}），或对主件作出结果。':
    'Please separate them first (“全部拆开 {receipt}”), or decide the main matter.',
  '已登记 {receipts}。接下来可以交办，例：派给 姓名 {receipt}':
    'Registered: {receipts}. Now it can be assigned, for example: “派给 姓名 {receipt}”',
  '{receipt} 现在是“{state}”': '{receipt} is “{state:own}” now',
  '{states}，现在不能登记。': '{states:own}; it cannot be registered now.',
  '{receipts} 也没有登记，请单独再发一次。':
    '{receipts} was not registered either; please send it once more by itself.',
  '将对 {receipt}（{matter}）不予受理，理由会告知提交人，不能撤销。':
    '{receipt} ({matter:own}) will not be accepted. The person who handed it in is told the reason, and it cannot be undone.',
  '已对 {receipt} 不予受理，正在把理由告知提交人。':
    '{receipt} was not accepted; the person who handed it in is being told the reason.',
  '不予受理要写明理由，提交人会看到。请发：{order}…':
    'Please give the reason; the person who handed it in will read it. Please send: “{order}…”',
  '收到的事项都要留档，不能删除，什么都没有改。':
    'Everything that was received is kept on record and cannot be deleted; nothing was changed.',
  '要看某一件还能怎么办，请带上编号。': 'To see what else can be done, please give the receipt number.',
  '不该受理的，请审核员发：不予受理 {receipt} 理由：…；提交人不想提了，可以自己撤回。':
    'If it should not be accepted, please have a reviewer send “不予受理 {receipt} 理由：…”. Who handed it in can take it back themselves.',
  '结果定错了、还没有告知提交人的，请审核员发：撤销 {receipt}。':
    'If the result is wrong and nobody was told yet, please have a reviewer send “撤销 {receipt}”.',
  '正在等提交人补充；提交人不想提了，可以自己撤回。':
    'It is waiting for more from the person who handed it in, who can also take it back.',
  '请作出结果，例：不采纳 {receipt} 理由：…；提交人不想提了，可以自己撤回。':
    'Please decide it, for example: “不采纳 {receipt} 理由：…”. Who handed it in can take it back themselves.',
  '不用再办，留在全部事项里，居民只能看到自己的件。':
    'Nothing more is needed. It stays among all matters; residents see only their own.',
  '{receipt} 现在是“{state}”，{what}': '{receipt} is “{state:own}” now. {what:own}',
}
