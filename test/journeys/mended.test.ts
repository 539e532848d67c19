import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { mintCode } from '../../src/people/sign-in.ts'
import { systemRandom } from '../../src/random.ts'
import { CONTENT, LIUAN, person as staffPerson } from '../helpers/small-world.ts'
import { files, laneOfPerson, SEAL, seed, world } from '../helpers/talk.ts'

const rc = (body: string) => `${body}-${checkCharacter(body)}`

test('words are kept when the window closes while typing', async () => {
  const w = await world({ now: Date.parse('2026-09-30T23:50:00+08:00') })
  const a = w.citizen('wechat-official')
  await a.saysAll('我要对停车管理条例草案第三条提意见', '建议改成晚上免费', '因为车少', '不留', '同意')
  w.clock.set(Date.parse('2026-10-01T00:00:01+08:00'))
  const late = await a.says('1')
  expect(late.text).toMatch(/刚刚结束/)
  await a.says('1')
  const h = await a.saysAll('柳岸街道', '不留', '同意')
  expect(h.text).toMatch(/晚上免费/)
})

test('after 撤回重新提 the form begins again', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await files(a)
  await a.says('不对，刚才那个写错了')
  const h = await a.says('3')
  expect(h.text).toMatch(/已撤回/)
  expect(h.text).toMatch(/您想怎么提/)
})

test('sign-in works as the first direct message on wecom', async () => {
  const w = await world({ content: { people: CONTENT.people.map((p) => ({ ...p, accounts: [] })) } })
  const { code, change } = mintCode('he', w.clock.now(), systemRandom, SEAL)
  await w.store().commit([change])
  const s = w.staff('he-wecom')
  await s.says(`登录 ${code}`).hears(/已登录/)
  await s.says('待办').hears(/待办0件/)
})

test('a code signs in one account only, also at the same moment', async () => {
  const w = await world({ content: { people: CONTENT.people.map((p) => ({ ...p, accounts: [] })) } })
  const { code, change } = mintCode('he', w.clock.now(), systemRandom, SEAL)
  await w.store().commit([change])
  const x = w.citizen('web'),
    y = w.citizen('web')
  await Promise.all([x.inbound(`登录 ${code}`), y.inbound(`登录 ${code}`)].map((m) => w.app().conversation.deliver(m)))
  await w.flush()
  expect(w.sent.filter((m) => /已登录/.test(m.wire.text))).toHaveLength(1)
  expect(await w.store().people.accountsOf('he')).toHaveLength(1)
})

test('不太满意 is not satisfied', async () => {
  for (const words of ['不太满意', '不是很满意', '不够满意', '不怎么满意', '没有很满意', '谈不上满意', '不大满意']) {
    const w = await world({ content: { submissions: [seed(rc('JY-260914-7K3M'), { user: 'a' })] } })
    const a = w.citizen('wechat-official', 'a')
    await w.staff('he').says('采纳 7K3M 理由：已经安排')
    await w.flush()
    await a.says(words)
    await a.says('没有')
    const [s] = await w.submissions()
    expect.soft(`${words} ${s?.state} ${s?.rating}`).toBe(`${words} REDO 不满意`)
  }
})

test('a second result after 不满意 can be released under two keys', async () => {
  const w = await world({
    settings: { twoKeyKinds: ['suggestion'] },
    content: { submissions: [seed(rc('JY-260914-7K3M'), { user: 'a' })] },
  })
  const a = w.citizen('wechat-official', 'a')
  const he = w.staff('he'),
    peng = w.staff('peng')
  await he.says('采纳 7K3M 理由：已经安排')
  await peng.says('放行 7K3M').hears(/已放行/)
  await w.flush()
  await a.saysAll('不满意', '没有')
  expect((await w.only()).state).toBe('REDO')
  await he.says('采纳 7K3M 理由：重新安排了').hears(/放行/)
  await peng.says('放行 7K3M').hears(/已放行/)
})

test('an item whose four characters are all letters can be opened by them', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260914-KMPQ'))] } })
  await w
    .staff('he')
    .says('打开 KMPQ')
    .hears(/JY-260914-KMPQ/)
})
test('it is decided by them as well', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260914-KMPQ'))] } })
  await w
    .staff('he')
    .says('采纳 KMPQ 理由：已经安排')
    .hears(/JY-260914-KMPQ/)
})

test('the same four characters on two items decide neither silently', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260913-7K3M')), seed(rc('JY-260914-7K3M'))] } })
  await w.staff('he').says('采纳 7K3M 理由：已经安排')
  expect((await w.submissions()).map((s) => s.state)).toEqual(['SUBMITTED', 'SUBMITTED'])
})

