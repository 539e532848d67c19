import type { Sentences } from '../ports/language.ts'

/** What those who follow a draft, and groups, are told of it. */
export const news: Sentences = {
  '{title}开始征求意见，到{till}，共{n}条。':
    '{title:own} is now open for opinions until {till:own}; it has {n} articles.',
  '期限比规定的短，理由：{reason}': 'The time is shorter than the rule says. Reason: {reason}',
  '想提意见，单独发给我：我要对《{title}》提意见': 'To comment, write to me alone: “我要对《{title}》提意见”',
  '{title}征求意见延长到{till}。': 'Opinions on {title:own} are taken longer, until {till:own}.',
  '{title}征求意见已经结束，谢谢参与。每条意见办理后会逐件告知。':
    '{title:own} is no longer open for opinions. Thank you for taking part; everybody will be told what became of each opinion.',
  '{title}征求意见于{day}提前结束。': 'Opinions on {title:own} were closed early, on {day:own}.',
  '已经提交的意见照样办理，逐件告知。': 'Opinions already given are dealt with all the same, and each is answered.',
  '不想再收，回复“我关注了什么”可以取消。': 'To stop these messages, reply “what do I follow”.',
  '有立法方面的建议，可以回复“我要提立法项目建议”。': 'To propose a law, reply “I want to propose a law”.',
  '施行中遇到问题，或者觉得哪一条好不好用，回复“我要提法规实施反馈”。':
    'If you see a problem with how it works, or how well an article works, reply “I want to report how a regulation works”.',
  '说明：{reason}': 'Note: {reason}',
  '{title}正在征集立法项目，还没有草案。': 'Projects are being collected for {title:own}; there is no draft yet.',
  '{title}已列入立法计划，还没有草案。': '{title:own} is in the plan of legislation; there is no draft yet.',
  '{title}正在调研起草。': '{title:own} is being drafted.',
  '{title}公开征求意见。': '{title:own} is open for opinions.',
  '{title}已经过一审。': '{title:own} has had its first reading.',
  '{title}已经过二审。': '{title:own} has had its second reading.',
  '{title}已经过三审。': '{title:own} has had its third reading.',
  '{title}已表决通过，还没有施行。': '{title:own} was passed and is not in force yet.',
  '{title}已表决通过，正在报请批准。': '{title:own} was passed and waits for approval.',
  '{title}已经公布施行。': '{title:own} was published and is in force.',
  '{title}已经施行，正在评估实施情况。': '{title:own} is in force, and how it works is being assessed.',
  '{title}已经施行，正在准备修订。': '{title:own} is in force, and its revision is being prepared.',
  '{title}已经废止。': '{title:own} was repealed.',
  '{title}已经终止审议。': 'The reading of {title:own} was ended for good.',
  '（全文请单独问我）': ' (for the full text ask me alone)',
}
