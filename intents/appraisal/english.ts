import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有认出要评估哪几天。例：联系点评估 上季度':
    'I could not tell which days are meant. For example: “联系点评估 上季度”',
  '联系点评估　{from}至{to}收到的草案意见和立法建议':
    'Contact points · opinions on drafts and proposals for laws received from {from:own} to {to:own}',
  '没有收到，也没有设联系点。': 'None were received and there are no contact points.',
  '还有{count}个没有列出。': '{count} more are not listed.',
  '征求意见期间还没有收到意见的：没有动静的站点':
    'For stations that gathered nothing while a draft is open: “没有动静的站点”',
  '要表格请发：导出 联系点评估': 'For a table, please send: “导出 联系点评估”',
  '要表格请发：导出 联系点评估 {period}': 'For a table, please send: “导出 联系点评估 {period}”',
  '正在征求意见的草案，联系的站点都收到过意见；或者现在没有草案在征求意见。':
    'For every draft that is open, its stations have gathered opinions; or no draft is open now.',
  '下面这段可以转给站点：': 'These words can be passed on to the stations:',
}
