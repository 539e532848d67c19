import { expect, test } from 'vitest'
import { mintCode } from '../../src/people/sign-in.ts'
import { systemRandom } from '../../src/random.ts'
import { SEAL, seed, type World, world } from '../../test/helpers/talk.ts'

/** A slip of paper with a code for 何静. */
async function slip(w: World): Promise<string> {
  const { code, change } = mintCode('he', w.clock.now(), systemRandom, SEAL)
  await w.store().commit([change])
  return code
}

test('a clerk signs in with the code and may work from then on', async () => {
  const w = await world({ content: { submissions: [seed('JY-260914-7K3M-E')] } })
  const clerk = w.citizen('wechat', 'private-phone')
  const before = await clerk.says('待办')
  expect(before.text).not.toContain('7K3M')
  await clerk.says(`登录 ${await slip(w)}`).hears(/何静/, /已登录/)
  await clerk.says('待办').hears(/7K3M/)
})

test('a code works once', async () => {
  const w = await world({ content: { submissions: [seed('JY-260914-7K3M-E')] } })
  const code = await slip(w)
  await w
    .citizen('wechat')
    .says(`登录 ${code}`)
    .hears(/已登录/)
  const second = w.citizen('wechat')
  await second.says(`登录 ${code}`).hears(/不对或已过期/)
  const { text } = await second.says('待办')
  expect(text).not.toContain('7K3M')
})

test('a code that is half an hour old is worthless', async () => {
  const w = await world()
  const code = await slip(w)
  w.clock.advance('PT31M')
  await w
    .citizen('wechat')
    .says(`登录 ${code}`)
    .hears(/不对或已过期/)
})

test('a wrong code is refused in the same words', async () => {
  const w = await world()
  const code = await slip(w)
  const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0')
  await w
    .citizen('wechat')
    .says(`登录 ${wrong}`)
    .hears(/不对或已过期/)
})

test('a code shown in a group signs nobody in', async () => {
  const w = await world({ content: { submissions: [seed('JY-260914-7K3M-E')] } })
  const heard = await w.inGroup('wechat', 'g-liuan', 'x').says(`@小川 登录 ${await slip(w)}`)
  expect(heard.text).toMatch(/单独发/)
  const { text } = await w.citizen('wechat', 'x').says('待办')
  expect(text).not.toMatch(/7K3M/)
})
