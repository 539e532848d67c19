import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '您在这里还没有对草案提过意见。': 'You have not given an opinion on a draft here yet.',
  '您对草案提过{count}条意见，看哪一条？': 'You gave {count} opinions on drafts. Which one would you like to see?',
  '{receipt} 《{title}》{clause}': '{receipt} 《{title}》 {clause:word}',
  '第{page}页，共{pages}页': 'Page {page} of {pages}',
  '针对{made}提出': 'Made on: {made:own}',
  '征求意见稿{place}': 'draft for comment, {place:word}',
  '一审稿{place}': 'first-reading draft, {place:word}',
  '二审稿{place}': 'second-reading draft, {place:word}',
  '三审稿{place}': 'third-reading draft, {place:word}',
  '态度：{stance}': 'Stance: {stance:own}',
  '建议：{words}': 'Proposed change: {words}',
  '改后的话（{when}）：{words}': 'Changed to ({when:own}): {words}',
  '话里有电话等个人信息，对外公布时会遮住。':
    'It holds a telephone number or other personal data, which is hidden when opinions are published.',
  '可以改到{day}。': 'You can change it until {day:own}.',
  '征求意见已经结束，原来的话不再改。还有话可以回复：补充 {receipt} 要说的话。':
    'The consultation has ended and your words are no longer changed. To add something, reply: add {receipt} and your words.',
  改: 'Change it',
  看全部意见: 'See all my opinions',
  '{receipt} 现在写的是：{words}': '{receipt} says now: {words}',
  修改意见: 'Change an opinion',
  改后的话: 'New words',
  '想改成怎么说？请写完整，原来的话会留着，改后的话放在旁边。':
    'How would you like to put it? Please write it in full; your first words are kept and the new ones are put beside them.',
  '请核对改后的话：': 'Please check the new words:',
  '原来的话不会删。': 'Your first words are not deleted.',
  '已把改后的话放到 {receipt} 旁边，工作人员两段都会看到。':
    'Your new words were put beside {receipt}; the staff will see both.',
  '原来的话一字没动。': 'Your first words were not touched.',
}
