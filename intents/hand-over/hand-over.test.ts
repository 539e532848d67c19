import { describe, expect, test } from 'vitest'
import { CONTENT, LIUAN, person } from '../../test/helpers/small-world.ts'
import { type Person, type World, world } from '../../test/helpers/talk.ts'

const WORDS = '水管半夜爆了，没人来修'

async function office(): Promise<{ w: World; he: Person; peng: Person; citizen: Person; receipt: string }> {
  const w = await world({ content: { people: [...CONTENT.people, person('luo2', '岑芳', LIUAN)] } })
  const citizen = w.citizen('wechat')
  await citizen.saysAll('我有话对代表说', '1', WORDS, '柳岸街道', '不留', '同意', '1')
  const { receipt } = await w.only()
  return { w, he: w.staff('he'), peng: w.staff('peng'), citizen, receipt }
}

const told = (citizen: Person): string =>
  citizen
    .notices()
    .map(({ wire }) => wire.text)
    .join('\n')

describe('handing over', () => {
  test('the owner hears to whom, why and under which number; the result from there is told as any other', async () => {
    const { w, he, citizen, receipt } = await office()
    await he.says(`转出 ${receipt} 给市水务局 编号 SW-18 理由：供水管网由水务部门管理`).hears(/已转给市水务局/, /SW-18/)
    expect(await w.only()).toMatchObject({ state: 'TRANSFERRED', outsideBody: '市水务局', outsideNumber: 'SW-18' })
    await w.flush()
    expect(told(citizen)).toMatch(/已转给市水务局，对方编号 SW-18.*供水管网由水务部门管理/s)
    await he.says(`已解决 ${receipt} 理由：水务局9月15日换了水管`)
    await w.flush()
    expect(told(citizen)).toMatch(/已解决/)
  })

  test('without a body nothing happens', async () => {
    const { w, he, receipt } = await office()
    await he.says(`转出 ${receipt}`).hears(/转给哪个单位/)
    expect(await w.only()).toMatchObject({ state: 'SUBMITTED' })
  })

  test('reporting up makes one batch in the ledger', async () => {
    const { w, he, citizen, receipt } = await office()
    await he.says(`上报 ${receipt} 到市人大法工委 理由：属于市级立法`).hears(/已上报市人大法工委/)
    expect(await w.only()).toMatchObject({ state: 'REPORTED_UP' })
    const ledger = await w.store().submissions.ledger({ kinds: ['report-up'] })
    expect(ledger).toMatchObject([{ data: { to: '市人大法工委', reason: '属于市级立法' } }])
    await w.flush()
    expect(told(citizen)).toMatch(/已报送市人大法工委/)
  })
})

describe('giving back', () => {
  test('needs a reason and who is competent', async () => {
    const { w, he, peng, receipt } = await office()
    await he.says(`派给 彭涛 ${receipt}`)
    await peng.says(`退单 ${receipt} 理由：不在职责范围`).hears(/应由谁承办/)
    expect(await w.only()).toMatchObject({ state: 'ASSIGNED' })
    await peng.says(`退单 ${receipt} 理由：不在职责范围，应由水务站承办`).hears(/第1次/, /水务站/, /期限不变/)
    expect(await w.only()).toMatchObject({ state: 'CLASSIFIED' })
  })

  test('is for who holds the item', async () => {
    const { he, peng, receipt } = await office()
    await he.says(`派给 彭涛 ${receipt}`)
    await he.says(`退单 ${receipt} 理由：派错了，应由水务站承办`).hears(/由彭涛承办，只有承办人能退单/)
    await peng.says(`退单 ${receipt} 理由：派错了，应由水务站承办`).hears(/已退单/)
  })

  test('the third routing waits for a ruling that has both reasons before it', async () => {
    const { w, he, peng, receipt } = await office()
    await he.says(`派给 彭涛 ${receipt}`)
    await peng.says(`退单 ${receipt} 理由：管网不归我们，应由岑芳承办`)
    await he.says(`派给 岑芳 ${receipt}`)
    await w.staff('luo2').says(`退单 ${receipt} 理由：道路不归我们，应由彭涛承办`).hears(/第2次/, /裁定/)
    await he.says(`派给 彭涛 ${receipt}`).hears(/退单2次/, /管网不归我们/, /道路不归我们/)
    expect(await w.only()).toMatchObject({ state: 'CLASSIFIED' })
    await he.says(`裁定 ${receipt} 由彭涛承办 理由：按职责清单归水务`).hears(/已裁定.*由彭涛承办/)
    expect(await w.only()).toMatchObject({ state: 'ASSIGNED', assigneeId: 'peng' })
  })

  test('on the eleventh day it is refused, unless the dispatcher agrees with a reason', async () => {
    const { w, he, peng, receipt } = await office()
    await he.says(`派给 彭涛 ${receipt}`)
    w.clock.advance('P11D')
    await peng.says(`退单 ${receipt} 理由：不归我们，应由水务站承办`).hears(/满10天/)
    await he.says(`同意退单 ${receipt} 理由：确属派错，应由水务站承办`).hears(/已退单/)
    const kinds = (await w.store().submissions.ledger({})).map(({ kind }) => kind)
    expect(kinds).toEqual(['return', 'override'])
  })
})

test('a citizen who says the same learns nothing of the desk', async () => {
  const { citizen, receipt } = await office()
  const { text } = await citizen.says(`退单 ${receipt} 理由：不归我们，应由水务站承办`)
  expect(text).not.toMatch(/已退单|裁定|期限不变|只有承办人/)
})
