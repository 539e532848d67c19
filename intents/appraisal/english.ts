import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有认出要评估哪几天。例：联系点评估 上季度':
    'I could not tell which days are meant. For example: “联系点评估 上季度”',
  '联系点评估　{from}至{to}收到的草案意见和立法建议':
    'Contact points · opinions on drafts and proposals for laws received from {from:own} to {to:own}',
  '没有收到，也没有设联系点。': 'None were received and there are no contact points.',
  '还有{count}个没有列出。': '{count} more are not listed.',
  '征求意见期间还没有收到意见的：没有动静的站点':
    'For stations that gathered nothing while a draft is open: “没有动静的站点”',
  '要表格请发：导出 联系点评估': 'For a table, please send: “导出 联系点评估”',
  '要表格请发：导出 联系点评估 {period}': 'For a table, please send: “导出 联系点评估 {period}”',
  '正在征求意见的草案，联系的站点都收到过意见；或者现在没有草案在征求意见。':
    'For every draft that is open, its stations have gathered opinions; or no draft is open now.',
  '下面这段可以转给站点：': 'These words can be passed on to the stations:',
  '{name}：收到{count}件（{people}人），上报转出{forwarded}件，采纳{adopted}件，采纳率还算不出':
    '{name}: {count} received ({people} people), {forwarded} reported up or passed on, {adopted} adopted; no rate of adoption yet',
  '{name}：收到{count}件（{people}人），上报转出{forwarded}件，采纳{adopted}件，采纳率{rate}（{part}／{whole}）':
    '{name}: {count} received ({people} people), {forwarded} reported up or passed on, {adopted} adopted; rate of adoption {rate} ({part}/{whole})',
  '合计：收到{count}件（{people}人），上报转出{forwarded}件，采纳{adopted}件，采纳率还算不出':
    'Together: {count} received ({people} people), {forwarded} reported up or passed on, {adopted} adopted; no rate of adoption yet',
  '合计：收到{count}件（{people}人），上报转出{forwarded}件，采纳{adopted}件，采纳率{rate}（{part}／{whole}）':
    'Together: {count} received ({people} people), {forwarded} reported up or passed on, {adopted} adopted; rate of adoption {rate} ({part}/{whole})',
  '算法：采纳率＝采纳与部分采纳／已告知采纳与否的；收到的不含已撤回；上报转出的，是上报或者转出过至少一次的件数。':
    'How it is counted: the rate of adoption is adopted and adopted in part / told whether adopted; received is without those taken back; reported up or passed on is the number for which that was done at least once.',
  '《{title}》（到{closing}）：{count}个站点还没有收到意见':
    '《{title}》 (until {closing:own}): {count} stations have received nothing yet',
  '《{title}》征求意见到{closing}，本站还没有收到意见。':
    '《{title}》 is open for opinions until {closing:own}; this station has received none yet.',
  '请在群里和接待时说一声：想提意见，单独发给民意助手“我要对《{title}》提意见”，不会打字的可以口述，由工作人员代录。':
    'Please say so in groups and at receptions: to give an opinion send “我要对《{title}》提意见” to the assistant in private; who cannot type may speak, and staff write it down.',
}
