import type { Sentences } from '../ports/language.ts'
import { LEVELS } from './levels.ts'

/** `市人大代表顾明远（第三选区，关注物业管理）`, and sessions that such deputies hold. */
function ofLevels(): Sentences {
  const all = Object.entries(LEVELS).map(([level, english]) => ({
    [level]: english,
    [`${level}{name:item}`]: `${english} {name}`,
    [`${level}{name}（{constituency}）`]: `${english} {name} ({constituency})`,
    [`${level}{name}（关注{topics}）`]: `${english} {name} (interests: {topics})`,
    [`${level}{name}（{constituency}，关注{topics}）`]: `${english} {name} ({constituency}; interests: {topics})`,
    [`{when}，${level}{names}`]: `{when:own}, ${english} {names:own}`,
  }))
  return Object.assign({}, ...all)
}

/** When deputies receive citizens, and who they are. */
export const receptionEnglish: Sentences = {
  '{station}的代表接待日没有登记在资料里，请向站点询问，电话 {phone}。':
    'The deputies’ reception days of {station} are not on file; please ask the station, phone {phone}.',
  '{station}的代表接待日没有登记在资料里，请向站点询问。':
    'The deputies’ reception days of {station} are not on file; please ask the station.',
  '没有固定的接待日，{note}': 'There is no fixed reception day: {note:own}',
  '没有固定的接待日，{note}，电话 {phone}': 'There is no fixed reception day: {note:own}, phone {phone}',
  '{kind}：没有固定的接待日，{note}': '{kind:own}: no fixed day. {note:own}',
  '{kind}：没有固定的接待日，{note}，电话 {phone}': '{kind:own}: no fixed day. {note:own}, phone {phone}',
  请先预约: 'please book first',
  '{rule}，哪一天还没有登记，定下来以前请向站点询问，电话 {phone}。':
    '{rule:own}; the day is not on file yet. Until it is set, please ask the station, phone {phone}.',
  '{rule}，哪一天还没有登记，定下来以前请向站点询问。':
    '{rule:own}; the day is not on file yet. Until it is set, please ask the station.',
  '最近一次接待：{session}': 'Next reception: {session:own}',
  '下一次接待：{session}': 'Next reception: {session:own}',
  '有代表接待：{session}': 'Deputies receive on {session:own}',
  '{days}的接待：{session}': 'Receptions of {days:own}: {session:own}',
  '{kind}：最近一次接待：{session}': '{kind:own}, next: {session:own}',
  '{kind}：下一次接待：{session}': '{kind:own}, next: {session:own}',
  '{kind}：有代表接待：{session}': '{kind:own}: deputies receive on {session:own}',
  '{kind}：{days}的接待：{session}': '{kind:own}, receptions of {days:own}: {session:own}',
  '平时是{rule}': 'Usually: {rule:own}',
  '平时是{rule}，遇休息日顺延到其后第一个工作日':
    'Usually: {rule:own}; on a day off it moves to the first working day after it',
  '平时是{rule}，遇休息日暂停': 'Usually: {rule:own}; on a day off it is left out',
  '再下一次：{day}': 'The one after: {day:own}',
  '{rule}接待，近期没有安排': 'Receptions: {rule:own}; none is arranged at present',
  '{when}，接待代表以站点公布为准': '{when:own}, deputies as the station announces',
  '{when}，{who}': '{when:own}, {who:own}',
  '{when}，{who}。这一年的放假安排还没有录入，日期请以站点通知为准':
    '{when:own}, {who:own}. The holidays of that year are not on file yet, so please go by the notice of the station',
  '{when}，{who}。这天在{holiday}里，接待照不照常请先问一下站点':
    '{when:own}, {who:own}. This day falls in the {holiday:own}; please ask the station first whether it takes place',
  接待代表以站点公布为准: 'deputies as the station announces',
  '{when}（原定{day}，遇休息日顺延）': '{when:own} (moved from {day:own}, a day off)',
  '{when}（原定{day}，遇休息日顺延），{who}': '{when:own} (moved from {day:own}, a day off), {who:own}',
  '{when}（原定{day}，遇休息日顺延），{who}。这天在{holiday}里，接待照不照常请先问一下站点':
    '{when:own} (moved from {day:own}, a day off), {who:own}. This day falls in the {holiday:own}; please ask the station first whether it takes place',
  '资料里还没有{year}年{holiday}的放假安排，那几天有没有接待说不准，{ask}。':
    'The days of {holiday:own} {year} are not on file yet, so receptions on those days are not certain; {ask:own}.',
  '{days}的接待已经结束了。': 'The reception of {days:own} is over.',
  '{days}的接待日是{day}，今天已经结束了。': 'The reception day of {days:own} is {day:own}; it is over for today.',
  '{days}的接待日是{day}，已经过去了。': 'The reception day of {days:own} was {day:own}; it is over.',
  '{days}没有排代表接待。': 'No reception is planned for {days:own}.',
  '资料里还没有{year}年的放假安排，请以站点通知为准。':
    'The public holidays of {year} are not on file yet; please go by the notice of the station.',
  '{days}没有代表接待。': 'There is no reception by deputies on {days:own}.',
  '{days}在{holiday}里，没有代表接待。': '{days:own} falls in the {holiday:own}: no reception by deputies.',

  '{kind}（面向本选区的选民）': '{kind:own} (for voters of this constituency)',
  '{kind}是面向{whom}的，不接待群众；群众请在代表接待日来。':
    '{kind:own} is for {whom:own} and not open to residents; please come on a deputies’ reception day.',
  人大代表: 'deputies',
  原选举单位: 'the body that elected the deputies',
  这一种接待: 'This reception',
  代表接待日: 'Deputies’ reception day',
  主任接待日: 'Director’s reception day',
  '主题：{theme}': 'Topic: {theme}',
  '地点：{place}': 'Place: {place}',
  '方式：{how}': 'How to come: {how:own}',
  '说明：{note}': 'Note: {note}',
  直接到现场: 'just come',
  '可以预约，也可以直接来': 'book, or just come',
  '每次{n}个名额': '{n} places each time',

  ...ofLevels(),
  '代表：{deputy}': 'Deputy: {deputy:own}',
  '{name}代表的联系方式不对外登记，请通过{station}联系，电话 {phone}。':
    'No contact details of deputy {name} are on file for the public; please reach the deputy through {station}, phone {phone}.',
  '{name}代表的联系方式不对外登记，请通过{station}联系。':
    'No contact details of deputy {name} are on file for the public; please reach the deputy through {station}.',
  '{station}的代表名单没有登记在资料里，请向站点询问。':
    'The deputies of {station} are not on file; please ask the station.',
  '{station}的代表：{deputies}。联系代表请通过站点。':
    'Deputies at {station}: {deputies:own}. Please reach them through the station.',
  '{name}自{day}起暂停执行代表职务。': '{name} has been suspended as a deputy since {day:own}.',
  '{name}自{day}起不再担任{level}。': '{name} has not been a {level:own} since {day:own}.',
  '{name}的任期到{day}为止，现在不是{level}。': 'The term of {name} ended on {day:own}; {name} is no {level:own} now.',
  '{name}现在还没有开始担任{level}。': '{name} has not yet taken office as {level:own}.',
}

