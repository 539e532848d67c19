import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '{list}{count}件　{when}': '{list:own}: {count} · {when:own}',
  '{list}{count}件以上　{when}': '{list:own}: {count} or more · {when:own}',
  '待办{count}件　{when}': 'To do: {count} · {when:own}',
  '待办{count}件以上　{when}': 'To do: {count} or more · {when:own}',
  '{list}的待办{count}件　{when}': '{list:own} to do: {count} · {when:own}',
  '{list}0件，没有要办的。': '{list:own}: none, nothing to do.',
  待办: 'To do',
  超期的待办: 'overdue',
  超期的事项: 'overdue items',
  快到期的事项: 'items that end soon',
  待放行的事项: 'items to be released',
  本周收到: 'received this week',
  上周收到: 'received last week',
  本月收到: 'received this month',
  上月收到: 'received last month',
  前天收到: 'received two days ago',
  '{name}手上待办': 'in the hands of {name}',
  您手上的: 'in your hands',
  '后面没有了。': 'Nothing follows.',
  '打开 1 · 采纳 1 理由：… · 派给 姓名 1': '“打开 1” opens · “采纳 1 理由：…” adopts · “派给 姓名 1” assigns',
  '第{page}页，回复“更多”看下一页；想看得少一些，发“筛选”':
    'Page {page}; “更多” shows the next one, “筛选” how to see less',
  '第{page}页；想看得少一些，发“筛选”': 'Page {page}; “筛选” shows how to see less',
  '第{page}页，共{pages}页，回复“更多”看下一页': 'Page {page} of {pages}; “更多” shows the next one',
  '第{page}页，共{pages}页': 'Page {page} of {pages}',
}
