import { describe, expect, test } from 'vitest'
import { ANSWER_CLOCK, colleague, receiptOf } from '../../../test/helpers/answer-clock.ts'
import { person } from '../../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../../test/helpers/talk.ts'

const A = receiptOf('JY-260914-7K3M')
const B = receiptOf('JY-260914-8M2P')
const C = receiptOf('JY-260914-9N4Q')

/** Handler, desk, supervisor, reviewer. */
const PEOPLE = [
  colleague('wu', '吴芳', '承办人'),
  colleague('qian', '钱一', '登记员'),
  colleague('sun', '孙二', '督办人'),
  colleague('li', '李三', '审核员'),
]

/** Filed on Monday, 14 September; the last day is Tuesday, 29 September. */
const office = (more: Parameters<typeof world>[0] = {}): Promise<World> =>
  world({
    ...more,
    content: {
      clocks: [ANSWER_CLOCK],
      people: PEOPLE,
      submissions: [seed(A, { assignee: 'wu', state: 'IN_PROGRESS' })],
      ...more.content,
    },
  })
const told = (w: World, user: string): readonly string[] =>
  w
    .staff(user)
    .notices()
    .map(({ wire }) => wire.text)

describe('what staff are told of last days', () => {
  test('first who handles it, then the desk, then those who look after it, each once', async () => {
    const w = await office()
    await w.later('P10D')
    expect(PEOPLE.flatMap(({ id }) => told(w, id))).toEqual([])
    await w.later('P1D')
    expect(told(w, 'wu')).toHaveLength(1)
    expect(told(w, 'wu')[0]).toMatch(/还有4天（9月29日）.*您承办.*打开 7K3M/s)
    expect(told(w, 'qian')).toEqual([])
    await w.later('P3D')
    expect(told(w, 'wu')).toHaveLength(2)
    expect(told(w, 'qian')).toHaveLength(1)
    expect(told(w, 'sun')).toEqual([])
    await w.later('P2D')
    expect(told(w, 'wu')).toHaveLength(3)
    expect(told(w, 'sun')[0]).toMatch(/已超期1天.*由您督办.*打开 7K3M/s)
    expect(told(w, 'li')[0]).toMatch(/由您审核/)
    expect(told(w, 'qian')).toHaveLength(1)
    await w.later('P5D')
    expect(told(w, 'sun')).toHaveLength(1)
  })

  test('many items come in one message, and the rest is counted', async () => {
    const tails = ['AAA1', 'AAA2', 'AAA3', 'AAA4', 'AAA5', 'AAA6', 'AAA7', 'AAA8', 'AAA9', 'AAAB', 'AAAC']
    const submissions = tails.map((tail) => seed(receiptOf(`JY-260914-${tail}`), { assignee: 'wu', state: 'ASSIGNED' }))
    const w = await office({ content: { submissions } })
    await w.later('P20D')
    await w.later('P5D')
    const [text = '', ...more] = told(w, 'wu')
    expect(more).toEqual([])
    expect(text.match(/JY-260914/g)).toHaveLength(9)
    expect(text).toMatch(/还有2件/)
  })

  test('neither at night nor at the weekend; what would come on a day off comes before it', async () => {
    const w = await office({ now: Date.parse('2026-09-25T08:30:00+08:00') })
    await w.later('PT0S')
    expect(told(w, 'wu')).toEqual([])
    await w.later('PT31M')
    expect(told(w, 'wu')[0]).toMatch(/还有4天/)
    await w.later('P1D')
    await w.later('P1D')
    expect(told(w, 'wu')).toHaveLength(1)
    await w.later('P1D')
    expect(told(w, 'wu')).toHaveLength(2)
  })

  test('not while the citizen is asked, and only of the new day after an extension', async () => {
    const w = await office({
      content: { submissions: [A, B].map((r) => seed(r, { assignee: 'wu', state: 'IN_PROGRESS' })) },
    })
    await w.staff('wu').says(`回复 ${A}：请问是哪座桥？`)
    await w
      .staff('sun')
      .says(`延期 ${B} 理由：需要现场勘察`)
      .hears(/10月9日/)
    await w.later('P11D')
    await w.later('P3D')
    await w.later('P2D')
    expect(told(w, 'wu').filter((text) => /请留意/.test(text) && /【期限】/.test(text))).toEqual([])
    await w.later('P6D')
    expect(told(w, 'wu').at(-1)).toMatch(/8M2P.*还有3天（10月9日）/s)
  })

  test('not of what has a result; what waits for release is told to who can release it', async () => {
    const w = await office({
      content: { submissions: [A, B].map((r) => seed(r, { assignee: 'wu', state: 'IN_PROGRESS' })) },
    })
    await w.staff('wu').says(`采纳 ${A} 理由：今年的计划里已经有了`)
    await w.staff('li').says(`放行 ${A}`)
    w.clock.advance('P10D')
    await w.staff('wu').says(`采纳 ${B} 理由：今年的计划里已经有了`)
    await w.later('P1D')
    expect(told(w, 'wu')).toEqual([])
    expect(told(w, 'li')).toHaveLength(1)
    expect(told(w, 'li')[0]).toMatch(/8M2P.*等您放行.*放行 8M2P/)
    expect(told(w, 'li')[0]).not.toMatch(/7K3M/)
  })

  test('what nobody holds is told to the desk; another station hears nothing of it', async () => {
    const w = await office({
      content: { submissions: [seed(A)], people: [...PEOPLE, person('luo', '罗敏', 'shiqiao')] },
    })
    await w.later('P11D')
    expect(told(w, 'qian')[0]).toMatch(/派给 姓名 7K3M/)
    expect(told(w, 'luo')).toEqual([])
  })

  test('who lost the role hears nothing any more', async () => {
    const w = await office()
    await w.store().commit([{ do: 'grant.remove', personId: 'wu', grant: { role: '承办人', stationId: 'liuan' } }])
    await w.later('P11D')
    expect(told(w, 'wu')).toEqual([])
    expect(told(w, 'qian')).toHaveLength(1)
  })

  test('a restart tells nothing twice', async () => {
    const w = await office()
    await w.later('P11D')
    await w.restart()
    await w.later('PT1H')
    expect(told(w, 'wu')).toHaveLength(1)
  })

  test('a message that was held up leaves out what was dealt with meanwhile', async () => {
    const w = await office({
      content: { submissions: [A, B].map((r) => seed(r, { assignee: 'wu', state: 'IN_PROGRESS' })) },
    })
    w.fail('wecom', { ok: false, why: 'retry', afterMs: 60_000 })
    await w.later('P11D')
    expect(told(w, 'wu')).toEqual([])
    const [item] = (await w.submissions()).filter((s) => s.receipt === A)
    await w.store().commit([
      {
        do: 'submission.change',
        id: item?.id ?? '',
        rev: item?.rev ?? 0,
        set: { state: 'FED_BACK', updatedAt: w.clock.now() },
      },
    ])
    await w.later('PT5M')
    expect(told(w, 'wu')).toHaveLength(1)
    expect(told(w, 'wu')[0]).toMatch(/8M2P/)
    expect(told(w, 'wu')[0]).not.toMatch(/7K3M/)
  })

  test('and does not leave at all when that was everything', async () => {
    const w = await office()
    w.fail('wecom', { ok: false, why: 'retry', afterMs: 60_000 })
    await w.later('P11D')
    const [item] = await w.submissions()
    await w.store().commit([
      {
        do: 'submission.change',
        id: item?.id ?? '',
        rev: item?.rev ?? 0,
        set: { state: 'CLOSED', updatedAt: w.clock.now() },
      },
    ])
    await w.later('PT5M')
    expect(told(w, 'wu')).toEqual([])
    expect(await w.pending()).toEqual([])
  })

  test('an office that reminds nobody is left alone', async () => {
    const w = await office({ content: { clocks: [{ ...ANSWER_CLOCK, reminders: [] }] } })
    await w.later('P30D')
    expect(PEOPLE.flatMap(({ id }) => told(w, id))).toEqual([])
  })
})

