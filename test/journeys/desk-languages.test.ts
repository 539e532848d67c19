import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { markingTranslator, untranslated } from '../helpers/speak-like.ts'
import { seed, world } from '../helpers/talk.ts'

const ITEMS = {
  submissions: [seed('JY-260914-7K3M-E'), seed('JY-260914-8M4N-N'), seed('JY-260914-9P5R-6')],
}
const toTraditional = Converter({ from: 'cn', to: 'tw' })

/** What a clerk sends one after the other. */
const DESK: Readonly<Record<string, readonly string[]>> = {
  decide: ['不采纳 7K3M'],
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
      for (const order of orders) {
        const { text } = await he.says(language === 'en' ? order : toTraditional(order))
        const theirs = orders.flatMap((one) => [one, toTraditional(one), one.split('理由：')[1] ?? one])
        const left = untranslated(text, language, theirs)
        if (left.length > 0) wrong.push(`${language} ${order}: ${left.join(' | ')}`)
      }
    }
    expect(wrong).toEqual([])
  },
)
