import { describe, expect, test } from 'vitest'
import { account, LAMPS, office, okIn, PEOPLE, told, writes } from '../../test/helpers/letter-office.ts'
import { CONTENT, SHIQIAO } from '../../test/helpers/small-world.ts'

describe('the letters of a deputy', () => {
  test.each(['我的来信', '待办', '有没有人给我写信', '有人给我写信吗'])(
    '%s shows mine first, then the station’s',
    async (says) => {
      const w = await office()
      const [, station] = await writes(w, '', '停车位不够。')
      const [, mine] = await writes(w, '岳青山')
      const [, foreign] = await writes(w, '苏晓棠', '学校门口太堵。', ['柳岸街道'])
      const { text } = await w
        .staff('yue')
        .says(says)
        .hears(/请您答复：1封/, /写给站里代表的：1封/)
      expect(text.indexOf(mine)).toBeLessThan(text.indexOf(station))
      expect(text).toMatch(/今天收到/)
      expect(text).not.toContain(foreign)
      expect(text).not.toMatch(/学校门口/)
    },
  )

  test('a letter is opened by its place with its words, never with a way to reach the citizen', async () => {
    const w = await office()
    await writes(w, '岳青山')
    const yue = w.staff('yue')
    await yue.says('我的来信')
    const { text } = await yue.says('打开 1').hears(/步道晚上太暗/, /已提交/, /通过站点/)
    expect(text).not.toContain('13912345678')
    expect(text).toMatch(/139\D+/)
  })

  test('the letter of another deputy sounds like one that never was', async () => {
    const w = await office()
    const [, receipt] = await writes(w, '岳青山')
    const su = w.staff('su')
    for (const order of ['打开', '回复', '答复', '请站点办']) {
      const said = (which: string): string => `${order} ${which}${order === '打开' ? '' : ' 理由：已经看到了'}`
      const foreign = await su.says(said(receipt))
      const unknown = await su.says(said('DB-260914-9V2B-Z'.replace(/.$/, receipt.slice(-1))).replace(/DB-\S+/, '9V2B'))
      expect(foreign.text).toBe(unknown.text)
      expect(foreign.text).not.toMatch(/步道|岳青山/)
    }
    expect((await w.only()).rev).toBe(0)
    await w.staff('yue').says(`答复 ${receipt} 灯下个月装。`)
    await w.flush()
    expect((await su.says(`打开 ${receipt}`)).text).toBe((await su.says('打开 9V2B')).text)
  })

  test('who is no deputy learns nothing of letters, and an account without a record is told so', async () => {
    const w = await office({ content: { people: [...PEOPLE, account('nobody', '文远')] } })
    const [, receipt] = await writes(w, '岳青山')
    for (const text of ['我的来信', `打开 ${receipt}`, '有没有人给我写信'])
      expect((await w.citizen('web').says(text)).text).not.toMatch(/步道|请您答复|来信/)
    await w
      .staff('nobody')
      .says('我的来信')
      .hears(/代表名单/)
  })

  test('in a group nothing of a letter is shown', async () => {
    const w = await office()
    await writes(w, '岳青山')
    await w.staff('yue').says('谢谢')
    const { text } = await w.inGroup('wecom', 'team', 'yue').says('我的来信')
    expect(text).not.toMatch(/步道/)
  })
})

