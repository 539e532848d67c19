import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '与您的问题最接近的条文：': 'The articles nearest to your question (Chinese original; no official translation):',
  '当时的规定就是现行的文本：': 'The rule of that time is the text in force today (Chinese original):',
  '以后会不会修改，现在还不知道。下面是现在的文本：':
    'Nobody knows yet whether it will be amended. This is the present text (Chinese original):',
  '《{law}》（{status}）': '《{law}》 ({status:own})',
  '相关：{list}': 'Related: {list}',
  '回复“全文”看完整条文；要是没答对，请回复“不对”。':
    'Reply “full text” for the whole article; if this is not what you asked, reply “not right”.',
  '要是没答对，请回复“不对”。': 'If this is not what you asked, reply “not right”.',
  '请直接问，例如：遛狗不牵绳怎么罚、某某街道联络站在哪、这个月代表接待日是哪天。':
    'Just ask, for example: what is the fine for walking a dog without a lead, where is the liaison station of my street, when do deputies receive visitors this month.',
  '现在没有可以看全文的条文。请先问一个法规问题，例如：遛狗不牵绳怎么罚。':
    'There is no article to show in full yet. Please ask about a regulation first, for example: what is the fine for walking a dog without a lead.',
  '不客气，帮到您就好。还有问题可以接着问。':
    'You are welcome, I am glad it helped. If you have another question, just ask.',
  '抱歉，没有答到点上，已经记下供工作人员改进。请换个说法再问一次，或回复“转人工”。':
    'Sorry that this missed your question; it is noted so that the staff can do better. Please ask again in other words, or reply “talk to staff”.',
  '这条资料与资料库里的条文对不上，正在核对，暂时不作回答。条文原文可以在国家法律法规数据库（flk.npc.gov.cn）查询，或打 12345 询问。':
    'This entry does not agree with the stored articles and is being checked, so I give no answer for now. The original text is in the national database of laws (flk.npc.gov.cn), or call 12345.',
  '{old}已被修改，现行规定见{now}。': '{old:own}It has been amended; for what holds now see {now:own}.',
  '{old}已被修改，资料库里没有现行文本{next}。':
    '{old:own}It has been amended, and the present text is not stored here{next:own}.',
  '{old}已废止，不再适用{next}。': '{old:own}It has been repealed and no longer applies{next:own}.',
  '以下是旧文本，': 'Below is an old text. ',
  '以下是旧文本（{span}），': 'Below is an old text ({span:own}). ',
  '，现行规定见《{title}》': '; for what holds now see 《{title}》',
  '{what}现在尚未生效。': '{what:own} is not in force yet.',
  '{what}自{day}起施行，现在尚未生效。': '{what:own} takes effect on {day:own} and is not in force yet.',
  '《{title}》的新文本': 'The new text of 《{title}》',
  '这部法规正在修改，征求意见到{till}。': 'This regulation is being revised; opinions are taken until {till:own}.',
  '想说说怎么改，请回复：': 'To say how it should be changed, reply:',
  '有意见请单独对我说“{says}”。': 'If you have an opinion, tell me alone: “{says}”.',
  '对{where}提意见': 'Comment on {where:own}',
  '刚才没有这个数字，可以选的是：': 'That number was not offered. You can choose:',
  '资料库里的这部法规没有这一条，所以不作回答。请核对一下条号。':
    'The regulation stored here has no such article, so I give no answer. Please check the number.',
  '资料库里没有这部法规，所以不作回答。全国性法律可以在国家法律法规数据库查询。':
    'This regulation is not stored here, so I give no answer. National laws are in the national database of laws (flk.npc.gov.cn).',
  '您问的是哪部法规？请带上名称再问一次，例如“养犬管理条例第十八条”。':
    'Which regulation do you mean? Please ask again with its name, for example: article 18 of the dog regulation.',
  '我这里只有本地的资料，外地的规定和办事请问当地。':
    'I only know what holds here; for rules and services elsewhere please ask there.',
  '个人的具体办理情况我查不到，也不能判断。': 'I cannot look up or judge the case of one person.',
  '每年会变的数字和办事标准不在资料库里，请以主管部门公布的为准。':
    'Figures and standards that change every year are not stored here; what the authority in charge publishes counts.',
  '资料库里没有查到能回答这个问题的规定，所以不作回答。':
    'I found no stored rule that answers this question, so I give no answer.',
  '资料库里的这条资料正在核对，暂时不作回答。': 'This entry is being checked, so I give no answer for now.',
  '已记下这个问题（不含您的姓名），供工作人员补充资料；30天内有了答案，会在这里告诉您。':
    'Your question is noted, without your name, so that the staff can add to what I know; if there is an answer within 30 days, you will be told here.',
  '已记下这个问题（不含您的姓名），供工作人员补充资料；30天内有了答案，会单独告诉您（需要您单独和我说过话）。':
    'Your question is noted, without your name, so that the staff can add to what I know; if there is an answer within 30 days, you will be told in private (if you have written to me alone before).',
  '您还可以：': 'You can also:',
  换个说法再问: 'Ask in other words',
  请站点同志帮忙: 'Ask the station staff to help',
  写给代表: 'Write to the deputies',
  '这个我答不上来。我能回答法规条文、联络站和代表接待日，也能帮您提意见、查进度。':
    'I have no answer to that. I can tell you about regulations, liaison stations and when deputies receive visitors, and help you give an opinion or see how it is going.',
  '这个我答不上来。我能做的是：': 'I have no answer to that. What I can do:',
  '我能做的是：': 'What I can do:',
}
