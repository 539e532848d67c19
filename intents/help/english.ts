import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '您可以直接说想办的事，或回复数字：': 'Just say what you would like to do, or reply with a number:',
  '填写中可以回复“返回”改上一个问题、“再说一遍”重看问题、“取消”不填了；也可以随时问法规和联络站，查进度，或回复“转人工”。':
    'While you fill in a form, “back” goes to the question before, “again” repeats the question and “cancel” leaves it. You can always ask about regulations and stations, look up the status, or reply “talk to staff”.',
  '@{name} 后面直接问就可以：法规怎么规定、联络站在哪、代表接待日是哪天。':
    'Just ask after @{name}: what a regulation says, where a liaison station is, when deputies receive visitors.',
  '提意见和查进度请单独发消息给我。': 'To give an opinion or look up the status, please write to me in a private chat.',
  问法规和站点: 'Ask about regulations and stations',
  我要参与法规意见征集: 'Comment on a draft regulation',
}
