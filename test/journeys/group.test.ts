import { expect, test } from 'vitest'
import { files, seed, world } from '../helpers/talk.ts'

const PHONE = '13912345678'

test('a group that does not speak to us is not listened to', async () => {
  const w = await world()
  await w.inGroup('wechat', 'g-liuan', 'x').says(`大家好，我的电话${PHONE}`, { mentioned: false }).hearsNothing()
  expect((await w.store().dump()).inbox).toEqual([])
})

test('a bot in the group is not answered', async () => {
  const w = await world()
  const message = w.inGroup('wechat', 'g-liuan', 'robot').inbound('你好')
  expect(await w.deliver({ ...message, sender: { ...message.sender, bot: true } })).toEqual([])
})

test('who is mentioned by name gets the answer', async () => {
  const w = await world()
  const heard = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 养犬管理条例第三十条怎么规定的', { name: '小区居民' })
  expect(heard.text).toMatch(/五十元以上二百元以下/)
  expect(heard.messages[0]?.wire.mention).toEqual({ id: 'x', name: '小区居民' })
})

test.each([PHONE, '我的身份证31010119900307123X', '１３９１２３４５６７８', '邮箱 a.b@example.com'])(
  'personal data in a group (%s) is refused and kept nowhere',
  async (data) => {
    const w = await world()
    const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says(`@小川 请帮我办一下 ${data}`)
    expect(text).toMatch(/个人信息请不要发在群里/)
    expect(text).not.toContain(data)
    const stored = JSON.stringify(await w.store().dump())
    for (const kept of [data, data.normalize('NFKC')]) expect(stored).not.toContain(kept)
    expect(w.logs.join()).not.toContain(data)
  },
)

test('forms are not filled in inside a group', async () => {
  const w = await world()
  const x = w.inGroup('wechat', 'g-liuan', 'x')
  await x.says('我有话对代表说').hears(/单独发消息/)
  await x.says('河边太暗', { mentioned: false }).hearsNothing()
})

test('progress asked in a group is told to the person alone', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat', 'x'))
  const heard = await w.inGroup('wechat', 'g-liuan', 'x').says('查进度')
  expect(heard.text).not.toContain(receipt)
  expect(heard.text).toMatch(/已经单独回复您/)
  expect(heard.alone).toContain(receipt)
})

test('where we cannot write to the person alone, nothing personal is said at all', async () => {
  const w = await world({ content: { submissions: [seed('JY-260914-7K3M-E', { channel: 'wechat', user: 'x' })] } })
  const heard = await w.inGroup('wechat', 'g-liuan', 'x').says('查进度')
  expect(heard.alone).toBe('')
  expect(heard.text).toMatch(/单独发消息给我/)
  expect(heard.text).not.toMatch(/7K3M/)
})

test('the list of work never appears in a group', async () => {
  const w = await world({
    content: {
      groups: [{ channel: 'wecom', conversation: 'team', name: '工作群', stationId: 'liuan' }],
      submissions: [seed('JY-260914-7K3M-E')],
    },
  })
  await w.staff('he').says('谢谢')
  const heard = await w.inGroup('wecom', 'team', 'he').says('待办')
  expect(heard.text).not.toMatch(/7K3M/)
  expect(heard.alone).toMatch(/7K3M/)
})

test('a menu number in a group means the menu of that person alone', async () => {
  const w = await world()
  await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 代表接待日是哪天')
  await w
    .citizen('wechat', 'y')
    .says('你好')
    .hears(/3 我有话对代表说/)
  const { text } = await w.inGroup('wechat', 'g-liuan', 'y').says('@小川 3')
  expect(text).not.toMatch(/您想怎么提/)
})

test('an answer in a group stays short', async () => {
  const w = await world()
  const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 你好')
  expect(text.split('\n').length).toBeLessThanOrEqual(6)
})

test('where somebody is is not answered in a group, with or without the place itself', async () => {
  const w = await world()
  const x = w.inGroup('wechat', 'g-liuan', 'x')
  const location = { latitude: 31.2304, longitude: 121.4737, system: 'gcj02' } as const
  for (const extras of [{ location }, { files: [{ kind: 'location' }] }]) {
    const { text } = await x.says('', extras).hears(/个人信息请不要发在群里/)
    expect(text).not.toMatch(/站|公里|米/)
  }
})
