import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '一次请说一件。例：重办 7K3M 理由：… 期限：10月20日':
    'One at a time, please. E.g. “重办 7K3M 理由：… 期限：10月20日”',
  '一次请说一件。例：不再重办 7K3M 理由：…': 'One at a time, please. E.g. “不再重办 7K3M 理由：…”',
  '请写明理由，提交人会看到。请发：{order} {receipt} 理由：…':
    'Please give a reason, which the writer will read. Send “{order} {receipt} 理由：…”',
  '将重新办理 {receipt}，并告知提交人。': '{receipt} will be handled anew, and its writer told.',
  '将维持 {receipt}，并告知提交人。': '{receipt} stays as decided, and its writer is told.',
  '{receipt} 不再重新办理，已办结。理由正在告知提交人。':
    '{receipt} is not handled anew; it is closed. Its writer is being told why.',
  '理由正在告知提交人。': 'The writer is being told why.',
}
