import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  修改已提交的内容: 'changing what was handed in',
  '{which}已经提交，原话不能改。您可以：': '{which:own} was handed in and its words cannot be changed. You can:',
  补充说明: 'Add something',
  写一条更正: 'Write a correction',
  撤回重新提: 'Take it back and start anew',
  不用改了: 'Leave it as it is',
  '请回复 1 补充说明、2 写一条更正、3 撤回重新提 或 4 不用改了。':
    'Please reply 1 to add something, 2 to write a correction, 3 to take it back and start anew, or 4 to leave it.',
  '请写下要补充或更正的内容，会和原来的意见一起交给工作人员。':
    'Please write what is to be added or corrected; the staff get it together with your first words.',
  '要加上的是：{words}': 'This will be added: {words}',
  '确认加上吗？': 'Shall it be added?',
  确认: 'Add it',
  不加了: 'Do not add it',
  '请回复 1 确认，或 2 不加了。': 'Please reply 1 to confirm, or 2 not to add it.',
  '没有找到刚才提交的内容。': 'What you handed in just now was not found.',
  '好的，{receipt}保持原样。': 'All right, {receipt} stays as it is.',
  '已撤回 {receipt}。我们重新来一次。': '{receipt} is taken back. Let us start anew.',
  '已加到 {receipt} 后面，工作人员会一起看到。原来的内容没有动。':
    'Added to {receipt}; the staff will see it together with the rest. Your first words are unchanged.',
}
