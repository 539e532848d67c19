import { describe, expect, test } from 'vitest'
import { ANSWER_CLOCK } from '../../test/helpers/answer-clock.ts'
import { files, type Person, type World, world } from '../../test/helpers/talk.ts'

const { extension: _, ...NOT_EXTENDED } = ANSWER_CLOCK

/** A matter that was done anew once already and is told again. */
async function twice(): Promise<{ w: World; a: Person; he: Person; receipt: string }> {
  const w = await world({ content: { clocks: [NOT_EXTENDED] } })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.says(`已解决 ${receipt} 理由：灯已经装好`)
  w.clock.advance('P3D')
  await a.says('不满意')
  await a.says('装了一半就停了').hears(/将重新办理，最晚10月2日答复您/)
  await he.says(`已解决 ${receipt} 理由：另一半也装好了`)
  w.clock.advance('P1D')
  return { w, a, he, receipt }
}

describe('not satisfied', () => {
  test('the first time gives a new last day, counted from the rating', async () => {
    const { w } = await twice()
    expect(await w.only()).toMatchObject({ redoCount: 1, dueDay: '2026-10-02' })
  })

  test('a second time is kept with its reason, opens nothing, and both reasons stay', async () => {
    const { w, a, he, receipt } = await twice()
    await a.says('不满意')
    await a.says('还是太暗').hears(/已经重新办理过1次/, /由督办人员决定/)
    expect(await w.only()).toMatchObject({ state: 'RATED', ratingComment: '还是太暗', redoCount: 1 })
    await he.says(`打开 ${receipt}`).hears(/还是太暗/, /装了一半就停了/, /重新办理.{0,3}1次/)
    expect(he.notices().at(-1)?.wire.text).toMatch(new RegExp(`${receipt} 又评价为不满意`))
  })

  test('a second time is done anew when who watches decides so, until the day that was said', async () => {
    const { w, a, he, receipt } = await twice()
    await a.saysAll('不满意', '还是太暗')
    await he.says(`重办 ${receipt}`).hears(/写明理由/)
    await he.says(`重办 ${receipt} 理由：现场照度不够 期限：9月30日`).hears(/第2次/, /最晚9月30日/)
    expect(a.notices().at(-1)?.wire.text).toMatch(/将重新办理，最晚9月30日答复您.*理由：现场照度不够/s)
    expect(await w.only()).toMatchObject({ state: 'REDO', redoCount: 2, dueDay: '2026-09-30' })
    const ledger = await w.store().submissions.ledger({ kinds: ['redo'] })
    expect(ledger.map(({ by, data }) => [by, data.count, data.due])).toEqual([
      ['system', 1, '2026-10-02'],
      ['he', 2, '2026-09-30'],
    ])
    await he.says(`已解决 ${receipt} 理由：换了亮的灯`)
    expect((await w.only()).state).toBe('FED_BACK')
  })

  test('a second time can be left as it is, with a reason that the citizen reads', async () => {
    const { w, a, he, receipt } = await twice()
    await a.saysAll('不满意', '还是太暗')
    await he.says(`不再重办 ${receipt} 理由：照度已达到国家标准`).hears(/已办结/)
    expect(a.notices().at(-1)?.wire.text).toMatch(/不再重新办理.*照度已达到国家标准/s)
    expect((await w.only()).state).toBe('CLOSED')
  })
})

test('a closed matter is looked at again; by its place only after a look', async () => {
  const { w, a, he, receipt } = await twice()
  await a.says('满意')
  expect((await w.only()).state).toBe('CLOSED')
  await he.says('待办 已办结').hears(receipt)
  const { text } = await he.says('重办 1 理由：回头看发现灯又坏了').hears(receipt, /OK \d{4}/)
  expect((await w.only()).state).toBe('CLOSED')
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`).hears(/第2次/, /最晚10月3日/)
  expect((await w.only()).state).toBe('REDO')
  await he.says(`期限 ${receipt}`).hears(/最后一天是10月3日/)
})

test.each([
  ['期限：昨天那个', /没有认出重新办理的期限/],
  ['期限：2026年9月1日', /已经过去/],
])('“%s” is no new last day', async (until, why) => {
  const { w, a, he, receipt } = await twice()
  await a.says('满意')
  await he.says(`重办 ${receipt} 理由：灯又坏了 ${until}`).hears(why)
  expect((await w.only()).state).toBe('CLOSED')
})

test('what is still being handled is not done anew, and nothing waits to be left as it is', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  const he = w.staff('he')
  await he.says(`重办 ${receipt} 理由：灯又坏了`).hears(/不能直接变为“重新办理”/)
  await he.says(`不再重办 ${receipt} 理由：达标`).hears(/没有在等是否重办的决定/)
  expect(await w.only()).toMatchObject({ state: 'SUBMITTED', rev: 0 })
})
