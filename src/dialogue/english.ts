import type { Sentences } from '../ports/language.ts'

export const english: Sentences = {
  '返回 · 取消': 'back · cancel',
  '填写中可以随时回复“返回”或“取消”。': 'You can reply “back” or “cancel” at any time.',
  '这里只能收文字，图片、语音和表情读不出来，请用文字回复。':
    'Only text can be taken here; pictures, voice messages and stickers cannot be read. Please reply in words.',
  '这已经是第一个问题。不想填了，请回复“取消”。': 'This is the first question. To stop, reply “cancel”.',
  '还没有到提交这一步，这个问题还需要您回答。': 'We are not at the end yet; this question still needs your answer.',
  '还是没有读懂，抱歉。可以换个说法再试；回复“返回”改上一个问题，回复“取消”不填了。':
    'Sorry, I still could not read that. Please try other words; reply “back” for the question before, or “cancel” to stop.',
  '接着刚才的问题：': 'Back to the question:',
  '没有看出要改哪一项。请说出名称和新的内容，例如：{title}改为……':
    'I could not see what to change. Please reply with the digit beside it, for example that of “{title:own}”.',
  '好的，内容不再改动。回复“确认提交”就会提交，现在还没有提交。':
    'All right, nothing more is changed. Reply “submit” to hand it in; it is not handed in yet.',
  '没有读懂这句话，内容没有变。请回复数字，或直接说要改成什么，例如：{title}改为……':
    'I could not read that, and nothing was changed. Please reply with a digit, for example that of “{title:own}”.',
  '请说要改哪一项，例如：{title}改为……':
    'Please say what to change: reply with the digit beside it, for example that of “{title:own}”.',
  '请说要改哪一项，例如：': 'Please say what to change: reply with the digit beside it.',
  '这一项要填了才能提交，不能跳过。不想填了，请回复“取消”。':
    'This is needed and cannot be skipped. To stop, reply “cancel”.',
  '刚才填写的表单已经停用，内容没有提交。请重新说一下您想办的事。':
    'The form you were filling in is no longer in use and nothing was handed in. Please say again what you would like to do.',
  接着填: 'Go on',
  不填了: 'Stop here',
  确认提交: 'Submit',
  取消: 'Cancel',
  保留原来填的: 'Keep what was there',
  整份不填了: 'Give up the whole form',
  '好的，{name}不再填写，什么都没有提交。': 'All right, nothing was handed in ({name:own}).',
  '{title}已改为：{shown}。': '{title:word} changed to: {shown}.',
  '{title}已改为：{value}。': '{title:word} changed to: {value:word}.',
  '记下了：': 'Noted:',
  '现在填的是：{shown}': 'It says now: {shown}',
  '现在填的是：{value}': 'It says now: {value:word}',
  '现在填的是“{shown}”，里面没有找到您说的内容。': 'It says “{shown}” now; what you named is not in it.',
  '{name}的填写内容刚刚更新过，您之前填的还适用的都已保留。':
    'This form was just renewed ({name:own}); whatever still fits of your answers was kept.',
  '{name}的填写内容刚刚更新过，需要请您重新填一次。':
    'This form was just renewed ({name:own}); please fill it in once more.',
  '您之前{name}还没有填完，已填的都在，{days}天没有动静就会自动清除。要接着填吗？刚发来的这句话没有写进去。':
    'You began something earlier and did not finish it ({name:own}). Your answers are kept and are deleted after {days} days without a sign. Would you like to go on? What you wrote just now was not put in.',
  '请先告诉我要不要接着填，回复 1 或 2。': 'Please tell me first whether to go on: reply 1 or 2.',
  '“{title}”不能空着。要保留原来填的，还是整份都不填了？':
    '“{title:own}” cannot be left empty. Keep what was there, or give up the whole form?',
  '要保留原来填的，还是整份都不填了？': 'Keep what was there, or give up the whole form?',
  '好的，{title}不填了。': 'All right, left empty: {title:own}.',
  '好的，没有改动。': 'All right, nothing was changed.',
  '改{title}': 'Change: {title:word}',
}
