import type { Sentences } from '../ports/language.ts'

/** When a station is open. */
export const openingEnglish: Sentences = {
  '{date}已经过去了。': '{date:own} is already over.',
  '{name}（{days}）已经过去了。': '{name:own} ({days:own}) is already over.',
  '{date}在{holiday}里，是法定节假日，不开放。': '{date:own} falls in the {holiday:own}, a public holiday: closed.',
  '{date}在{holiday}里，是法定节假日。': '{date:own} falls in the {holiday:own}, a public holiday.',
  '{date}是调休上班日。': '{date:own} is a working day in exchange for a holiday.',
  '平时{weekday}开放{hours}。': 'Usual hours on {weekday:own}: {hours:own}.',
  '平时{weekday}不开放。': 'Usually closed on {weekday:own}.',
  '平时{weekday}开放{hours}，放假时开不开，资料里没有登记，{ask}。':
    'Usual hours on {weekday:own}: {hours:own}. Whether it opens during the holiday is not on file; {ask:own}.',
  '平时{weekday}不开放，放假时开不开，资料里没有登记，{ask}。':
    'Usually closed on {weekday:own}. Whether it opens during the holiday is not on file; {ask:own}.',
  '平时{weekday}开放{hours}，调休这天怎么开，资料里没有登记，{ask}。':
    'Usual hours on {weekday:own}: {hours:own}. The hours of this exchanged working day are not on file; {ask:own}.',
  '平时{weekday}不开放，调休这天怎么开，资料里没有登记，{ask}。':
    'Usually closed on {weekday:own}. The hours of this exchanged working day are not on file; {ask:own}.',
  '{date}：资料里还没有{year}年的放假安排，这天开不开说不准，{ask}。':
    '{date:own}: the public holidays of {year} are not on file yet, so it is not certain whether it opens; {ask:own}.',
  '{name}（{days}）：资料里还没有{year}年的放假安排，碰上放假或调休会有变化，{ask}。':
    '{name:own} ({days:own}): the public holidays of {year} are not on file yet, so hours may change; {ask:own}.',
  '资料里还没有{year}年的放假安排，碰上放假或调休会有变化，{ask}。':
    'The public holidays of {year} are not on file yet, so hours may change; {ask:own}.',
  请先向站点问一下: 'please ask the station first',
  '请先打电话 {phone} 问一下': 'please call {phone} first',

  '{when}不开放。': '{when:own}: closed.',
  '{when}不开放，这天的开放时间是{hours}。': '{when:own}: closed. The hours of that day are {hours:own}.',
  '{when}开放，{hours}。': '{when:own}: open {hours:own}.',
  '{when}是开放的，开放到{time}。': '{when:own}: open, until {time}.',
  '站点对这天另有安排。': 'The station has set other hours for this day.',
  '今天是{weekday}，不开放。': 'Today is {weekday:own}: closed.',
  '今天是{weekday}，{part}不开放，这天的开放时间是{hours}。':
    'Today is {weekday:own}: closed {part:own}. The hours today are {hours:own}.',
  '今天是{weekday}，{part}开放，{hours}。': 'Today is {weekday:own}: open {part:own}, {hours:own}.',
  '今天是{weekday}，{time}是开放的，开放到{until}。': 'Today is {weekday:own}: open at {time}, until {until}.',
  '今天是{weekday}，开放时间是{hours}，现在已经关门。':
    'Today is {weekday:own}. The hours are {hours:own}; it is closed by now.',
  '今天是{weekday}，现在还没开门，{hours}开放。': 'Today is {weekday:own}. It is not open yet; it opens {hours:own}.',
  '今天是{weekday}，现在是中间休息，{hours}开放。':
    'Today is {weekday:own}. There is a break now; it opens again {hours:own}.',
  '今天是{weekday}，现在开放，开放到{time}。': 'Today is {weekday:own}. It is open now, until {time}.',
  '今天是{weekday}，现在开放，开放到{time}，之后{hours}再开。':
    'Today is {weekday:own}. It is open now, until {time}, and again {hours:own}.',
  '下次开放是{date}。': 'It opens next on {date:own}.',
  '下次开放是{date}（如无放假调整）。': 'It opens next on {date:own}, unless holidays change this.',
  '节后最早开放的是{date}。': 'After the holiday it opens on {date:own} at the earliest.',
  '节后最早开放的是{date}（如无放假调整）。':
    'After the holiday it opens on {date:own} at the earliest, unless holidays change this.',
  '平时的开放时间：{hours}': 'Usual hours: {hours:own}',
  '其中{days}：{hours}': 'Except {days:own}: {hours:own}',
  '其中{days}：{hours}（{note}）': 'Except {days:own}: {hours:own} ({note})',
  '每年{days}': 'every year {days:own}',

  '{name}（{days}）的开放时间：{hours}。': 'Hours of {name:own} ({days:own}): {hours:own}.',
  '{days}的开放时间：{hours}。': 'Hours of {days:own}: {hours:own}.',
  '{days}开不开没有登记，请先向站点问一下': '{days:own} not on file, please ask the station first',
  '{days}开不开没有登记，请先打电话 {phone} 问一下': '{days:own} not on file, please call {phone} first',
  不开放: 'closed',
  '{days}不开放': '{days:own} closed',
  '{name}（{days}）没有放假和调休，按平时的时间开放。':
    '{name:own} ({days:own}) has no public holiday and no exchanged working day: usual hours.',
  '{name}（{days}）里，{special}；这些天开不开，资料里没有登记，{ask}。':
    'In {name:own} ({days:own}): {special:own}. Whether it opens on these days is not on file; {ask:own}.',
  '{days}是法定节假日': '{days:own} is a public holiday',
  '{days}是调休上班日': '{days:own} is an exchanged working day',
  '其余的日子按平时的时间开放。': 'On the other days it opens at the usual hours.',
  '今年的{holiday}已经过去了。': 'The {holiday:own} of this year is already over.',
  '资料里还没有{year}年{holiday}的放假安排，哪几天放假、站点开不开都说不准，{ask}。':
    'The days of {holiday:own} {year} are not on file yet, so neither the holiday nor the hours are certain; {ask:own}.',
  '{holiday}是法定节假日，不开放。': 'The {holiday:own} is a public holiday: closed.',
  '{holiday}是法定节假日，放假时开不开，资料里没有登记，{ask}。':
    'The {holiday:own} is a public holiday. Whether it opens then is not on file; {ask:own}.',
  '法定节假日开不开，资料里没有登记，{ask}。': 'Whether it opens on public holidays is not on file; {ask:own}.',
  '{name}假期': '{name:own} holiday',
  '{name}假期（{days}）': '{name:own} holiday ({days:own})',
}

export const dayNamesEnglish: Sentences = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  这个周末: 'this weekend',
  下周末: 'next weekend',
  下下周末: 'the weekend after next',
  上周末: 'last weekend',
  这几天: 'these days',
  上上周: 'the week before last',
  上周: 'last week',
  这周: 'this week',
  下周: 'next week',
  下下周: 'the week after next',
  上上个月: 'the month before last',
  上个月: 'last month',
  这个月: 'this month',
  下个月: 'next month',
  下下个月: 'the month after next',
  '{month}底': 'the end of {month:own}',
  '{month}初': 'the beginning of {month:own}',
  '{month}中': 'the middle of {month:own}',
}
