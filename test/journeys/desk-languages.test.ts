import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { markingTranslator, untranslated } from '../helpers/speak-like.ts'
import { seed, world } from '../helpers/talk.ts'

const ITEMS = {
  submissions: [seed('JY-260914-7K3M-E'), seed('JY-260914-8M4N-N'), seed('JY-260914-9P5R-6')],
}
const BODY = ITEMS.submissions[0]?.text ?? ''
const toTraditional = Converter({ from: 'cn', to: 'tw' })

/** What a clerk sends one after the other. */
const DESK: Readonly<Record<string, readonly string[]>> = {
  deadline: ['期限 7K3M', '延期 7K3M', '延期 7K3M 理由：要等市里的方案'],
  'hand-over': [
    '转出 7K3M',
    '上报 7K3M',
    '退单 7K3M',
    '同意退单 7K3M',
    '裁定 7K3M',
    '转出 7K3M 给市水务局 编号 SW-18 理由：属于供水管理',
  ],
  adoption: ['结束征求意见 停车管理条例', '重新打开台账 停车管理条例 理由：数字有误'],
  batches: ['上报批次', '批次 7', '上报 停车管理条例 到市人大法工委'],
  'closed-loop': ['闭环检查'],
  'erase-request': ['删除个人信息 7K3M', '删除个人信息 7K3M 理由：收到本人书面申请'],
  'clause-map': ['对照 停车管理条例', '撤回对照 停车管理条例', '对照表'],
  assign: [
    '派给',
    '派给 何静 彭涛 7K3M',
    '派给 赵六 7K3M',
    '派给 何静',
    '派给 何静 7K3M，分类定为 市容环境和夜间停车方面',
    '分类 7K3M 停车',
    '打开 7K3M',
  ],
  intake: [
    '登记',
    '登记 8M4N',
    '登记 8M4N 9P5R',
    '不予受理',
    '不予受理 9P5R',
    '不予受理 8M4N 9P5R 理由：这件事由法院管辖',
    '不予受理 9P5R 理由：这件事由法院管辖',
    'OK',
    '删除 8M4N',
    '删除 9P5R',
  ],
  duty: ['履职统计 本月', '履职统计', '履职统计 哈哈'],
  export: [
    '导出 哈哈',
    '导出',
    '导出 停车条例 通报',
    '导出 通报',
    '导出 停车条例 意见汇总',
    '导出 停车条例 意见汇总 带联系方式',
    '导出 已办结',
    '导出 联系点评估 本月',
    '导出 履职统计 本月',
    '导出 石桥站',
    '同意导出',
  ],
  appraisal: ['联系点评估 哈哈', '联系点评估 本月', '没有动静的站点'],
  enter: [
    '当场办结',
    '当场办结 7K3M',
    '当场办结 7K3M 已解决，物业答应今晚修好',
    '已告知',
    '已告知 7K3M',
    '已当面告知 7K3M',
    '继续',
  ],
  groups: [
    '群列表',
    '绑定群 1',
    '群 1',
    '群 1 静音',
    '群列表',
    '群 1',
    '群 1 恢复',
    '群 1 安静 8:00-12:00',
    '群 1 安静 25:00-99:00',
    '群列表',
    '群 9',
    '绑定群 1 天边',
    '绑定群 1 柳岸街道站',
    'OK',
    '解绑群 1',
    'OK',
    '群列表',
  ],
  decide: [
    '采纳',
    '不采纳 7K3M',
    '采纳 7K3M',
    '采纳 7K3M 理由：已写入草案第八条的规定里面',
    'OK',
    '不采纳 7K3M 理由：又想了一下觉得并不合适',
    '采纳 8M4N 理由：已写入草案第八条的规定里面',
    '列入计划 7K3M 理由：已写入草案第八条的规定里面',
    '采纳 7K3M 8M4N 理由：已写入草案第八条的规定里面',
    '更正 7K3M 部分采纳 理由：又想了一下觉得并不合适',
    '采纳 批次 9 理由：已写入草案第八条的规定里面',
    '已转办 9P5R 理由：这件事完全不归我们管',
    '撤销 7K3M',
  ],
  queue: ['待办', '待办 全部', '我手上的', '筛选', '打开 9P5R', '待办 第八条 哈哈', '待办 快到期'],
  merge: ['并案 7K3M 8M4N', 'OK', '拆出 8M4N', '全部拆开 7K3M'],
  publish: ['公开 7K3M', '取消公开 7K3M', '公开'],
  promise: ['承诺 7K3M', '承诺 7K3M 明年6月底前完工', '落实 7K3M', '承诺改期 7K3M'],
  redo: ['重办 7K3M', '重办 7K3M 理由：确实没有办好这件事', '不再重办 7K3M 理由：确实没有办好这件事'],
  release: ['放行 7K3M', '放行', '紧急放行 7K3M', '退回 7K3M'],
  letters: ['我的来信', '答复 7K3M 灯已报修。'],
  reply: ['请补充 7K3M', '请补充 7K3M：具体在哪一段路口附近', '不等补充 7K3M', '模板'],
  'reception-day': ['接待安排', '报名名单 1', '取消接待 1'],
  'phone-list': ['电话告知', '电话名单'],
}

test.each(Object.entries(DESK))(
  '%s: the desk says everything of ours in English and in traditional script',
  async (_, orders) => {
    const wrong: string[] = []
    for (const [language, choose] of [
      ['en', 'English'],
      ['zh-Hant', '繁體中文'],
    ] as const) {
      const w = await world({ translator: markingTranslator, content: ITEMS })
      const he = w.staff('he')
      await he.says(choose)
      let before = ''
      for (const order of orders.map((one) => (language === 'en' ? one : toTraditional(one)))) {
        const { text } = await he.says(order === 'OK' ? `OK ${/OK \D?(\d{4})/.exec(before)?.[1]}` : order)
        before = text
        const theirs = [BODY, '市容环境和夜间停车方面', toTraditional('市容环境和夜间停车方面'), ...orders].flatMap(
          (one) => [one, toTraditional(one), one.split('理由：')[1] ?? one],
        )
        const left = untranslated(text, language, theirs)
        if (left.length > 0) wrong.push(`${language} ${order}: ${left.join(' | ')}`)
      }
    }
    expect(wrong).toEqual([])
  },
)