describe('the answer of a deputy', () => {
  test('words in between are sent signed; what asks something waits for the answer, which the deputy hears', async () => {
    const w = await office()
    const [citizen, receipt] = await writes(w, '岳青山')
    const yue = w.staff('yue')
    await yue.says('我的来信')
    const { text } = await yue.says('回复 1：我周五去现场看。').hears(receipt, /确认请回复 OK/)
    expect(told(citizen)).toEqual([])
    await yue.says(okIn(text)).hears(/已发给/)
    expect(told(citizen)).toEqual([expect.stringMatching(/区人大代表岳青山答复您：\n我周五去现场看。$/)])
    expect((await w.only()).state).toBe('SUBMITTED')
    await yue.says(`回复 ${receipt}：请问是哪一段步道？`).hears(/待补充/)
    expect(told(citizen).at(-1)).toMatch(/区人大代表岳青山想请您补充：\n请问是哪一段步道？/)
    await citizen.says('从北桥到渡口').hears(/已记下/)
    expect((await w.only()).state).toBe('SUBMITTED')
    expect(told(yue).at(-1)).toMatch(/提交人补充了/)
    await yue.says(`打开 ${receipt}`).hears(/从北桥到渡口/, /我周五去现场看/)
    await w
      .staff('he')
      .says(`打开 ${receipt}`)
      .hears(/岳青山/, /我周五去现场看/)
    const { audit } = await w.store().dump()
    expect(audit.filter((a) => a.actorId === 'yue').map((a) => [a.command, a.role, a.target])).toEqual([
      ['reply-letter', '代表', receipt],
      ['ask-letter', '代表', receipt],
    ])
  })

  test('the answer itself closes the letter, is signed, and is rated; who is not satisfied comes back to the deputy', async () => {
    const w = await office()
    const [citizen, receipt] = await writes(w, '岳青山')
    const yue = w.staff('yue')
    await yue.says(`答复 ${receipt} 步道的灯列入下月维修，由街道城管科装。`).hears(/已答复/)
    await w.flush()
    expect(told(citizen)).toEqual([expect.stringMatching(/区人大代表岳青山答复：步道的灯列入下月维修.*请您评价/s)])
    expect(await w.only()).toMatchObject({ state: 'FED_BACK', outcome: '解释说明', decidedBy: 'yue' })
    await yue.says('我的来信').hears(/没有/)
    await citizen.saysAll('不满意', '没说哪一天装')
    expect(told(yue).at(-1)).toMatch(/不满意.*又在您的来信里/)
    await yue.says('我的来信').hears(receipt)
    await yue.says(`打开 ${receipt}`).hears(/没说哪一天装/)
  })

  test('where two keys are set somebody else lets the answer go', async () => {
    const w = await office({ settings: { twoKeyKinds: ['deputy-message'] } })
    const [citizen, receipt] = await writes(w, '岳青山')
    await w
      .staff('yue')
      .says(`答复 ${receipt}：灯下个月装。`)
      .hears(/审核员放行/)
    await w.flush()
    expect(told(citizen)).toEqual([])
    await w.staff('he').says(`放行 ${receipt}`)
    await w.flush()
    expect(told(citizen)).toEqual([expect.stringMatching(/区人大代表岳青山答复：灯下个月装/)])
  })

  test('what the station is to do goes there with the reason, and the deputy answers no more', async () => {
    const w = await office()
    const [citizen, receipt] = await writes(w, '岳青山')
    const yue = w.staff('yue')
    await yue.says(`请站点办 ${receipt}`).hears(/理由/)
    await yue.says(`请站点办 ${receipt} 理由：要先找城管科核实`).hears(/柳岸街道人大代表联络站/)
    expect(told(citizen)).toEqual([expect.stringMatching(/柳岸街道人大代表联络站办理.*要先找城管科核实/s)])
    expect(told(w.staff('he')).at(-1)).toMatch(/岳青山.*要先找城管科核实/s)
    await yue.says('我的来信').hears(/没有/)
    await yue.says(`打开 ${receipt}`).hears(/站点/)
    await yue.says(`答复 ${receipt} 灯已装好。`).hears(/已请站点办理/)
    await w
      .staff('he')
      .says('待办')
      .hears(receipt, /已转站点/)
  })

  test('a letter to the deputies of the station may be answered by one of them', async () => {
    const w = await office()
    const [citizen, receipt] = await writes(w, '', '停车位不够。')
    await w
      .staff('ji')
      .says(`答复 ${receipt} 已经看到。`)
      .hears(/没有查到/)
    await w
      .staff('su')
      .says(`答复 ${receipt} 已请街道增划泊位。`)
      .hears(/已答复/)
    await w.flush()
    expect(told(citizen)).toEqual([expect.stringMatching(/区人大代表苏晓棠答复：已请街道增划泊位/)])
  })
})

