import { describe, expect, test } from 'vitest'
import { files, laneOfPerson, type Person, receiptIn, type World, world } from '../helpers/talk.ts'

/** What is said in the middle of a form and is not, or only seems not, what the form asked for. */

const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  'which draft': ['我想提意见'],
  'which clause': ['我想提意见', '停车'],
  contact: ['我想提意见', '停车', '3', '晚上应该免费', '车少'],
  consent: ['我想提意见', '停车', '3', '晚上应该免费', '车少', '不留'],
  'the summary': ['我想提意见', '停车', '3', '晚上应该免费', '车少', '不留', '同意'],
  'which kind': ['我有话对代表说'],
  'which station': ['我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。'],
}
const PROPOSAL = ['我想提意见', '停车', '3']
const REASON = [...PROPOSAL, '晚上应该免费']
const BODY = ['我有话对代表说', '1']

const WISHES: readonly (readonly [said: string, heard: RegExp])[] = [
  ['转人工', /接不通真人/],
  ['麻烦转一下人工', /接不通真人/],
  ['人工客服', /接不通真人/],
  ['帮助', /填写中可以回复“返回”/],
  ['查进度', /还没有提交过事项/],
  ['YJ-260914-7K3M-Q', /编号/],
  ['查进度 YJ-260914-7K3M-Q', /编号/],
  ['柳岸联络站几点开门', /9:00-17:00/],
  ['你是人还是机器', /自动助手/],
]

async function at(w: World, opening: readonly string[]): Promise<{ person: Person; question: string }> {
  const person = w.citizen('wechat-official')
  const { text } = await person.saysAll(...opening)
  return { person, question: text.split('\n').at(-1) as string }
}

describe.each(Object.keys(OPENINGS))('at the question of %s', (step) => {
  test('a wish with a clear aim is answered and the question is shown again', async () => {
    const w = await world()
    const { person, question } = await at(w, OPENINGS[step] as readonly string[])
    for (const [said, heard] of WISHES) await person.says(said).hears(heard, /接着刚才的问题/, question)
    expect(await w.submissions()).toEqual([])
  })
})

describe.each([
  ['what to change', PROPOSAL],
  ['why', REASON],
  ['what the matter is', BODY],
])('where free words are asked for (%s)', (_, opening) => {
  const COMMANDS = [
    ...WISHES.map(([said]) => said),
    '帮我转人工，谢谢',
    '能接一下真人客服吗',
    '菜单',
    '你是真人吗',
    '请问你是机器人吗？',
    '您是机器还是真人',
    '你叫什么名字',
    'YJ-260914-7K3M-Q 办得怎么样了？',
    '查 7K3M',
    '看看我的办理进度',
    '代表接待日是哪天',
    '石桥镇联络站的电话是多少',
    '你们星期六上班吗',
    '星期天开门吗',
    '有没有真人客服',
    '这部草案什么时候截止？',
    '我去年提的建议有结果了吗',
    '我的名字会公开吗',
  ]
  test('a plain command or a question about us is answered and not kept', async () => {
    const w = await world()
    for (const said of COMMANDS) {
      const { person, question } = await at(w, opening)
      const { text } = await person.says(said)
      expect.soft(text, said).toMatch(/接着刚才的问题/)
      expect.soft(text, said).toContain(question)
      expect.soft(JSON.stringify(await state(w, person)), said).not.toContain(`"verbatim":"${said}"`)
    }
  })

  const WORDS = [
    '希望对困难家庭多给帮助',
    '残疾人找不到车位，需要帮助',
    '应当有人帮助老人缴费',
    '人工岗亭不要都撤掉',
    '转人工的电话一直占线',
    '机器人收费看不懂',
    '到底是人收费还是机器收费，要写清楚',
    '办理进度应该让大家看得到',
    '为什么一年才公示一次？',
    '凭什么先交钱后停车？',
    '能不能给居民打折？',
    '难道小区门口也要收费吗？',
    '可以让周边商户参与吗？',
    '停车场由谁来监督？',
    '联络站晚上能不能开门？',
    '接待日应该放到周末，上班的人才来得了',
    '你们为什么不早点公开呢？',
    '你是代表，要替我们说句话',
    '菜单上的价格要写全',
    '取消按次收费的做法',
    '返回押金要在三天以内',
    '跳过听证就涨价是不对的',
    '算了一下，一年多花一千多元',
    '图书馆星期天几点开门？',
    '代表什么时候来看看我们这条路？',
    '拖了两年了，到底有结果了吗？',
    '业主怎么参与监督？',
    '停车场几点到几点收费要写在牌子上',
    '路灯坏了找谁修？',
    '增设人工客服',
    '进度要能在网上查到',
    '为什么？',
    '和 YJ-260914-7K3M-Q 说的是一回事，希望一起考虑',
  ]
  test('an opinion that only sounds like one is kept word for word', async () => {
    const w = await world()
    for (const said of WORDS) {
      const { person } = await at(w, opening)
      const { text } = await person.says(said)
      expect.soft(text, said).not.toMatch(/接着刚才的问题/)
      expect.soft(JSON.stringify(await state(w, person)), said).toContain(`"verbatim":"${said}"`)
    }
  })
})

async function state(w: World, person: Person): Promise<unknown> {
  return (await w.store().conversation(laneOfPerson(person)))?.data
}

test('a question read as an answer of a structured question is still a question', async () => {
  const w = await world()
  const { person } = await at(w, OPENINGS['which station'] as readonly string[])
  await person.says('石桥镇的联络站在哪里？').hears(/石桥镇中心路8号/, /哪个街道/)
  await person.says('石桥镇').hears(/联系方式/)
})

