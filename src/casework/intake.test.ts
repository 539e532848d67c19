import { expect, test } from 'vitest'
import { seed, world } from '../../test/helpers/talk.ts'
import { checkCharacter } from '../domain/receipt.ts'

const BODY = 'JY-260914-7K3M'
const A = `${BODY}-${checkCharacter(BODY)}`

const refusing = async (reason: string) => {
  const w = await world({ content: { submissions: [seed(A, { state: 'SUBMITTED', user: 'ann' })] } })
  const ann = w.citizen('wechat-official', 'ann')
  const { text } = await w.staff('he').says(`不予受理 ${A} 理由：${reason}`)
  await w.flush()
  return { text, told: ann.notices().map((n) => n.wire.text), state: (await w.only()).state }
}

test.each(['不属于本单位职责', '这件事不归我们管，请找有关部门', '超出联络站受理范围', '由其他单位负责'])(
  '“%s” is no refusal: nobody is sent away without being told where',
  async (reason) => {
    const { text, told, state } = await refusing(reason)
    expect(text).toMatch(/请写明由哪个单位办理和电话/)
    expect(text.split('\n')).toHaveLength(1)
    expect({ told, state }).toEqual({ told: [], state: 'SUBMITTED' })
  },
)

test.each([
  ['不属于本站职责，请找劳动监察部门', '12333', '劳动争议调解仲裁法'],
  ['已经在打官司，不归联络站管，由法院办理', '12368', '民事诉讼法'],
  ['不是我们管的，打 12315', '12315', '消费者权益保护法'],
])('“%s” tells its owner the body, its number and the ground', async (reason, phone, basis) => {
  const { told, state } = await refusing(reason)
  expect(state).toBe('REJECTED')
  expect(told).toHaveLength(1)
  for (const part of [reason, phone, `依据：《中华人民共和国${basis}》`]) expect(told[0]).toContain(part)
})

test('a body that no door is known for is taken at its word, with its number', async () => {
  const { told, state } = await refusing('不属于本站职责，请找青溪区水务局，电话 5550-2200')
  expect(state).toBe('REJECTED')
  expect(told[0]).toContain('青溪区水务局，电话 5550-2200')
  expect((await refusing('不属于本站职责，请找青溪区水务局')).state).toBe('SUBMITTED')
})

test.each(['内容重复，上一件已经受理', '由于内容不完整无法核实', '材料不全，请到站点补充后再提'])(
  '“%s” sends nobody away and needs no other body',
  async (reason) => {
    const { told, state } = await refusing(reason)
    expect(state).toBe('REJECTED')
    expect(told[0]).not.toMatch(/由.*办理，电话/)
  },
)
