import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有认出要统计哪几天。例：履职统计 上季度': 'I could not tell which days are meant. For example: “履职统计 上季度”',
  '履职统计　{from}至{to}': 'Work of stations and deputies · {from:own} to {to:own}',
  '录入事项里有{count}件的代表不在名单里，或者和别人同名，没有算到代表名下。':
    '{count} of the matters entered name a deputy who is not on the list or has the same name as another; they are not counted for a deputy.',
  '要表格请发：导出 履职统计': 'For a table, please send: “导出 履职统计”',
  '要表格请发：导出 履职统计 {period}': 'For a table, please send: “导出 履职统计 {period}”',
  '还有{count}个没有列出，表格里都有。': '{count} more are not listed; the table has them all.',
  '{count}个没有来信、到场和录入的记录。': '{count} have no record of letters, attendance or matters entered.',
  '另外{count}个没有来信、到场和录入的记录。':
    '{count} others have no record of letters, attendance or matters entered.',
}