test('a receipt of one’s own is told in mid-form', async () => {
  const w = await world()
  const person = w.citizen('wechat-official')
  const { receipt } = await files(person)
  await person.saysAll('我想提意见', '停车')
  await person.says(receipt).hears(receipt, /您想对哪一条提意见/)
})

test('a reason being edited is kept when the person thinks better of it', async () => {
  for (const said of ['算了还是不改了', '不改了', '算了，不用改', '还是原来的吧']) {
    const w = await world()
    const { person } = await at(w, OPENINGS['the summary'] as readonly string[])
    await person.says('改理由')
    await person.says(said).hears(/没有改动/, /理由 {2}车少/)
    await person.says('1').hears(/已提交/)
    expect((await w.only()).reason).toBe('车少')
  }
})

test('after 返回 an answer is dropped where that is possible, else the person is asked', async () => {
  const w = await world()
  const { person } = await at(w, OPENINGS.contact as readonly string[])
  await person.says('13900001111')
  await person.says('返回').hears(/现在填的是/)
  await person.says('不要了').hears(/联系方式不填了/)
  await person.saysAll('返回', '返回')
  await person.says('跳过').hears(/理由不填了/)
  await person.saysAll('返回', '返回', '返回')
  await person.says('不填了').hears(/“建议”不能空着/, /1 保留原来填的/)
  await person.saysAll('1', '同意')
  await person.says('1').hears(/已提交/)
  const filed = await w.only()
  expect([filed.body, filed.reason, filed.contact]).toEqual(['晚上应该免费', undefined, undefined])
})

describe('a clause that the draft does not have', () => {
  test('is told, and what else was said is kept', async () => {
    const w = await world()
    const person = w.citizen('wechat-official')
    await person
      .says('我对停车管理条例草案第九十九条有意见，应该晚上免费，因为车少')
      .hears(/共12条，没有第九十九条/, /建议 {2}应该晚上免费/, /您想对哪一条提意见/)
    await person.says('3').hears(/联系方式/)
    await person.saysAll('不留', '同意', '1')
    expect(await w.only()).toMatchObject({ clause: '第三条', body: '应该晚上免费', reason: '车少' })
  })
  test('is told as soon as the draft is known', async () => {
    const w = await world()
    const person = w.citizen('wechat-official')
    await person.says('我对第九十五条有意见，应该晚上免费').hears(/哪一部草案/)
    await person.says('1').hears(/共12条，没有第九十五条/, /您想对哪一条提意见/)
  })
  test('named together with the draft in the form is told as well', async () => {
    const w = await world()
    const person = w.citizen('wechat-official')
    await person.says('我想提意见')
    await person.says('停车管理条例第四十条').hears(/共12条，没有第四十条/, /您想对哪一条提意见/)
  })
  test('one that it has is taken over when the draft is chosen', async () => {
    const w = await world()
    const person = w.citizen('wechat-official')
    await person.saysAll('我对第五条有意见，应该晚上免费', '1', '没有', '不留', '同意', '1')
    expect(await w.only()).toMatchObject({ clause: '第五条', body: '应该晚上免费' })
  })
})

test.each([
  '第十条',
  '10',
  '１０',
  '十条',
  '十',
  '第十',
  '第10条第2款',
  '第十条第二款',
  '第 10 条',
  '10条。',
  '就第十条吧',
])('“%s” is the tenth clause', async (said) => {
  const w = await world()
  const person = w.citizen('wechat-official')
  await person.saysAll('我想提意见', '停车')
  await person.says(said).hears(/第十条　本条写的是第10件事/, /您觉得应该怎么改/)
})

describe('a confirmation that comes twice', () => {
  test.each(['确认', '1', '确认提交', '都对，提交吧'])('“%s” tells the receipt just given', async (again) => {
    const w = await world()
    const { person } = await at(w, OPENINGS['the summary'] as readonly string[])
    const receipt = receiptIn((await person.says('确认')).text)
    await person.says(again).hears(/已经收到了/, receipt)
    await w.only()
  })
  test('a button pressed twice at the same moment files once', async () => {
    const w = await world()
    const person = w.citizen('web')
    await person.saysAll(...(OPENINGS['the summary'] as readonly string[]))
    const press = () => person.inbound('确认提交', { action: 'choice:1' })
    await Promise.all([press(), press()].map((message) => w.app().conversation.deliver(message)))
    await w.flush()
    const { receipt } = await w.only()
    expect(w.sent.slice(-2).map((m) => m.wire.text)).toEqual([
      expect.stringMatching(/^已提交/),
      expect.stringContaining(`已经收到了，编号是 ${receipt}`),
    ])
  })
  test('同意 pressed twice confirms no summary that nobody has read', async () => {
    const w = await world()
    const { person } = await at(w, OPENINGS.consent as readonly string[])
    await person.says('同意', { action: 'choice:1' }).hears(/请核对/)
    await person.says('同意', { action: 'choice:1' }).hears(/现在还没有提交/)
    expect(await w.submissions()).toEqual([])
    await person.says('确认提交', { action: 'choice:1' }).hears(/已提交/)
  })
  test('an hour later it is no confirmation any more, and a menu shown since comes first', async () => {
    const w = await world()
    const person = w.citizen('wechat-official')
    await files(person)
    await person.says('你好').hears(/1 问法规和站点/)
    await person.says('1').hears(/请直接问/)
    w.clock.advance('PT61M')
    expect((await person.says('确认')).text).not.toMatch(/已经收到了/)
  })
})
