import { describe, expect, test } from 'vitest'
import { type Person, seed, type World, world } from '../../test/helpers/talk.ts'
import { say } from '../ports/channel.ts'
import type { Intent } from '../ports/intent.ts'

/** A shop with three things on the menu; whatever is chosen is repeated. */
const CHOICES = [{ label: '看路灯的事' }, { label: '看停车的事', says: '我选停车' }, { label: '看步道的事' }]
const shop: Intent = {
  name: 'ask',
  phrases: [],
  audience: 'anyone',
  privacy: 'public',
  claims: () => true,
  async handle(turn) {
    if (turn.text === '菜单') return { replies: [say('看哪一件？', ...CHOICES)] }
    return { replies: [say(`您说的是：${turn.text}`)] }
  },
}

async function atTheMenu(channel: 'wechat-official' | 'web' | 'wecom'): Promise<{ w: World; a: Person }> {
  const w = await world({ intents: [shop] })
  const a = w.citizen(channel)
  await a.says('菜单').hears(/看哪一件/)
  return { w, a }
}

describe.each(['wechat-official', 'web', 'wecom'] as const)('a menu on %s', (channel) => {
  test.each([
    '2',
    '２',
    '二',
    '第2个',
    '第二个',
    '(2)',
    '（2）',
    '2.',
    '选2',
    '看停车的事',
    '看停车',
    '我选停车',
    ' 2 ',
  ])('“%s” chooses the second entry', async (text) => {
    const { a } = await atTheMenu(channel)
    expect((await a.says(text)).text).toBe('您说的是：我选停车')
  })

  test.each(['2号楼漏水', '2026年的事', '22', '4', '0', '看', '两个都不是我要说的', '第二十一条', '路灯坏了两盏'])(
    '“%s” chooses nothing and is heard as it is',
    async (text) => {
      const { a } = await atTheMenu(channel)
      expect((await a.says(text)).text).toBe(`您说的是：${text}`)
    },
  )

  test('the same entry is chosen by its button', async () => {
    const { a } = await atTheMenu(channel)
    await a.presses(2).hears('您说的是：我选停车')
  })

  test('a number still counts after the service was started again', async () => {
    const { w, a } = await atTheMenu(channel)
    await w.restart()
    await a.says('3').hears('您说的是：看步道的事')
  })

  test('a number means the menu shown last, and none after something else was said', async () => {
    const { a } = await atTheMenu(channel)
    await a.says('别的事')
    expect((await a.says('2')).text).toBe('您说的是：2')
  })

  test('a menu is of the person who saw it', async () => {
    const { w } = await atTheMenu(channel)
    expect((await w.citizen(channel).says('2')).text).toBe('您说的是：2')
  })

  test('after a day a number means nothing any more', async () => {
    const { w, a } = await atTheMenu(channel)
    w.clock.advance('P1DT1M')
    expect((await a.says('2')).text).toBe('您说的是：2')
  })
})

test('two people at their menus at the same time choose each their own', async () => {
  const w = await world({ intents: [shop] })
  const [a, b] = [w.citizen('web'), w.citizen('web')]
  await Promise.all([a.says('菜单'), b.says('菜单')])
  const messages = [a.inbound('1'), b.inbound('3')]
  await Promise.all(messages.map((m) => w.app().conversation.deliver(m)))
  await w.flush()
  const heard = messages.map((m) => w.sent.find((s) => s.inReplyTo === m.key)?.wire.text)
  expect(heard).toEqual(['您说的是：看路灯的事', '您说的是：看步道的事'])
})

test('a question of a form is answered by number after a restart, too', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '柳岸街道', '不留')
  await w.restart()
  await a.says('1')
  await w.restart()
  await a.says('1').hears(/已提交/)
  expect((await w.only()).body).toContain('步道晚上太暗')
})

test('the places of a staff list are remembered over a restart', async () => {
  const w = await world({ content: { submissions: [seed('JY-260914-7K3M-E')] } })
  const he = w.staff('he')
  await he.says('待办').hears('JY-260914-7K3M-E')
  await w.restart()
  await he.says('打开 1').hears('JY-260914-7K3M-E')
})
