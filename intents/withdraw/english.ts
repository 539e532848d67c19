import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  撤回: 'Withdraw',
  '要撤回{which}吗？撤回后不再办理，写的内容也会删除，编号仍可查到“已撤回”。':
    'Do you want to withdraw this: {which:own}? It is then no longer handled and what you wrote is deleted; the receipt number still shows “withdrawn”.',
  确认撤回: 'Withdraw it',
  不撤了: 'Leave it',
  '请回复 1 确认撤回，或 2 不撤了。': 'Please reply 1 to withdraw it, or 2 to leave it.',
  '您在这里还没有提交过事项，没有可以撤回的。':
    'You have not handed in anything here, so there is nothing to withdraw.',
  '{receipt}现在是“{state}”，不能撤回了。要把内容删掉，请说“删除我的 {again}”。':
    '{receipt} is “{state:own}” now and can no longer be withdrawn. To have its content deleted, say “delete my {again}”.',
  '您要撤回哪一件？': 'Which one would you like to withdraw?',
  '好的，{receipt} 照旧办理。': 'All right, {receipt} goes on as before.',
  '没有找到这一件。': 'It was not found.',
  '已撤回 {receipt}，不再办理。想重新提，请说“我想提意见”。':
    '{receipt} is withdrawn and no longer handled. To give an opinion again, say “I want to comment on a draft”.',
  '已撤回 {receipt}，不再办理。想重新提，请说“我有话对代表说”。':
    '{receipt} is withdrawn and no longer handled. To hand it in again, say “a word to the deputies”.',
}