describe('a year whose holidays are not on file', () => {
  const inDecember = (): Promise<World> =>
    office({
      now: Date.parse('2026-12-28T10:00:00+08:00'),
      content: {
        clocks: [{ ...ANSWER_CLOCK, length: 5, unit: '工作日' }],
        people: [...PEOPLE, { ...colleague('guan', '关四'), grants: [{ role: '管理员' }] }],
        submissions: [seed(C, { at: Date.parse('2026-12-28T09:00:00+08:00'), assignee: 'wu', state: 'ASSIGNED' })],
      },
    })

  test('the administrator hears of it once a month', async () => {
    const w = await inDecember()
    await w.later('PT1H')
    expect(told(w, 'guan')).toHaveLength(1)
    expect(told(w, 'guan')[0]).toMatch(/2027年的放假安排没有录入/)
    await w.later('P2D')
    expect(told(w, 'guan')).toHaveLength(1)
    await w.later('P6D')
    expect(told(w, 'guan')).toHaveLength(2)
  })

  test('a last day in it is marked', async () => {
    const w = await inDecember()
    await w.later('P4D')
    expect(told(w, 'wu').at(-1)).toMatch(/1月4日，节假日数据缺失/)
  })
})

test('whoever has news but no chat account is named to the administrators, with how to link one', async () => {
  const guan = { ...colleague('guan', '关四'), grants: [{ role: '管理员' as const }] }
  const silent = [
    { ...colleague('wu', '吴芳', '承办人'), accounts: [] },
    { ...colleague('zhao', '赵五', '承办人'), accounts: [] },
  ]
  const w = await office({ content: { people: [...PEOPLE.slice(1), ...silent, guan], consultations: [] } })
  await w.later('P10D')
  expect(told(w, 'guan')).toEqual([])
  await w.later('P1D')
  expect(told(w, 'guan').join()).toMatch(/【提醒送不到的同志】\n吴芳没有关联聊天账号，提醒送不到。.*staff add 姓名/)
  expect(told(w, 'guan').join()).not.toMatch(/赵五/)
  expect(told(w, 'qian').join()).not.toMatch(/送不到/)
})
