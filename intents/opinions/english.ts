import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有认出派给谁。可以派给：{names}': 'I could not read to whom. You can assign to: {names}',
  '一次请派给一位同事。可以派给：{names}': 'One colleague at a time, please. You can assign to: {names}',
  '{which}没有要派给{name}的意见。': '{which:own}: nothing to assign to {name}.',
  '还有{count}件，请再发一次。': '{count} are left; please send it once more.',
  '将把{which}还没有承办的{count}件意见派给{name}。':
    '{count} opinions on {which:own} that nobody handles yet go to {name}.',
  '已把{which}的{count}件意见派给{name}。': '{count} opinions on {which:own} were assigned to {name}.',
  '{clause}：还没有收到。': '{clause:own}: none received yet.',
  '意见太多，先归并最早的一部分，其余的没有列出。':
    'There are too many; the earliest are grouped first, the rest is not listed.',
  '独有的补充（逐字）：': 'What only some say (letter by letter):',
  '《{title}》还没有收到意见。': '《{title}》: no opinion received yet.',
  '《{title}》的意见　{when}': 'Opinions on 《{title}》 · {when:own}',
  '{clause}：{count}件，{people}人，并案后{matters}项': '{clause:own}: {count} from {people} people, {matters} matters',
  '{clause}：{count}件，{people}人，并案后{matters}项，未办{open}件':
    '{clause:own}: {count} from {people} people, {matters} matters, {open} not handled',
  '共{count}件，并案后{matters}项，未办{open}件（不含已撤回）。':
    '{count} in all, {matters} matters, {open} not handled (without those taken back).',
  '还可以发：第二章 派给 姓名 · 上报 草案名 第二章 到 单位 · 采纳台账 草案名':
    'Also: “第二章 派给 姓名” (assign a chapter) · “上报 草案名 第二章 到 单位” (report) · “采纳台账 草案名” (what was adopted)',
}
