import type { Sentences } from '../ports/language.ts'

export const english: Sentences = {
  '{day}文本': 'text of {day:own}',
  '{day}起施行': 'in force from {day:own}',
  '{day}起': 'from {day:own}',
  '{from}至{to}有效': 'in force {from:own} to {to:own}',
  '{day}以前有效': 'in force until {day:own}',
  '新文本自{day}起施行': 'a new text takes effect on {day:own}',
  现行有效: 'current',
  尚未生效: 'not in force yet',
  已修改: 'amended',
  已废止: 'repealed',
  '《{title}》{what}，不再适用，所以不引用它的条文。':
    '《{title}》 {what:own} and no longer applies, so its articles are not quoted.',
  已经废止: 'has been repealed',
  '已经修改，修改后的文本资料库里还没有': 'has been amended (the amended text is not stored here yet)',
  '自{day}起已废止': 'was repealed with effect from {day:own}',
  '自{day}起已修改，修改后的文本资料库里还没有':
    'was amended with effect from {day:own} (the amended text is not stored here yet)',
  '资料库里没有取代它的规定，现在怎么规定可以在国家法律法规数据库查询，或打 12345 询问。':
    'No rule that replaces it is stored here; what holds now can be found in the national database of laws (flk.npc.gov.cn), or call 12345.',
  '现行规定见《{title}》{more}。': 'For what holds now see 《{title}》{more:own}.',
  '，可以接着问我': '; just ask me about it',
  '资料库里没有《{title}》{when}的文本，所以不作回答。':
    'No text of 《{title}》 {when:own} is stored here, so I give no answer.',
  修改以前: 'from before the amendment',

  '{day}有效': 'in force on {day:own}',

  '{day}通过或者施行': 'passed or in force from {day:own}',
  '资料库里只有{day}起的文本。': 'Only the text from {day:own} on is stored.',
  '资料库里最早的是{day}起的文本。': 'The oldest text stored is that from {day:own} on.',
  '有的文本没有记明哪天失效。': 'For some texts the day of their end is not recorded.',
  '要看现行规定，请直接问，不用说时间。': 'For what holds now, just ask without naming a time.',
  '《{title}》在资料库里有{n}个文本：': '{n} texts of 《{title}》 are stored:',
  '请说要看哪个时候的哪一条，例如“修改前第三条”。':
    'Please say which article of which time you want, for example “修改前第三条”.',
  '来源：{source}': 'Source (original in Chinese): {source}',
  '（这是计划，不是已经做成的事）': ' (this is a plan, not something already done)',
  '（政协的做法，不属人大）':
    " (this is what the people's political consultative conference does, not the people's congress)",
  '您{when}问过的“{question}”，现在有答案了：': 'There is now an answer to what you asked on {when:own}, “{question}”:',
}
