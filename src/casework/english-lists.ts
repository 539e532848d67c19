import type { Sentences } from '../ports/language.ts'

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** What a list of matters is called; how many there are and the hour stand behind it. */
const LISTS: Sentences = {
  全部事项: 'all matters',
  事项: 'matters',
  您手上待办: 'in your hands',
  待放行: 'to be released',
  未分派: 'not assigned yet',
  未分类: 'not sorted yet',
  待登记: 'to be registered',
  在办: 'being handled',
  已告知: 'told',
  已办结: 'closed',
  已分类: 'sorted',
}

/** How many of what: `全部事项3`, and the head of a list. */
const counted = Object.entries(LISTS).flatMap(([list, said]) => [
  [`${list}{count:item}`, `${said}: {count:item}`],
  [`${list}{count}件　{when}`, `${capital(said)}: {count} · {when:own}`],
])

/** What lists of matters are called, and by what they were narrowed: `本周收到的待办`. */
export const lists: Sentences = {
  全部事项: 'all matters',
  您手上待办: 'in your hands',
  ...Object.fromEntries(counted),
  '待办{count:item}': 'to do: {count:item}',

  今天收到的: 'received today',
  昨天收到的: 'received yesterday',
  前天收到的: 'received the day before yesterday',
  本周收到的: 'received this week',
  上周收到的: 'received last week',
  本月收到的: 'received this month',
  上月收到的: 'received last month',
  快到期的: 'ending soon',
  今天到期的: 'ending today',
  到期的: 'due',
  没人承办的: 'without a handler',
  评价不满意的: 'rated not satisfied',
  采纳的: 'adopted',
  部分采纳的: 'adopted in part',
  未采纳的: 'not adopted',
  研究参考的: 'noted for further study',
  列入计划的: 'taken into the plan',
  已解决的: 'solved',
  '{by:word}待办': '{by:word}',
  '{by:word}事项': '{by:word}',
  '{by:word}待办{count:item}': '{by:word}: {count:item}',
  '{by:word}事项{count:item}': '{by:word}: {count:item}',
  '{by:word}待办{count}件　{when}': '{by:word}: {count} · {when:own}',
  '{by:word}事项{count}件　{when}': '{by:word}: {count} · {when:own}',
  '《{title}》待办': '《{title}》 to do',
  '《{title}》全部事项': '《{title}》 all matters',
  '《{title}》{clause:word}待办': '《{title}》 {clause:word} to do',
}
