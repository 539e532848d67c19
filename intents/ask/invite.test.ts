import { describe, expect, test } from 'vitest'
import type { Consultation } from '../../src/domain/consultation.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'
import { CONTENT, LIUAN } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const REVISION = '云川市养犬管理条例（修订草案）'
const MINUTE_MS = 60_000
const QUESTION = '养犬条例里遛狗的牵引绳最长多少'

const revision: Consultation = {
  id: 'dogs-2026',
  title: REVISION,
  aliases: [],
  opensAt: startOf('2026-09-01'),
  closesAt: endOf('2026-09-30'),
  contactPoint: LIUAN,
  clauses: [
    { number: { main: 1 }, text: '第一条　为了规范养犬行为，制定本条例。' },
    { number: { main: 11 }, text: '第十一条　养犬登记每两年办理一次。' },
    {
      number: { main: 12 },
      text: '第十二条　携犬出户应当由成年人用牵引绳牵领，牵引绳不得超过一点二米，主动避让行人。',
    },
  ],
  source: '测试资料',
  sample: false,
}

const open = (): Promise<World> => world({ content: { consultations: [...CONTENT.consultations, revision] } })
const INVITED = /正在修改，征求意见到9月30日24时.*8 对第十二条提意见/s

describe('an answer from a regulation that is being revised', () => {
  test('invites once: not the next day, again after a week', async () => {
    const w = await open()
    const a = w.citizen('wechat')
    await a.says(QUESTION).hears(/一点五米/, INVITED)
    const again = await a.says(QUESTION)
    expect(again.text).not.toMatch(/正在修改/)
    w.clock.advance('P1D')
    expect((await a.says(QUESTION)).text).not.toMatch(/正在修改/)
    w.clock.advance('P6D')
    await a.says(QUESTION).hears(INVITED)
  })

  test('somebody else is invited all the same', async () => {
    const w = await open()
    await w.citizen('wechat').says(QUESTION).hears(INVITED)
    await w.citizen('wechat').says(QUESTION).hears(INVITED)
  })

  test('does not invite a minute after the draft closed', async () => {
    const w = await open()
    w.clock.set(revision.closesAt + MINUTE_MS)
    expect((await w.citizen('wechat').says(QUESTION)).text).not.toMatch(/正在修改/)
  })

  test('another regulation brings no invitation', async () => {
    const w = await world({
      content: { consultations: [...CONTENT.consultations, { ...revision, title: '云川市养鸽管理条例（修订草案）' }] },
    })
    expect((await w.citizen('wechat').says(QUESTION)).text).not.toMatch(/正在修改/)
  })

  test('8 opens the form at the clause, with the question as a first wording that can be changed', async () => {
    const w = await open()
    const a = w.citizen('wechat')
    await a.says(QUESTION)
    await a.says('8').hears(/已把您刚才的问题填在“建议”里/, /理由/)
    await a.says('没有')
    await a.says('不留')
    await a.says('同意').hears(/第十二条/, new RegExp(QUESTION))
    await a.says('改建议')
    await a.says('牵引绳以两米为宜').hears(/牵引绳以两米为宜/)
    await a.says('确认').hears(/YJ-/)
    const { submissions, audit } = await w.store().dump()
    expect(submissions).toMatchObject([{ consultationId: 'dogs-2026', clause: '第十二条', body: '牵引绳以两米为宜' }])
    expect(audit.filter((row) => String(row.command).startsWith('invite')).map((row) => row.command)).toEqual([
      'invite',
      'invite-taken',
    ])
  })

  test('1 is not the invitation', async () => {
    const w = await open()
    const a = w.citizen('wechat')
    await a.says(QUESTION)
    expect((await a.says('1')).text).not.toMatch(/填在“建议”里/)
  })

  test('a group is invited once a day, without a digit', async () => {
    const w = await open()
    const first = await w.inGroup('wechat', 'g-liuan', 'x').says(`@小川 ${QUESTION}`)
    expect(first.text).toMatch(/单独对我说“我要对《云川市养犬管理条例（修订草案）》第十二条提意见”/)
    expect((await w.inGroup('wechat', 'g-liuan', 'y').says(`@小川 ${QUESTION}`)).text).not.toMatch(/正在修改/)
  })

  test.each([
    '我被邻居家没拴牵引绳的狗咬了，血流不止，养犬条例里怎么说',
    '我家老人被狗扑倒骨折，狗主人不肯赔钱，养犬条例里牵引绳怎么规定的',
  ])('who is in trouble is left alone: %s', async (text) => {
    const w = await open()
    expect((await w.citizen('wechat').says(text)).text).not.toMatch(/正在修改/)
  })
})
