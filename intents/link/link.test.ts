import { expect, test } from 'vitest'
import type { ChannelId } from '../../src/ports/channel.ts'
import { files, type Person, seed, world } from '../../test/helpers/talk.ts'

const CODE = /关联 (\d{4} \d{4})/
const codeIn = (text: string): string => CODE.exec(text)?.[1] ?? ''

async function links(here: Person, there: Person): Promise<void> {
  const first = codeIn((await here.says('关联账号')).text)
  const second = codeIn((await there.says(`关联 ${first}`)).text)
  await here.says(`关联 ${second}`).hears(/已关联/)
}

test('WeChat, the web and Slack become one person in two steps each, and all see everything', async () => {
  const w = await world()
  const [wechat, web, slack] = (['wechat', 'web', 'slack'] as const).map((channel) => w.citizen(channel)) as [
    Person,
    Person,
    Person,
  ]
  const receipts: string[] = []
  for (const one of [wechat, web, slack])
    receipts.push((await files(one, `我在${one.channel}提的：河边太暗，请装几盏灯。`)).receipt)
  await links(wechat, web)
  await links(web, slack)
  for (const one of [wechat, web, slack]) {
    const { text, messages } = await one.says('查进度')
    const shown = `${text}${messages.flatMap(({ wire }) => wire.choices).join()}`
    for (const receipt of receipts) expect(shown, one.channel).toContain(receipt)
  }
  expect(new Set((await w.submissions()).map(({ personId }) => personId)).size).toBe(1)
})

test('one code is not enough, nor the second one elsewhere than where the first came from', async () => {
  const w = await world()
  const [here, there, thief] = [w.citizen('wechat'), w.citizen('web'), w.citizen('slack')]
  const { receipt } = await files(here)
  const first = codeIn((await here.says('关联账号')).text)
  await here.says(`关联 ${first}`).hears(/不是这里/)
  const second = codeIn((await there.says(`关联 ${first}`)).text)
  await there.says(`查 ${receipt}`).hears(/没有查到/)
  await thief.says(`关联 ${second}`).hears(/不对、用过了/)
  await thief.says(`关联 ${first}`).hears(/不对、用过了/)
  await there.says(`查 ${receipt}`).hears(/没有查到/)
  await thief.says(`查 ${receipt}`).hears(/没有查到/)
  w.clock.advance('PT10M')
  await here.says(`关联 ${second}`).hears(/已过期/)
})

test('taking an account away ends its way and its view, and no matter is lost', async () => {
  const w = await world()
  const [here, there] = [w.citizen('wechat'), w.citizen('web')]
  const own = await files(here)
  const other = await files(there, '菜场门口总有积水，希望修一下排水。')
  await links(here, there)
  await here.says('取消关联').hears(/已取消关联：网页/)
  for (const { receipt } of [own, other]) {
    await here.says(`查 ${receipt}`).hears(receipt)
    await there.says(`查 ${receipt}`).hears(/没有查到/)
  }
  expect(await w.submissions()).toHaveLength(2)
  const addresses = (await w.submissions()).map(
    ({ address }) => (JSON.parse(address) as { channel: ChannelId }).channel,
  )
  expect(addresses).toEqual(['wechat', 'wechat'])
  await here.says('取消关联').hears(/没有关联/)
})

test('a result that waited for the account that left reaches the one that stays, once', async () => {
  const w = await world({ settings: { holdMs: 600_000 } })
  const [here, there] = [w.citizen('wechat'), w.citizen('web')]
  const { receipt } = await files(there)
  await links(here, there)
  const clerk = w.staff('he')
  await clerk.says(`登记 ${receipt}`)
  await clerk.says(`解释说明 ${receipt} 已和养护单位约好逐盏检查`)
  await here.says('取消关联')
  await w.later('PT1H')
  const told = (person: Person) => w.sent.filter((m) => m.to.user === person.user && /逐盏检查/.test(m.wire.text))
  expect(told(here)).toHaveLength(1)
  expect(told(there)).toHaveLength(0)
})

test('a group and staff are sent elsewhere', async () => {
  const w = await world({ content: { submissions: [seed('JY-260914-7K3M-E')] } })
  await w.inGroup('wechat', 'g', 'x').says('关联账号').hears(/单独/)
  await w
    .staff('he')
    .says('关联账号')
    .hears(/登录码/)
})
