import { expect, test } from 'vitest'
import { gate } from '../../test/helpers/gate.ts'
import { type Person, receiptIn, world } from '../../test/helpers/talk.ts'

const WORDS = '河边的步道晚上太暗，希望装几盏灯。'
const CODE = /接着填 (\d{4} \d{4})/
const url = 'https://minyi.example'

async function halfFilled(citizen: Person): Promise<string> {
  await citizen.says('我有话对代表说')
  const { text } = await citizen.says('1')
  const code = CODE.exec(text)?.[1]
  await citizen.saysAll(WORDS, '柳岸街道')
  if (code !== undefined) return code
  return CODE.exec((await citizen.says('网页接着填')).text)?.[1] ?? ''
}

test('a form begun in WeChat goes on on the web with everything that was filled in, and only there', async () => {
  const w = await world({ publicUrl: url })
  const [there, here] = [w.citizen('wechat'), w.citizen('web')]
  const code = await halfFilled(there)
  await here.says(`接着填 ${code}`).hears(/接上了/, /河边的步道/, /柳岸/, /联系/)
  await here.saysAll('不留', '同意')
  const receipt = receiptIn((await here.says('1')).text)
  expect(await w.only()).toMatchObject({ receipt, body: WORDS, stationId: 'liuan', channel: 'web' })
  expect((await w.only()).words.verbatim?.body).toBe(WORDS)
  await there.saysAll('不留', '同意', '1')
  await w.only()
  await here.says(`接着填 ${code}`).hears(/用过了/)
})

test('a form that was handed in before is not handed in twice: its number is told, and no secret', async () => {
  const w = await world({ publicUrl: url })
  const [there, here] = [w.citizen('wechat'), w.citizen('web')]
  const code = await halfFilled(there)
  await there.saysAll('不留', '同意')
  const receipt = receiptIn((await there.says('1')).text)
  const { text } = await here.says(`接着填 ${code}`).hears(/已经提交/, receipt)
  expect(text).not.toMatch(/\d{4} \d{4}/)
  await here.saysAll('1', '同意', '确认')
  await w.only()
})

test('who takes a form away and who ends it at the same moment do not both have it', async () => {
  const w = await world({
    publicUrl: url,
    around: (store) => ({
      ...store,
      async commit(changes) {
        if (changes.some((change) => change.do === 'submission.file')) await slow?.passed
        return store.commit(changes)
      },
    }),
  })
  let slow: ReturnType<typeof gate> | undefined
  const [there, here] = [w.citizen('wechat'), w.citizen('web')]
  const code = await halfFilled(there)
  await there.saysAll('不留', '同意')
  slow = gate()
  const filing = there.says('1')
  await w.app().conversation.deliver(here.inbound(`接着填 ${code}`))
  slow.open()
  await filing
  expect(await w.submissions()).toEqual([])
  await here.saysAll('不留', '同意', '1')
  expect(await w.submissions()).toHaveLength(1)
})

test('a code is given for the asking, once it works, in a group never, and wrong ones are counted', async () => {
  const w = await world()
  const there = w.citizen('slack')
  await there.says('网页接着填').hears(/没有正在填写/)
  const code = await halfFilled(there)
  expect(code).toMatch(/^\d{4} \d{4}$/)
  await w
    .inGroup('slack', 'g', 'x')
    .says(`接着填 ${code}`)
    .hears(/不要发在群里/)
  const guesser = w.citizen('web')
  for (let n = 0; n < 5; n++) await guesser.says(`接着填 0000 000${n}`).hears(/不对、用过了，或已过期/)
  await guesser.says(`接着填 ${code}`).hears(/15分钟/)
  expect(await w.keeps(code.replace(' ', ''))).toBe(false)
  await w.later('P3D')
  await w
    .citizen('web')
    .says(`接着填 ${code}`)
    .hears(/已过期/)
})

test('a form that is open here is not lost to one from elsewhere', async () => {
  const w = await world({ publicUrl: url })
  const [there, here] = [w.citizen('wechat'), w.citizen('web')]
  const code = await halfFilled(there)
  await here.saysAll('我有话对代表说', '1')
  await here.says(`接着填 ${code}`).hears(/没填完/)
  await here.says('取消')
  await here.says(`接着填 ${code}`).hears(/接上了/)
})
