import type { Sentences } from '../ports/language.ts'

/** Figures of a period as staff read them. */
export const figures: Sentences = {
  '{rate}：{share}，{part}／{whole}（{formula}）': '{rate:word}: {share:own}, {part}/{whole} ({formula:own})',
  '{rate}：{share}，{part}／{whole}（{formula}；另列：{beside}）':
    '{rate:word}: {share:own}, {part}/{whole} ({formula:own}; apart: {beside:own})',
  '办复率：{share}，{part}／{whole}（已告知结果／收到的（不含已撤回、不予受理、转出后办结））':
    'Answered: {share:own}, {part}/{whole} (told their result / received, without what was taken back, not accepted or closed elsewhere)',
  '办复率：{share}，{part}／{whole}（已告知结果／收到的（不含已撤回、不予受理、转出后办结）；另列：{beside}）':
    'Answered: {share:own}, {part}/{whole} (told their result / received, without what was taken back, not accepted or closed elsewhere; apart: {beside:own})',
  还算不出: 'cannot be worked out yet',
  办复率: 'Answered',
  采纳率: 'Adopted',
  解决率: 'Solved',
  '满意率（答复）': 'Satisfied (answer)',
  '满意率（落实）': 'Satisfied (what was done)',
  '已告知结果／收到的（不含已撤回、不予受理、转出后办结）':
    'told their result / received, without what was taken back, not accepted or closed elsewhere',
  '采纳与部分采纳／已告知采纳与否的': 'adopted or adopted in part / told whether it was adopted',
  '已解决／已告知办理情况的（已解决、列入计划、解释说明、已转办）':
    'solved / told what was done: solved, taken into the plan, explained, passed on',
  '满意与基本满意／已评价答复的': 'satisfied or mostly satisfied / answers that were rated',
  '满意与基本满意／已评价落实的': 'satisfied or mostly satisfied / work that was rated',
  '还没有告知结果{count}件': '{count} not told their result yet',
  '超期：没有设定办理期限，不计': 'Overdue: no time limit is set, not counted',
  '超期未办：{count}件': 'Overdue: {count}',
  '退单：{count}次': 'Given back: {count} times',
  '退单：{count}次（{who}）': 'Given back: {count} times ({who})',
  '答复用时：还没有告知过结果': 'Time to answer: no result told yet',
  '答复用时：中位数{days}个工作日': 'Time to answer: median {days} working days',
  '答问时邀请提意见（全市）：邀请{invited}次，提交{taken}件':
    'Invited to give an opinion beside an answer (whole city): {invited} times, {taken} handed in',
}
