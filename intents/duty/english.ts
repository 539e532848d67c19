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
  '站点：': 'Stations:',
  '代表：': 'Deputies:',
  '算法：来信按提交的日子算，是“我有话对代表说”，不含已撤回的；已告知结果的算答复，只回复过几句、还在等补充的不算。':
    'How it is counted: letters are those to deputies, by the day they were handed in, without those taken back; answered are those with a result that was told, not those with a word or two that still wait for more.',
  '代表本人答复的，按留痕里谁答复的算；中位天数是从提交到告知的工作日。':
    'Answers of deputies themselves are counted by who answered according to the record; the median is in working days from handing in to telling.',
  '到场按登记的算，没有登记的场次不在内；录入事项是接待日和代表转达录入的。':
    'Attendance is what was recorded, without sessions for which nothing was; matters entered are those of reception days and those passed on by deputies.',
  '{name}：来信{letters}封，已告知结果{told}封（{a}／{b}），其中代表本人答复{answered}封；登记到场的接待{sessions}场，代表到场{came}人次（{c}／{d}）；录入事项{matters}件':
    '{name}: {letters} letters, {told} answered ({a}/{b}), {answered} by deputies themselves; {sessions} receptions with attendance recorded, deputies came {came} times ({c}/{d}); {matters} matters entered',
  '{name}：来信{letters}封，已告知结果{told}封（{a}／{b}），其中代表本人答复{answered}封，中位{days}个工作日；登记到场的接待{sessions}场，代表到场{came}人次（{c}／{d}）；录入事项{matters}件':
    '{name}: {letters} letters, {told} answered ({a}/{b}), {answered} by deputies themselves, median {days} working days; {sessions} receptions with attendance recorded, deputies came {came} times ({c}/{d}); {matters} matters entered',
  '{name}：写给本人的来信{letters}封，本人答复{answered}封（{a}／{b}），转站点{handed}封{more}；到场{came}场（{c}／{d}）；录入事项{matters}件':
    '{name}: {letters} letters written to them, {answered} answered ({a}/{b}), {handed} given to the station{more:own}; came to {came} receptions ({c}/{d}); {matters} matters entered',
  '，中位{days}个工作日': ', median {days} working days',
  '，另答复写给站里的{beside}封': ', {beside} more to the station answered',
  '，另答复写给站里的{beside}封，中位{days}个工作日':
    ', {beside} more to the station answered, median {days} working days',
}
