import { expect, test } from 'vitest'
import { files, world } from '../../test/helpers/talk.ts'

test('with nothing open 取消 says so, and how to take back what was handed in', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('取消')
    .hears(/没有正在填写/, /撤回/)
})

test('取消 after filing takes nothing back', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await files(a)
  await a.says('取消').hears(/没有正在填写/)
  expect((await w.only()).state).toBe('SUBMITTED')
})

test.each(['取消', '算了', '我不填了', '下次再说吧'])(
  '“%s” ends an open form and nothing is handed in',
  async (says) => {
    const w = await world()
    const a = w.citizen('wechat')
    await a.saysAll('我有话对代表说', '1')
    await a.says(says).hears(/没有提交/)
    await a.says('你好').hears(/1 问法规和站点/)
    expect(await w.submissions()).toEqual([])
  },
)

test('a result that waited for its code is not given after 取消', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  const he = w.staff('he')
  await he.says('待办').hears(receipt)
  const { text } = await he.says('采纳 1 理由：今年的计划里已经有了')
  await he.says('取消')
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`)
  expect((await w.only()).outcome).toBeUndefined()
})
