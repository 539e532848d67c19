import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mintCode } from '../../src/people/sign-in.ts'
import { systemRandom } from '../../src/random.ts'
import { echo } from '../contract/channel/bots.ts'
import { receiptIn, SEAL, seed } from '../helpers/talk.ts'
import { wechatTown } from '../helpers/wechat-town.ts'

const FILING = ['我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '柳岸街道', '不留', '同意', '1']
const SECRET = /查询码 (\d{4} \d{4} \d{4} \d{4})/

test('a log-in that gives every id to somebody else shows nobody the matter of another', async () => {
  const t = await wechatTown()
  const ids = ['c1', 'c2', 'c3']
  const slips: { readonly receipt: string; readonly secret: string }[] = []
  for (const id of ids) {
    let answer = ''
    for (const text of FILING) answer = await t.says(id, text)
    slips.push({ receipt: receiptIn(answer), secret: SECRET.exec(answer)?.[1] ?? '' })
  }
  await t.logIn('wxid_second')
  for (const id of ids) {
    expect(await t.says(id, '我上次提的事办得怎么样了')).toMatch(/还没有提交过/)
    for (const { receipt } of slips) expect(await t.says(id, `查 ${receipt}`)).toMatch(/没有查到/)
  }
  for (const [n, { receipt, secret }] of slips.entries()) {
    const now = ids[(n + 1) % ids.length] as string
    expect(await t.says(now, `查 ${receipt} ${secret}`)).toContain(receipt)
  }
  expect(await t.world.submissions()).toHaveLength(3)
})

test('staff rights do not pass to whoever has the id after another log-in: a new code is needed', async () => {
  const t = await wechatTown({ content: { submissions: [seed('JY-260914-7K3M-E')] } })
  const { code, change } = mintCode('he', t.world.clock.now(), systemRandom, SEAL)
  await t.world.store().commit([change])
  expect(await t.says('clerk', `登录 ${code}`)).toMatch(/已登录/)
  expect(await t.says('clerk', '待办')).toContain('7K3M')
  await t.logIn('wxid_second')
  expect(await t.says('clerk', '待办')).not.toContain('7K3M')
  expect(await t.says('clerk', `登录 ${code}`)).toMatch(/不对或已过期/)
})

test('what was to be answered while the account was logged out is answered when it is back, once', async () => {
  const t = await wechatTown()
  t.platform.failures.push(new Error('logged out'))
  expect(await t.says('c1', '你好')).toBe('')
  await t.platform.logout()
  for (const wait of ['PT1M', 'PT10M', 'PT1H']) await t.world.later(wait)
  expect(t.saidTo('c1')).toBe('')
  expect(await t.world.pending()).toHaveLength(1)
  await t.logIn(t.platform.self as string)
  expect(t.saidTo('c1').match(/您好/g)).toHaveLength(1)
  expect(await t.world.pending()).toHaveLength(0)
})

test('however often the line fails or is cut between two messages, each is answered once', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant('says' as const) },
    fc.constantFrom('send fails' as const, 'logged out' as const, 'fault' as const, 'time goes by' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const t = await wechatTown({ intents: [echo] })
      let said = 0
      for (const one of steps) {
        if (one === 'says') await t.says('c1', `第${++said}句。`)
        if (one === 'send fails') t.platform.failures.push(new Error('connection reset'))
        if (one === 'fault') t.platform.fault()
        if (one === 'time goes by') await t.world.later('PT1M')
        if (one === 'logged out') await t.logIn(t.platform.self as string)
      }
      t.platform.failures.length = 0
      for (let n = 0; n < 4; n++) await t.world.later('PT1H')
      const answers = [...t.saidTo('c1').matchAll(/第(\d+)句/g)].map(([, n]) => Number(n))
      expect(answers).toEqual(Array.from({ length: said }, (_, n) => n + 1))
    }),
    { numRuns: 15 },
  )
})