/** A station that moved, closed or has no place of its own. */
export const changesEnglish: Sentences = {
  '{name}（示例）': '{name} (sample)',
  '{name}已于{day}迁到{place}。': '{name} moved to {place} on {day:own}.',
  '{name}已于{day}迁到{place}，原来的地址{former}不再使用。':
    '{name} moved to {place} on {day:own}; the old address {former} is no longer used.',
  '{name}将于{day}迁到{place}。': '{name} will move to {place} on {day:own}.',
  '{name}将于{day}迁到{place}，在此之前的地址是{former}。':
    '{name} will move to {place} on {day:own}; until then the address is {former}.',
  '{name}已于{day}撤销。': '{name} closed on {day:own}.',
  '{name}将于{day}撤销。': '{name} will close on {day:own}.',
  '{name}已于{day}并入{next}。': '{name} became part of {next} on {day:own}.',
  '{name}将于{day}并入{next}。': '{name} will become part of {next} on {day:own}.',
  '{name}已于{day}撤销，由{next}接着办。': '{name} closed on {day:own}; {next} carries on.',
  '{name}将于{day}撤销，由{next}接着办。': '{name} will close on {day:own}; {next} will carry on.',
  '下面是{name}的资料。': 'Below is what is on file of {name}.',
  '可以找{name}': 'You can turn to {name}',
  '可以找{name}，电话 {phone}': 'You can turn to {name}, phone {phone}',
  '可以找{name}，地址 {address}': 'You can turn to {name}, address {address}',
  '可以找{name}，地址 {address}，电话 {phone}': 'You can turn to {name}, address {address}, phone {phone}',
  '可以找{name}。': 'You can turn to {name}.',
  '可以找{name}，电话 {phone}。': 'You can turn to {name}, phone {phone}.',
  '可以找{name}，地址 {address}。': 'You can turn to {name}, address {address}.',
  '可以找{name}，地址 {address}，电话 {phone}。': 'You can turn to {name}, address {address}, phone {phone}.',
  '资料里没有登记{place}自己的联络站。': 'No liaison station of {place} itself is on file.',
  '也可以问{office}。': 'You can also ask {office}.',
  '也可以问{office}，电话 {phone}。': 'You can also ask {office}, phone {phone}.',
  '可以找下面的站点，也可以问{office}：': 'You can turn to one of these stations, or ask {office}:',
  '可以找下面的站点，也可以问{office}，电话 {phone}：':
    'You can turn to one of these stations, or ask {office}, phone {phone}:',
  '它属于{area}，可以找下面的站点，也可以问{office}：':
    'It belongs to {area}; you can turn to one of these stations, or ask {office}:',
  '它属于{area}，可以找下面的站点，也可以问{office}，电话 {phone}：':
    'It belongs to {area}; you can turn to one of these stations, or ask {office}, phone {phone}:',
}
