import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '预约和报名请单独发消息给我，群里不登记个人信息。':
    'To book, please write to me in a private chat; no personal data are taken in a group.',
  '单独对我说同样的话就可以。': 'Just say the same there.',
  '没有找到这一场。': 'This one was not found.',
  '发“我要预约接待”，重新选一场。': 'Send “book a reception” to choose again.',
  '{what}已取消，理由：{reason}。': '{what:own} is called off. Reason: {reason}.',
  '{what}是面向{audience}的，不接待群众。': '{what:own} is not for residents, but for: {audience:own}.',
  '群众请约代表接待日。': 'Please book a deputies’ reception day.',
  '{what}不用预约，直接到现场。': '{what:own} needs no booking, just come.',
  '{what}的报名已经截止。': 'Booking for {what:own} is closed.',
  '您已经约过这一场：': 'You have booked this one already:',
  '不去了请回复“取消预约 {number}”。': 'If you will not go, reply “cancel booking {number}”.',
  '您想以哪一种身份参加？': 'As what would you like to take part?',

  '预约{what}': 'the booking of {what:own}',
  场次: 'Session',
  身份: 'Taking part as',
  想谈的事: 'Matter',
  姓名: 'Name',
  '要换一场，请先回复“取消”，再重新预约。': 'For another one, please reply “cancel” first and book again.',
  '要换一场，请先回复“取消”，再重新预约；不换，请接着回答别的。':
    'For another one, please reply “cancel” first and book again; otherwise just go on.',
  不换了: 'Keep it',
  '想谈什么事？': 'What would you like to talk about?',
  '说一句就行，方便代表准备；不想说就回复“没有”。':
    'One sentence is enough, so that the deputies can prepare; reply “no” if you would rather not say.',
  '这项活动进门要核对姓名。': 'Names are checked at the door of this event.',
  '请问您的姓名？': 'What is your name?',
  '请发您的姓名，进门时核对用。': 'Please send your name; it is checked at the door.',
  '您的预约、想谈的事和自愿留的联系方式': 'your booking, your matter and the contact that you choose to leave',
  '只有这个站点的工作人员和接待的代表看得到。':
    'Only the staff of this station and the deputies who receive you can see it.',
  '请核对您的预约：': 'Please check your booking:',
  '还没有提交。': 'It is not submitted yet.',

  '没有约上：报名已经截止。': 'Not booked: booking is closed.',
  '没有约上：这一场已取消，理由：{reason}。': 'Not booked: this one is called off. Reason: {reason}.',
  '发“我的预约”随时可看。': 'Send “my bookings” to see them at any time.',
  '加到日历：{link}': 'Add to your calendar: {link}',
  '已报名：{what}。': 'Applied for: {what:own}.',
  '站点审核后在这里告诉您能不能参加。':
    'You will hear here whether you can take part, once the station has looked at it.',
  '已约上：{what}。': 'Booked: {what:own}.',
  '前一天会提醒您。': 'You will be reminded the day before.',
  '{what}的名额已经约满，您在候补名单里。': 'All places at {what:own} are taken; you are on the waiting list.',
  '{what}的{n}个名额已经约满，您在候补名单里。':
    'All places ({n}) at {what:own} are taken; you are on the waiting list.',
  '有人取消就按先后补上，补上了马上告诉您。':
    'When somebody cancels, places go in order of booking; you will hear at once.',

  代表接待日: 'Deputies’ reception day',
  '现在没有可以报名的{kind}。': 'Nothing to book at present: {kind:own}.',
  '有新的安排，会在这里公布；也可以问我代表接待日。':
    'New ones are announced here; you can also ask me about deputies’ reception days.',
  '请告诉我街道或社区的名字，再约接待。': 'Please tell me the name of the subdistrict or community, then book.',
  '您想约哪个站点的接待？': 'At which station would you like to book?',
  '{station}近期没有可以预约的接待，请看站点通知。':
    'There is nothing to book at {station} at present; please look at the notices of the station.',
  '{station}近期没有可以预约的接待，请看站点通知，或打电话 {phone}。':
    'There is nothing to book at {station} at present; please look at the notices of the station or call {phone}.',
  '您说的那天没有可以预约的接待。': 'There is nothing to book on the day you named.',
  '您想约哪一场？': 'Which one would you like to book?',
  '{station}，您想约哪一场？': '{station}: which one would you like to book?',

  '您现在没有预约。想约代表接待，请发：我要预约接待':
    'You have no bookings at present. To see deputies, send: book a reception',
  '您的预约：': 'Your bookings:',
  '来不了请回复“取消预约 编号”。': 'If you cannot come, reply “cancel booking” and the number.',
  '您现在没有可以取消的预约。': 'You have no booking that can be cancelled.',
  '取消哪一个？': 'Which one should be cancelled?',
  '已取消您在{what}的预约（{number}）。': 'Your booking {number} is cancelled: {what:own}.',
  '想再来，请重新预约。': 'To come after all, please book again.',
  '请说明关注哪个站点的接待。例：关注 柳岸街道接待日':
    'Please say of which station you want to hear. For example: follow the reception days of “柳岸街道”',
  '已关注{station}的接待。': 'You now follow the receptions of {station}.',
  '改期、取消、换人、换地点时在这里告诉您。':
    'You will hear here when a day, a deputy or a place changes or one is called off.',
  '不想再收，回复“取消关注 {station}接待”。': 'To stop, reply “unfollow the reception days of {station}”.',
  '也可以在手机日历里订阅：{link}': 'You can also subscribe to it in your calendar: {link}',
  '请说明取消关注哪个站点的接待。例：取消关注 柳岸街道接待日':
    'Please say which station’s receptions you no longer want to follow. For example: unfollow the reception days of “柳岸街道”',
  '已取消关注{station}的接待，不再发消息给您。':
    'You no longer follow the receptions of {station} and will get no more messages.',
}
