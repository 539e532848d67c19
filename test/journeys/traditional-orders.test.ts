import { Converter } from 'opencc-js/cn2t'
import { Converter as Back } from 'opencc-js/t2cn'
import { expect, test } from 'vitest'
import { world } from '../helpers/talk.ts'

const traditional = Converter({ from: 'cn', to: 'tw' })
const simplified = Back({ from: 't', to: 'cn' })
/** What differs between two people who say the same. */
const alike = (text: string): string =>
  simplified(text).replace(/[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]|[0-9A-Z]{4}\b/g, '#')

test.each([
  '我的预约',
  '取消预约',
  '我的意见',
  '看我的意见',
  '关注柳岸街道接待日',
  '我关注了什么',
  '查进度',
  '我想约柳岸街道站的接待',
  '和现行规定比',
  '现在有哪些草案在征求意见',
  '什么叫专项维修资金',
  '删除我的个人信息',
  '转人工',
  '规范性文件审查我有建议',
])('“%s” is understood in traditional script as well', async (order) => {
  const city = await world()
  const [ann, bao] = [city.citizen('terminal', 'ann'), city.citizen('terminal', 'bao')]
  expect(traditional(order)).not.toBe(order)
  const [one, other] = [await ann.says(order), await bao.says(traditional(order))]
  expect(alike(other.text)).toBe(alike(one.text))
})

test('what is added to an item in traditional script is kept as it was written', async () => {
  const city = await world()
  const ann = city.citizen('terminal', 'ann')
  const heard = await ann.saysAll(
    '我有話對代表說',
    '1',
    '河邊的步道晚上太暗，希望裝幾盞燈。',
    '不清楚',
    '不留',
    '同意',
    '確認提交',
  )
  const receipt = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/.exec(heard.text)?.[0] as string
  await ann.says(`補充 ${receipt} 南門那一側還有兩盞燈不亮`)
  const [item] = await city.submissions()
  expect(JSON.stringify(item)).toContain('河邊的步道晚上太暗，希望裝幾盞燈。')
  const { supplements } = await city.store().submissions.story(item?.id ?? '')
  expect(supplements.map(({ text }) => text)).toEqual(['南門那一側還有兩盞燈不亮'])
})
