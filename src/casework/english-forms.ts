import type { Sentences } from '../ports/language.ts'

/** What forms ask alike, and the receipt at their end. */
export const forms: Sentences = {
  类型: 'Kind',
  内容: 'Content',
  联系方式: 'Contact',
  办理站点: 'Station',
  草案: 'Draft',
  条款: 'Article',
  建议: 'Proposed change',
  理由: 'Reason',
  名义: 'Speaking for',
  不留: 'No contact',
  没有写: 'none given',
  没有说明: 'not stated',
  同意: 'I agree',
  不同意: 'I do not agree',

  '您想怎么提？“对代表说”由人大代表听取和反映；“人民建议”交国家机关研究采纳。拿不准就选 1。':
    'How would you like to raise it? “Say it to the deputies” is heard and passed on by deputies; a “people’s suggestion” goes to the authorities to be studied. If you are not sure, choose 1.',
  '请回复 1 对代表说，2 人民建议，或后面的数字。':
    'Please reply 1 to say it to the deputies, 2 for a people’s suggestion, or one of the other digits.',
  对代表说的话: 'A word to the deputies',
  '请核对您要对代表说的话：': 'Please check what you want to say to the deputies:',
  '请核对您的{kind}：': 'Please check what you want to hand in ({kind:own}):',
  '原话已一字不改地记下，还没有提交。': 'Your words are kept exactly as you wrote them. Nothing is handed in yet.',

  '要留联系方式吗？可以不留，不留也会在这里答复您。要留就直接发手机号或邮箱，只用于就这件事联系您，办结后{days}天删除。':
    'Would you like to leave a contact? You need not; you will be answered here in any case. If you do, send a mobile number or e-mail address: it is used only to contact you about this matter and deleted {days} days after it is closed. Otherwise reply “no contact”.',
  '没有认出联系方式。可以发11位手机号、座机或邮箱，不想留就回复“不留”。':
    'I could not read a contact in that. You can send a mobile number, a landline number or an e-mail address, or reply “no contact”.',
  '提交后保存{what}。{who}只用来办这件事和答复您。同意吗？':
    'Once handed in, we keep {what:own}. {who:own} It is used only to handle this matter and to answer you. Do you agree?',
  '提交后保存{what}。只用来办这件事和答复您。同意吗？':
    'Once handed in, we keep {what:own}. It is used only to handle this matter and to answer you. Do you agree?',
  您的原话和自愿留的联系方式: 'your words and the contact you chose to leave',
  '您的原话和自愿留的联系方式、附件': 'your words, the contact you chose to leave and your attachments',
  '不同意就不能提交，现在还没有提交。想好了回复“同意”；回复“取消”，刚才填的就清掉。':
    'Without your agreement it cannot be handed in; nothing is handed in yet. Reply “I agree” when you have thought about it, or “cancel” to delete what you filled in.',
  '请回复“同意”或“不同意”。': 'Please reply “I agree” or “I do not agree”.',
  '您住在哪个街道或社区？只用来决定由哪个站点办理，不清楚也没关系。':
    'In which street district or neighbourhood do you live? It only decides which station handles this; it does not matter if you are not sure.',
  '不清楚，交给市级办公室': 'Not sure, give it to the city office',
  '请说街道、镇或社区的名字；不清楚就回复“不清楚”。':
    'Please name a street district, a town or a neighbourhood, or reply “not sure”.',
  '没有找到这个地方的站点，先交给{office}。地方说错了可以再改。':
    'No station was found for that place, so it goes to {office} for now. You can still change the place.',
  站里的代表: 'The deputies of the station',
  不指定哪位代表: 'No deputy in particular',
  '有{count}位代表叫{name}，写给哪一位？': 'There are {count} deputies named {name}. Which one is it for?',
  '这些话是写给哪一位代表的？': 'Which deputy are these words for?',
  '写给哪一位代表？请说姓名。': 'Which deputy is it for? Please give the name.',
  '代表名单里没有这位代表。请核对姓名，或回复“不指定”。':
    'There is no such deputy in the list. Please check the name, or choose “No deputy in particular”.',
  '有几位代表叫{name}，请按前面的数字选一位。':
    'Several deputies are named {name}; please choose one by the digit beside it.',
  '请用文字说一下，一句话也可以。': 'Please say it in words; one sentence is enough.',
  '这是条号。要换条款请说“改条款”，要写的内容请直接说。':
    'That is the number of an article. To choose another article reply “back”; otherwise just say what you want to write.',

  '已提交。编号 {receipt}': 'Handed in. Receipt number {receipt}',
  '已提交，附上{files}。编号 {receipt}': 'Handed in with {files:own}. Receipt number {receipt}',
  '查询码 {secret}（只显示这一次，请保存；换个渠道查询时要用）':
    'Secret code {secret} (shown only this once, please keep it; you need it to ask elsewhere)',
  '核验码 {code}（回复“核验 {tail}”，可查内容有没有被改动）':
    'Check code {code} (reply “verify {tail}” to see whether anything was altered)',
  '接下来由{who}登记、办理，结果和理由会在这里告诉您。':
    '{who} will register and handle it. You will be told the result and the reasons here.',
  '接下来由{who}登记、办理，结果和理由会在这里告诉您，最晚{day}答复。':
    '{who} will register and handle it. You will be told the result and the reasons here, by {day:own} at the latest.',
  '随时回复“查 {tail}”看进度。': 'Reply “status {tail}” at any time to see how it stands.',
}
