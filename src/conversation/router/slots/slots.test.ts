import { describe, expect, test } from 'vitest'
import type { Label } from '../../../ports/phrases.ts'
import { slotsFor } from './index.ts'

describe('what the words say beside the wish', () => {
  test.each<[Label, string, Readonly<Record<string, unknown>>]>([
    ['check_status', '帮我看看 LX-2027-000412 办好没', { receipt: 'LX-2027-000412' }],
    ['check_status', 'ab20270101-0009和AB20270101-0010', { receipts: ['ab20270101-0009', 'AB20270101-0010'] }],
    ['check_status', '查 5H2P', { receipt: '5H2P' }],
    ['check_status', '编号0777有消息吗', { receipt: '0777' }],
    ['check_status', '我2024年提的，电话13812345678', {}],
    ['withdraw', '撤回ＸＭ－２０２７－００１２', { receipt: 'ＸＭ－２０２７－００１２' }],
    ['withdraw', '把 YJ-270914-7K3M-Q 撤掉', { receipt: 'YJ-270914-7K3M-Q' }],
    ['ask_regulation', '《示例市绿化条例》第二十一跳讲啥', { regulation: '《示例市绿化条例》', article: '第二十一跳' }],
    ['ask_regulation', '立法法第八条', { regulation: '立法法', article: '第八条' }],
    ['ask_regulation', '这样合法吗', {}],
    ['submit_opinion', '我要对绿化条例草案提意见', { bill: '绿化条例草案' }],
    [
      'submit_opinion',
      '对绿化条例草案第三条，建议增加古树名录，因为没人知道',
      { bill: '绿化条例草案', article: '第三条', opinion: '建议增加古树名录' },
    ],
    [
      'submit_opinion',
      'Article 4 of the draft: the limit should be 3 days',
      { article: 'Article 4', opinion: 'the limit should be 3 days' },
    ],
    ['submit_opinion', '提意见，绿化那个', { bill: '绿化那个' }],
    ['submit_opinion', '第2条、第5条写得不清楚', { article: '第2条、第5条', opinion: '写得不清楚' }],
    ['ask_station', '我住在杨柳新村，站在哪里，几点开门', { place: '杨柳新村', what: 'address+hours' }],
    ['ask_station', '梧桐路街道代表联络站电话', { station: '梧桐路街道代表联络站', what: 'phone' }],
    ['ask_station', '站里有轮椅坡道吗', { what: 'facility' }],
    ['ask_station', 'who is in charge near Riverside Park', { place: 'Riverside Park', what: 'people' }],
    ['ask_reception_day', '顾小平代表下周三在吗', { deputy: '顾小平', date: '下周三' }],
    ['rate', '给三颗星', { score: '基本满意' }],
    ['rate', '10分满分我给9分', { score: '满意' }],
    ['rate', '2 out of 5', { score: '不满意' }],
    ['rate', '不太满意', { score: '不满意' }],
    ['rate', '⭐⭐⭐⭐⭐', { score: '满意' }],
    ['admin_decide', '/decline 0912 reason=另有规定', { receipt: '0912', decision: 'decline', reason: '另有规定' }],
    [
      'admin_decide',
      '0912 部分采纳，因为只有前半句可行',
      { receipt: '0912', decision: 'partial', reason: '只有前半句可行' },
    ],
    ['admin_decide', '0912从不采纳改为采纳', { receipt: '0912', decision: 'accept' }],
    ['admin_assign', '把0912分给老秦', { receipt: '0912', assignee: '老秦' }],
    ['admin_assign', '0912 0913 转给城建环保科', { receipts: ['0912', '0913'], assignee: '城建环保科' }],
    ['admin_reply', '回复0912：月底前修好', { receipt: '0912', reply: '月底前修好' }],
    ['admin_merge', '并案 0912、0913', { receipts: ['0912', '0913'] }],
    ['admin_list', '列出本周超期的', { status: '超期', period: '本周' }],
    ['admin_publish', '把《示例市绿化条例》延长到10月20日', { bill: '《示例市绿化条例》', deadline: '10月20日' }],
    ['greet', '你好', {}],
  ])('%s: %s', (label, text, slots) => {
    expect(slotsFor(label, text)).toEqual(slots)
  })
})
