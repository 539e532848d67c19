import { expect, test } from 'vitest'
import { files, seed, type World, world } from '../../test/helpers/talk.ts'
import { tamperWith } from '../../test/helpers/tampering.ts'

const NEVER = 'YJ-260914-9V2B-W'
const CODE = /核验码 ([0-9A-Z]{4}-[0-9A-Z]{4})/
const codeIn = (text: string): string => CODE.exec(text)?.[1] ?? ''
const alarms = (w: World): readonly string[] => w.logs.filter((line) => line.startsWith('a record was changed'))

test('the receipt comes with a short code, and later shows that nothing was changed', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt, text } = await files(a)
  expect(text).toMatch(CODE)
  await a.says(`核验 ${receipt}`).hears(receipt, /在册，内容与提交时一致/, codeIn(text))
  await a.says(`核验 ${receipt.slice(10, 14)}`).hears(receipt, /在册/)
  await a.says(`帮我核驗一下 ${receipt.toLowerCase().replaceAll('-', '')}`).hears(receipt, /在册/)
  await a.says('核验').hears(receipt, /在册/)
  await a.says('我提的意见有没有被人偷偷改过').hears(receipt, /在册/)
  expect(alarms(w)).toEqual([])
})

test('from another account the full number is enough, and the code can be sent along', async () => {
  const w = await world()
  const { receipt, text } = await files(w.citizen('wechat'))
  const b = w.citizen('web')
  await b.says(`核验 ${receipt} ${codeIn(text)}`).hears(/内容与提交时一致/, /核验码也对得上/)
  await b.says(`核验 ${receipt} ${codeIn(text).toLowerCase()}`).hears(/核验码也对得上/)
  await b.says(`核验 ${receipt} 0000-0000`).hears(/核验码与这件的记录不一样/)
})

test('one character changed in the database: it does not fit, and the log says so', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const [first, second] = [await files(a), await files(a, '图书馆晚上关得太早，希望晚点关。')]
  tamperWith(w.file, `update submission set body = replace(body, '太早', '太晚') where receipt = '${second.receipt}'`)
  await a.says(`核验 ${second.receipt}`).hears(/对不上/, /云川市联络办公室（电话 5550-1000）/)
  expect(alarms(w)).toHaveLength(1)
  expect(alarms(w)[0]).toContain(second.receipt)
  const { audit } = await w.store().dump()
  expect(audit.at(-1)).toMatchObject({ command: 'verify', target: second.receipt, after: 'changed' })
  await a.says(`核验 ${first.receipt}`).hears(/内容与提交时一致/)
})

test('a number that never was, a misspelt one and four characters of another’s sound the same', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  const b = w.citizen('wechat')
  const last = receipt.endsWith('A') ? 'B' : 'A'
  const said = [NEVER, receipt.slice(0, -1) + last, receipt.slice(10, 14), 'YJ-2026-12']
  const heard: string[] = []
  for (const number of said) heard.push((await b.says(`核验 ${number}`).hears(/未找到/)).text)
  expect(new Set(heard).size).toBe(1)
})

test('who keeps guessing has to wait, also for what is there', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  const b = w.citizen('wechat')
  for (let n = 0; n < 5; n++) await b.says(`核验 ${NEVER}`).hears(/未找到/)
  await b.says(`核验 ${receipt}`).hears(/15分钟后再试/)
  w.clock.advance('PT16M')
  await b.says(`核验 ${receipt}`).hears(/在册/)
})

test('what was taken back is gone from the file itself, and that it was there still holds', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const words = '琥珀巷口的石墩总有人绊倒，请挪走。'
  const { receipt } = await files(a, words)
  await a.saysAll(`撤回 ${receipt}`, '1')
  expect(await w.keeps(words)).toBe(false)
  expect(await w.keeps('琥珀巷口')).toBe(false)
  await a.says(`核验 ${receipt}`).hears(/在册。内容已按提交人的要求于.*删除/)
  await a.says(`查 ${receipt}`).hears(/已撤回，内容已删除/)
  await w
    .staff('he')
    .says(`打开 ${receipt}`)
    .hears(/内容已删除/)
  expect((await w.store().chains.submissions()).faults).toEqual([])
})

test('nothing of it is answered in front of a group', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat', 'x'))
  const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says(`@小川 核验 ${receipt}`)
  expect(text).not.toContain('在册')
})

test('who has several is asked which, who has none is told what to send', async () => {
  const w = await world({ content: { submissions: [seed('JY-260914-7K3M-E', { user: 'ann' })] } })
  const ann = w.citizen('wechat-official', 'ann')
  await ann.says('核验').hears(/JY-260914-7K3M-E 在册/)
  const { receipt } = await files(ann)
  await ann.says('核验').hears(/哪一件/, `1 ${receipt}`)
  await ann.says('2').hears(/JY-260914-7K3M-E 在册/)
  await w
    .citizen('web')
    .says('核验')
    .hears(/把回执上的编号发来/)
})

test.each(['验证码收不到怎么办', '条例有没有被改过', '核验房产证要带什么材料', '我要提意见'])(
  '“%s” asks for something else',
  async (text) => {
    const w = await world()
    const heard = await w.citizen('web').says(text)
    expect(heard.text).not.toMatch(/核验哪一件|未找到这个编号|在册/)
  },
)
