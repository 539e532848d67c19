import { describe, expect, test } from 'vitest'
import { ANSWER_CLOCK } from '../../test/helpers/answer-clock.ts'
import { type Person, type World, world } from '../../test/helpers/talk.ts'

async function office(): Promise<{ w: World; he: Person; citizen: Person; receipt: string; told: string }> {
  const w = await world({ content: { clocks: [ANSWER_CLOCK] } })
  const citizen = w.citizen('wechat')
  await citizen.saysAll('我有话对代表说', '1', '村口的桥没有护栏，希望装上。', '柳岸街道', '不留', '同意')
  const { text } = await citizen.says('1')
  const { receipt } = await w.only()
  return { w, he: w.staff('he'), citizen, receipt, told: text }
}

describe('when an item is due', () => {
  test('the citizen hears the day with the receipt', async () => {
    const { w, told } = await office()
    expect(told).toMatch(/最晚9月29日答复/)
    expect(await w.only()).toMatchObject({ dueDay: '2026-09-29' })
  })

  test('staff hear why', async () => {
    const { he, receipt } = await office()
    await he
      .says(`期限 ${receipt}`)
      .hears(/15个自然日/, /云川市群众意见办理办法第八条/, /9月14日收到起算/, /最后一天是9月29日/)
  })

  test('days of waiting for the citizen do not count', async () => {
    const { w, he, citizen, receipt } = await office()
    await he.says(`回复 ${receipt}：请问是哪座桥？`)
    w.clock.advance('P4D')
    await citizen.says('石桥')
    expect(await w.only()).toMatchObject({ state: 'SUBMITTED', dueDay: '2026-10-03' })
    await he.says(`期限 ${receipt}`).hears(/9月14日至9月18日等待补充，不计入/, /最后一天是10月3日/)
  })
})

describe('more time', () => {
  test('is given once, and the citizen is told once', async () => {
    const { w, he, citizen, receipt } = await office()
    await he.says(`延期 ${receipt}`).hears(/写明理由/)
    await he.says(`延期 ${receipt} 理由：需要现场勘察`).hears(/最后一天是10月9日/)
    expect(await w.only()).toMatchObject({ dueDay: '2026-10-09' })
    await he.says(`延期 ${receipt} 理由：还要再看看`).hears(/已经用完/)
    await w.flush()
    expect(citizen.notices().filter(({ wire }) => /延长到10月9日.*需要现场勘察/s.test(wire.text))).toHaveLength(1)
    await he.says(`${receipt} 哪天到期`).hears(/经何静批准延长10个自然日，理由：需要现场勘察/)
  })

  test('is not given when the day has passed', async () => {
    const { w, he, receipt } = await office()
    w.clock.advance('P16D')
    await he.says(`延期 ${receipt} 理由：需要现场勘察`).hears(/已过/)
  })
})