test('a confirm token counts once', async () => {
  const w = await world({ settings: { holdMs: 600_000 }, content: { submissions: [seed(rc('JY-260914-7K3M'))] } })
  const he = w.staff('he')
  await he.says('待办')
  const token = /OK (\d{4})/.exec((await he.says('采纳 1 理由：已经安排')).text)?.[1]
  await he.says(`OK ${token}`).hears(/已记录/)
  await he.says('撤销 7K3M').hears(/已撤销/)
  await he.says(`OK ${token}`).hears(/确认码不对/)
  expect((await w.only()).state).toBe('IN_PROGRESS')
})

test('纳入研究参考 is a result of its own', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260914-7K3M'))] } })
  await w
    .staff('he')
    .says('纳入研究参考 7K3M 理由：留作研究')
    .hears(/已记录/)
})

test('a citizen who says OK 2026 hears nothing of confirm codes', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  const h = await a.says('好的 2026')
  expect(h.text).not.toMatch(/确认码/)
})

test('refusals of personal wishes stay out of a group', async () => {
  const w = await world({
    content: {
      groups: [{ channel: 'wecom', conversation: 'g', name: 'g', stationId: LIUAN }],
      people: [{ ...staffPerson('he', '何静', LIUAN), grants: [{ role: '登记员' as const, stationId: LIUAN }] }],
      submissions: [seed(rc('JY-260914-7K3M'))],
    },
  })
  const g = w.inGroup('wecom', 'g', 'he')
  const h = await g.says('放行 7K3M')
  expect(h.text).not.toMatch(/登记员|审核员|没有查到这个编号/)
})
test('a wrong receipt in a group is told to its owner alone', async () => {
  const w = await world()
  const g = w.inGroup('wechat', 'g-liuan', 'x')
  const h = await g.says('查 JY-260914-7K3M-Q')
  expect(h.text).not.toMatch(/编号/)
})

test('a notice with a long reason fits the channel', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260914-7K3M'), { user: 'a' })] } })
  await w
    .staff('he')
    .says(`采纳 7K3M 理由：${'已经安排施工，'.repeat(150)}`)
    .hears(/已记录/)
  await w.flush()
  const notice = w.citizen('wechat-official', 'a').notices()
  expect(notice.length).toBeGreaterThan(0)
  for (const n of notice) expect(Buffer.byteLength(n.wire.text)).toBeLessThanOrEqual(2048)
})

test('a poll between commit and its acknowledgement sends once', async () => {
  let gate: Promise<void> | undefined
  const w = await world({
    around: (s) => ({
      ...s,
      commit: async (c) => {
        await s.commit(c)
        if (gate && c.some((x) => x.do === 'outbox.add')) await gate
      },
    }),
  })
  let open = () => {}
  gate = new Promise((r) => {
    open = r
  })
  const a = w.citizen('web')
  const going = w.app().conversation.deliver(a.inbound('你好'))
  for (let n = 0; n < 20; n++) await new Promise((r) => setImmediate(r))
  await w.app().conversation.poll()
  open()
  gate = undefined
  await going
  await w.flush()
  expect(w.sent).toHaveLength(1)
})

test('a form whose end is refused does not hold the person', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260914-7K3M'), { user: 'a' })] } })
  const a = w.citizen('wechat-official', 'a')
  await a.says('我想撤回')
  await w.staff('he').says('采纳 7K3M 理由：已经安排')
  await a.says('1').hears(/不能|已/)
  const state = await w.store().conversation(laneOfPerson(a))
  expect(state?.data?.dialogue).toBeUndefined()
})

test('a full store is told to the citizen', async () => {
  const { Problem } = await import('../../src/domain/problem.ts')
  let full = false
  const w = await world({
    around: (s) => ({
      ...s,
      inbox: {
        ...s.inbox,
        claim: async (m) => {
          if (full) throw new Problem('STORE_FULL')
          return s.inbox.claim(m)
        },
      },
      commit: async (c) => {
        if (full) throw new Problem('STORE_FULL')
        return s.commit(c)
      },
    }),
  })
  full = true
  const a = w.citizen('wechat-official')
  await w
    .app()
    .conversation.deliver(a.inbound('你好'))
    .catch(() => undefined)
  expect(w.sent.map((m) => m.wire.text).join()).toMatch(/存储已满/)
})
test('naming one item twice assigns it once', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260914-7K3M'))] } })
  const he = w.staff('he')
  await he.says('派给 彭涛 7K3M 7K3M').hears(/已派给/)
})
test('wrong secrets are limited', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat-official'))
  const b = w.citizen('web')
  let last = ''
  for (let n = 0; n < 12; n++) last = (await b.says(`${receipt} 1234 5678 9012 34${10 + n}`)).text
  expect(last).toMatch(/次数多/)
})
test('a refused staff command stands in the trail', async () => {
  const w = await world({ content: { submissions: [seed(rc('JY-260914-7K3M'), { stationId: 'shiqiao' })] } })
  await w
    .staff('he')
    .says('采纳 7K3M 理由：已经安排')
    .hears(/没有查到/)
  expect((await w.store().dump()).audit.some((r) => r.result === 'refused')).toBe(true)
})
