import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '现在还没有公开的办理结果。您提交的事项发“查进度”可以看到。':
    'No results have been published yet. For what you handed in yourself, send “status”.',
  '公开的办理结果共{count}件：': '{count} results have been published:',
  '公开的办理结果共{count}件，第{page}页，共{pages}页：':
    '{count} results have been published; page {page} of {pages}:',
  '《{title}》{clause}的意见（{day}告知提交人）': 'Opinion on 《{title}》, {clause:own} (answered on {day:own})',
  '{kind}（{day}告知提交人）': '{kind:word} (answered on {day:own})',
  '记下了，{receipt} 不公开。': 'Noted, {receipt} is not published.',
  '记下了，{receipt} 不公开，已经撤下。': 'Noted, {receipt} is not published any more and was taken down.',
  '办理照常。': 'It is handled as before.',
  '改变主意请发：同意公开 {receipt}': 'If you change your mind, send: publish {receipt}',
  '记下了，{receipt} 可以公开。': 'Noted, {receipt} may be published.',
  '公开时不含您的姓名、联系方式和编号。': 'Your name, contact and receipt number are never published.',
}
