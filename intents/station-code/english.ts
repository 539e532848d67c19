import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '这个码不再使用。': 'This code is no longer used.',
  '也可以在这里直接说您的事。': 'You can also just tell your matter here.',
  '您好，这里是{station}。': 'Welcome to {station}.',
  '您好，这里是{station}（示例）。': 'Welcome to {station} (sample).',
  '在这里说的意见和建议由这个站点办理。': 'What you say here is handled by this station.',
  '您要做什么？': 'What would you like to do?',
  看代表接待日: 'Deputies’ reception days',
  这里有哪些代表: 'Deputies of this station',
  '也可以告诉我街道或社区的名字，我来找站点；要反映情况，直接说“我有话对代表说”。':
    'You can also tell me the name of a subdistrict or community and I look for the station; to raise a matter, just say “a word to the deputies”.',
  '这个代码有一位对不上，请对照牌子再输入一遍；只输入前面的站点代码也可以。':
    'One character of this code does not fit; please compare it with the sign and type it again. The station code at its beginning is enough.',
  '这个码不是{office}发出的，可能是别的城市的，也可能是别人贴的，请不要在它打开的页面上填写个人信息。':
    'This code was not issued by {office}. It may be of another city or put up by somebody else; please enter no personal data on the page that it opens.',
  '想核实可以问{office}。': 'To make sure, you can ask {office:own}.',
  '{office}（电话 {phone}）': '{office} (telephone {phone})',
  '这个码是真的，但这个站点现在不在名册里。': 'This code is genuine, but the station is not on file now.',
  '可以问{office}（电话 {phone}）。': 'You can ask {office} (phone {phone}).',
  '可以问{office}。': 'You can ask {office}.',
  '有几个站点的代码看起来一样，您说的是哪一个？': 'Several stations have codes that look alike. Which one do you mean?',
  '没有查到这个站点代码。': 'This station code was not found.',
  '请对照牌子再输入一遍，数字0和字母O都可以。':
    'Please compare it with the sign and type it again; the digit 0 and the letter O count the same.',

  '选区：{constituency}': 'Constituency: {constituency}',
  '任期：{from}至{to}': 'Term: {from:own} to {to:own}',
  '关注：{topics}': 'Interests: {topics}',
  '站点：{station}（{address}）': 'Station: {station} ({address})',
  '近期的接待安排里没有这位代表。': 'This deputy is not among the receptions arranged at present.',
  '要说的话可以在这里写给代表。': 'You can write to the deputy here.',
  '见面和联系请通过站点。': 'To meet or reach the deputy, please go through the station.',
  写信: 'Write a letter',
  '这个码不能再给代表写信。': 'Letters can no longer be sent by this code.',
  '可以告诉我街道或社区的名字，我来找站点。':
    'You can tell me the name of a subdistrict or community and I look for the station.',
  '您要说的事可以交给{station}办理。': 'What you have to say can be handled by {station}.',
}
