import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有设定办理期限，“处理没有结果”这一项没有检查。':
    'No deadlines are set, so “handled without a result” was not checked.',
  '闭环检查　{when}': 'Check for loose ends · {when:own}',
  '该登记的、该处理的、该有结果的、该告知的，都没有落下。':
    'Nothing is left behind: all that should be registered, handled, decided and told is on its way.',
  '{rule}：{count}件（{since}）': '{rule:word}: {count} ({since:own})',
  收到没有登记: 'received, not registered',
  登记没有处理: 'registered, not handled',
  处理没有结果: 'handled without a result',
  结果没有告知: 'decided, nobody told',
  '收到{days}天以上': 'received more than {days} days ago',
  '{days}天没有动过': 'untouched for {days} days',
  已超期: 'overdue',
  '作出结果{days}天以上': 'decided more than {days} days ago',
  '办法：{order}': 'What to do: “{order}”',
}
