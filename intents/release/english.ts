import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '放行哪一件？例：放行 7K3M。看列表请发“待办 待放行”。':
    'Release which one? E.g. “放行 7K3M”. “待办 待放行” shows what waits for it.',
  '撤销哪一件的结果？例：撤销 7K3M': 'Undo the result of which one? E.g. “撤销 7K3M”',
  '将放行 {receipts}，结果会告知提交人。': '{receipts} will be released and the result told to the writer.',
  '将紧急放行 {receipts}，结果会告知提交人。':
    '{receipts} will be released at once by you alone and the result told to the writer.',
  '已放行 {receipts}，结果正在告知提交人。': 'Released {receipts}; the writer is being told the result.',
  '已紧急放行 {receipts}，结果正在告知提交人。': 'Released {receipts} at once; the writer is being told the result.',
  '一个人紧急放行已记录，下一个工作日会告诉审核和督办的同志。':
    'That one person did it alone is on record; those who review and supervise hear of it on the next working day.',
  '已撤销 {receipts} 的结果，没有告知提交人，现在回到“承办中”。':
    'The result of {receipts} is undone; the writer was not told. It is being handled again.',
  '刚才的命令还没有确认，已经作废，什么都没有改。':
    'That command was not confirmed yet; it is void and nothing was changed.',
  '您没有可以撤销的结果。': 'You have no result that can be undone.',
  '要撤销某一件的结果，请发：撤销 编号。': 'To undo that of one item send “撤销” and its number.',
  '{receipt} 的结果“{outcome}”已经告知提交人，不能撤销了。':
    'The writer was told the result of {receipt} (“{outcome:word}”); it can no longer be undone.',
}
