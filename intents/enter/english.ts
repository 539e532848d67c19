import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '原话一字不改。还没有登记。': 'The words stay exactly as they were said. Nothing is registered yet.',
  '还有下一件，回复“继续”；已经当场答复的，回复“当场办结 已解决，”加上怎么答复的。':
    'For the next matter reply “继续”; if it was answered on the spot, reply “当场办结 已解决，” and how it was answered.',
  '还有下一件，回复“继续”。': 'For the next matter reply “继续”.',
  '已代录。': 'Entered.',
  '当场办结哪一件？例：当场办结 7K3M 已解决，物业答应今晚修好。':
    'Which matter was settled on the spot? For example: “当场办结 7K3M 已解决，物业答应今晚修好”.',
  '告知了哪一件？例：已当面告知 7K3M': 'About which matter was somebody told? For example: “已当面告知 7K3M”',
  '{receipt} 已记为{how}，等对方评价。': '{receipt} is recorded as told ({how:own}); their rating is awaited.',
  当面告知: 'in person',
  当场告知: 'on the spot',
  告知: 'told',
  '请写结果和理由，例：当场办结 已解决，物业答应今晚修好。':
    'Please give the result and the reason, for example: “当场办结 已解决，物业答应今晚修好”.',
  '{receipt} 还没有办结。': '{receipt} is not settled yet.',
  '结果可以写：{outcomes}。': 'The result can be: {outcomes:own}.',
  '{receipt} 已当场办结：{outcome}，记为当场告知，等对方评价。':
    '{receipt} was settled on the spot: {outcome:own}. It is recorded as told; their rating is awaited.',
  '{receipt} 已记下结果：{outcome}。': 'The result for {receipt} is noted: {outcome:own}.',
  '这类结果要双人放行，请另一位审核员回复“放行 {receipt}”，告知对方后再发“已告知 {again}”。':
    'Such a result needs two people; please have another reviewer reply “放行 {receipt}”, and send “已告知 {again}” once they were told.',
}