describe('the end of a term', () => {
  test('takes inbox and answer away that day, and what is open goes to the station', async () => {
    const w = await office()
    const [citizen, receipt] = await writes(w, '季远舟')
    await w.staff('ji').says('我的来信').hears(receipt)
    await w
      .staff('luo')
      .says('待办')
      .hears(/写给季远舟代表/)
    await w.later('P7D')
    const ji = w.staff('ji')
    await ji.says('我的来信').hears(/任期到9月20日为止/)
    for (const order of [`打开 ${receipt}`, `答复 ${receipt} 看到了，下周去`]) {
      const { text } = await ji.says(order)
      expect(text).not.toMatch(/步道|已答复/)
    }
    expect(told(citizen)).toEqual([expect.stringMatching(/季远舟.*石桥镇人大代表联络站/s)])
    await w
      .staff('luo')
      .says('待办')
      .hears(receipt, /已转站点/)
    expect(told(w.staff('luo')).filter((text) => text.includes(receipt))).toHaveLength(1)
    await w.later('P1D')
    expect(told(citizen)).toHaveLength(1)
    expect(w.logs.filter((line) => line.includes('a job failed'))).toEqual([])
  })
})

describe('the weekly card', () => {
  test('comes once on Monday with what the deputy has to answer first; an empty week brings none', async () => {
    const w = await office()
    await writes(w, '', '停车位不够。')
    const [, mine] = await writes(w, '苏晓棠', LAMPS, ['石桥镇'])
    const su = w.staff('su')
    const before = told(su).length
    await w.later('P6D')
    expect(told(su)).toHaveLength(before)
    await w.later('P1D')
    const cards = told(su).slice(before)
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatch(/请您答复：1封/)
    expect(cards[0]?.indexOf(mine)).toBeGreaterThan(0)
    expect(cards[0]).not.toContain('13912345678')
    await w.later('PT1H')
    expect(told(su)).toHaveLength(before + 1)
    expect(told(w.staff('ji'))).toEqual([])
  })
})

describe('what a deputy says', () => {
  test('who also works at a desk keeps its list, and means letters after the list of letters', async () => {
    const both = {
      ...account('yue', '岳青山'),
      grants: [{ role: '代表' as const }, { role: '登记员' as const, stationId: SHIQIAO }],
    }
    const w = await office({ content: { people: [...CONTENT.people, both] } })
    const [citizen, receipt] = await writes(w, '岳青山')
    const yue = w.staff('yue')
    expect((await yue.says('待办')).text).not.toContain(receipt)
    await yue.says(`打开 ${receipt}`).hears(/没有查到/)
    await yue.says('我的来信').hears(receipt)
    await yue.says('打开 1').hears(/步道/)
    const { text } = await yue.says('回复 1：我周五去看。').hears(/确认请回复/)
    await yue.says(okIn(text)).hears(/已发给/)
    expect(told(citizen)).toHaveLength(1)
    expect((await yue.says('待办')).text).not.toContain(receipt)
  })

  test('a question about answers orders nothing, and a number without a list opens nothing', async () => {
    const w = await office()
    await writes(w, '岳青山')
    const yue = w.staff('yue')
    for (const text of ['答复时限是几天', '回复率是多少', '1'])
      expect((await yue.says(text)).text).not.toMatch(/哪一封|步道|已发给/)
    await yue.says('回复：您好').hears(/哪一封/)
    await yue.says('帮助').hears(/我的来信/)
  })

  test('what a letter is answered with may name a danger, and is sent as it is', async () => {
    const w = await office()
    const [citizen, receipt] = await writes(w, '岳青山')
    await w
      .staff('yue')
      .says(`回复 ${receipt}：闻到煤气味请马上离开，打119。`)
      .hears(/已发给/)
    expect(told(citizen)[0]).toMatch(/闻到煤气味请马上离开，打119。$/)
  })

  test('two people of one register do not answer each other’s letters in the same minute', async () => {
    const w = await office()
    const [, receipt] = await writes(w, '', '停车位不够。')
    await w
      .staff('su')
      .says(`答复 ${receipt} 已请街道增划泊位。`)
      .hears(/已答复/)
    await w
      .staff('yue')
      .says(`答复 ${receipt} 我也去看看。`)
      .hears(/不能|没有|已有结果/)
    expect((await w.only()).decidedBy).toBe('su')
  })
})
