import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '代表不能代替他们处理，还是想当面跟代表说的，可以接着约。':
    'Deputies cannot decide this in their place; if you still want to speak with a deputy in person, you can go on and book.',
  还是想约代表当面谈: 'Book a talk with a deputy all the same',
  '不去现场，写下来交给代表': 'Do not come, write it to the deputies',
  '没有说在哪个街道，只按主题和日期排的；说出街道或社区的名字，可以再找近的。':
    'You did not say which subdistrict, so these go by topic and date only; name your street or community and I look for what is near.',
  '您说的地方没有查到联络站，只按主题和日期排的。':
    'No liaison station is on file for the place you named, so these go by topic and date only.',
  '想当面谈“{matter}”，比较合适的是：': 'To talk about “{matter}” in person, these fit best:',
  '要预约，请单独发消息给我，说同样的话。': 'To book, please write to me alone and say the same.',
  '回复数字就可以预约：': 'Reply with a number to book:',
  '想当面谈“{matter}”。您住在哪个街道或社区？只用来找近的接待。也可以直接选站点：':
    'You want to talk about “{matter}” in person. In which subdistrict or community do you live? This is only used to find what is near. You can also choose a station:',
  '近期没有查到可以当面谈“{matter}”的代表接待，所以不给您编日期。您还可以：':
    'No reception at which you could talk about “{matter}” in person is on file for the coming time, and I do not make up a date. You can also:',
  '{where}近期没有查到可以当面谈“{matter}”的代表接待，所以不给您编日期。您还可以：':
    'No reception at which you could talk about “{matter}” in person is on file for the coming time at {where:own}, and I do not make up a date. You can also:',
  '{where}近期没有查到可以当面谈“{matter}”的代表接待，所以不给您编日期。也可以打站点电话 {phone} 约时间。您还可以：':
    'No reception at which you could talk about “{matter}” in person is on file for the coming time at {where:own}, and I do not make up a date. You may call the station on {phone} to arrange a time. You can also:',
  '{station}和附近': '{station} and nearby',
  看站点的地址和开放时间: 'See address and opening hours of the station',

  '第一场：{what}': 'First: {what:own}',
  '第二场：{what}': 'Second: {what:own}',
  '{what}。这一年的放假安排还没有录入，日期请以站点通知为准':
    '{what:own}. The public holidays of that year are not on file yet; the date that the station announces counts',
  '地点：{where}；{who}；{places}': 'Where: {where:own}; {who:own}; {places:own}',
  '地点：{where}；{who}': 'Where: {where:own}; {who:own}',
  '不用预约，直接到现场': 'no booking needed, just come',
  '推荐理由：{why}': 'Why: {why:own}',
  是您问的站点: 'the station you asked about',
  是本群的站点: 'the station of this group',
  是您上次联系的站点: 'the station you were last in touch with',
  '和您同在{district}': 'also in {district}',
  和您同在一个区: 'in your district',
  '这一场的主题是“{words}”': 'the topic of this session is “{words}”',
  '{name}代表关注{words}': 'deputy {name} looks after {words}',
  '{name}代表接待': 'deputy {name} receives',
  不在您附近: 'not near you',
  '资料里没有登记和这件事有关的代表关注或接待主题，只按地点和日期排的。':
    'No deputy or session on file has to do with this topic, so these go by place and date only.',
  '约第一场（{day}）': 'Book the first ({day:own})',
  '约第二场（{day}）': 'Book the second ({day:own})',
  '看第一场（{day}）': 'See the first ({day:own})',
  '看第二场（{day}）': 'See the second ({day:own})',
}
