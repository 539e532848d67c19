import type { Sentences } from '../ports/language.ts'

/** What staff are asked who enter what somebody said on the telephone, on paper or face to face. */
export const entry: Sentences = {
  代录: 'entering for somebody',
  '请核对：': 'Please check:',
  '已代录。编号 {receipt}': 'Entered. Receipt number {receipt}',
  '核验码 {code}': 'Check code {code}',

  '怎么收到的？': 'How did it come?',
  来电: 'Telephone call',
  来访: 'Visit',
  来信: 'Letter',
  接待日: 'Reception day',
  代表转达: 'Passed on by a deputy',
  问卷: 'Questionnaire',
  其他: 'Other',
  '请回复数字，例如 1 来电。': 'Please reply a digit, for example 1 for a telephone call.',

  '哪一类？拿不准就选 1。': 'Which kind is it? If you are not sure, choose 1.',
  '请回复前面的数字，或写类型：规范性文件审查建议、立法建议项目、实施反馈。':
    'Please reply one of the digits, or write “规范性文件审查建议” (request to review an official document), “立法建议项目” (proposal for legislation) or “实施反馈” (feedback on a regulation in force).',

  '对哪一部草案？': 'On which draft?',
  '《{title}》 到{when:own}': '《{title}》, until {when:own}',
  '没有认出是哪部草案，请写名称。': 'I could not tell which draft that is; please write its name.',
  '哪一条？回复条号（如 21，几条可以一起说），或回复 0 对整部草案。':
    'Which article? Reply its number (e.g. 21; several at once are fine), or 0 for the whole draft.',

  '对方怎么说的？请照原话记，不要写姓名和电话，下一步单独记。':
    'What did they say? Please write it as it was said, without name and telephone number; these come next.',
  姓名和联系方式: 'Name and contact',
  '怎么称呼、怎么联系？例：王女士 5550-1234': 'What is their name and contact? E.g. “王女士 5550-1234”',
  '太长了。请只写称呼和一个联系方式，或回复“不留”。':
    'That is too long. Please write only the name and one contact, or reply “不留” (none).',
  同意依据: 'How they agreed',
  '对方同意保存姓名和联系方式吗？只用于就这件事联系本人。不同意的回复“返回”，改为不留。':
    'Do they agree that name and contact are kept? They are used only to contact them about this matter. If not, reply “返回” and leave none.',
  口头同意: 'Agreed in words',
  书面同意: 'Agreed in writing',
  未留个人信息: 'no personal data left',
  '请回复 1 口头同意，或 2 书面同意。': 'Please reply 1 for agreed in words, or 2 for agreed in writing.',
  '是哪位代表？不记得就回复“没有”。': 'Which deputy was it? If it is not known reply “没有”.',
  收到日期: 'Received on',
  当场办结: 'Settled on the spot',

  '记在哪个站点？': 'For which station is it entered?',
  市级办公室: 'City office',
  '没有找到这个站点，请写街道、镇的名字，或回复 1 市级办公室。':
    'I did not find that station; please write the name of its street district or town, or reply 1 for the city office.',
}
