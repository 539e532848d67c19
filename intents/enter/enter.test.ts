import { expect, test } from 'vitest'
import { CONTENT, LIUAN, person } from '../../test/helpers/small-world.ts'
import { receiptIn, world } from '../../test/helpers/talk.ts'
import { readEntry } from './read.ts'

const AT = Date.parse('2026-09-14T10:02:00+08:00')
const WORDS = '夜里广场太吵，希望十点后停'
const CALL = `代录 来电 2 ${WORDS} 王女士 13912345678 口头同意`
const secretIn = (text: string): string => /查询码 ([\d ]{19})/.exec(text)?.[1] ?? ''
const deputy = {
  id: 'yue',
  name: '岳青山',
  grants: [{ role: '代表' as const, stationId: LIUAN }],
  accounts: [{ channel: 'wecom' as const, user: 'yue' }],
}

test('a call is entered in one message while the phone rings', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says(CALL).hears(/请核对/, WORDS, /139\*\*\*\*78/, /口头同意/, /柳岸街道/)
  expect(await w.submissions()).toEqual([])
  await he.says('1').hears(/已代录。编号 JY-260914/, /查询码 \d{4} \d{4} \d{4} \d{4}/, /继续/)
  const item = await w.only()
  expect(item).toMatchObject({
    kind: 'suggestion',
    state: 'REGISTERED',
    origin: '来电',
    body: WORDS,
    words: { verbatim: { body: WORDS } },
    personName: '王女士',
    contact: '13912345678',
    consentNotice: '口头同意',
    enteredBy: 'he',
    stationId: LIUAN,
    channel: 'offline',
  })
  expect(item.personId).not.toBe('he')
  expect((await w.store().chains.trail()).faults).toEqual([])
})

test('or field by field, with digits', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says('代录').hears(/1 来电/, /2 来访/)
  await he.says('2').hears(/1 我有话对代表说/)
  await he.says('3').hears(/怎么说的/)
  await he.says('大家都在说菜价，公示在哪里能看到？').hears(/怎么称呼/)
  await he.says('1').hears(/请核对/)
  await he.says('1').hears(/编号 SQ-/)
  expect(await w.only()).toMatchObject({
    kind: 'public-sentiment',
    origin: '来访',
    body: '大家都在说菜价，公示在哪里能看到？',
    consentNotice: '未留个人信息',
  })
})

test.each([
  ['遛狗不牵绳怎么处罚？', []],
  ['楼道里煤气漏了，闻着很重', [/119|110/]],
])('words that sound like a wish or an alarm are kept as they are: “%s”', async (words, warns) => {
  const w = await world()
  const he = w.staff('he')
  await he.saysAll('代录', '1', '1')
  await he.says(words).hears(/怎么称呼/)
  await he.says('不留')
  await he.says('1').hears(/已代录/, ...warns)
  expect((await w.only()).body).toBe(words)
})

test('a name is not kept without consent', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says(`代录 来电 2 ${WORDS} 王女士 13912345678`).hears(/同意保存/, /1 口头同意/)
  await he.says('2').hears(/请核对/, /书面同意/)
  await he.says('1')
  expect(await w.only()).toMatchObject({ consentNotice: '书面同意', personName: '王女士' })
})

test('after a reception day one matter follows the other', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says('代录 接待日 昨天 路灯坏了三盏 不留').hears(/哪位代表/)
  await he.says('岳青山').hears(/请核对/, /接待日事项/, /2026-09-13/)
  await he.says('1').hears(/编号 JJ-260913/)
  await he.says('继续 井盖松了，过车就响 不留').hears(/请核对/, /岳青山/, /井盖松了/)
  await he.says('1').hears(/编号 JJ-260913/)
  await he.says('继续').hears(/怎么说的/)
  const items = await w.submissions()
  expect(items.map(({ deputy: who }) => who)).toEqual(['岳青山', '岳青山'])
  expect(new Set(items.map(({ personId }) => personId)).size).toBe(2)
})

test('an opinion on a draft is refused when it came after the end', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.saysAll('代录 来电 草案意见', '夜市', '2', '希望十点收摊。', '不留')
  await he.says('1').hears(/已于8月31日24时结束/)
  expect(await w.submissions()).toEqual([])
})

test('what was settled on the spot is registered, has its result and waits for the rating', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says(`${CALL} 当场办结 解释说明，十点后由保安劝离`).hears(/请核对/, /当场办结/)
  await he.says('1').hears(/已当场办结：解释说明/)
  const item = await w.only()
  expect(item).toMatchObject({ state: 'FED_BACK', outcome: '解释说明', outcomeReason: '十点后由保安劝离' })
  const { moves } = await w.store().submissions.story(item.id)
  expect(moves.map(({ to }) => to)).toEqual([
    'SUBMITTED',
    'REGISTERED',
    'CLASSIFIED',
    'ASSIGNED',
    'IN_PROGRESS',
    'RESULT_READY',
    'FED_BACK',
  ])
  expect(w.sent.filter((m) => m.inReplyTo === undefined)).toEqual([])
})

test('or a moment later, by the item just entered or by its number', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.saysAll(CALL, '1')
  await he.says('当场办结').hears(/请写结果和理由/)
  await he.says('当场办结 已解决，物业答应今晚劝离').hears(/已当场办结：已解决/)
  expect((await w.only()).state).toBe('FED_BACK')
  await he.saysAll(`代录 来访 2 ${WORDS} 不留`, '1')
  const second = (await w.submissions()).at(-1)
  await w
    .staff('peng')
    .says(`当场办结 ${second?.receipt} 已解决，物业答应今晚劝离`)
    .hears(/已当场办结/)
})

test('a telephone call is entered and decided; the citizen takes it over on the web and rates it', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says(CALL)
  const { text } = await he.says('1')
  const receipt = receiptIn(text)
  await he.says(`采纳 ${receipt} 理由：已商定十点后停`).hears(/线下收到/, /已告知/)
  await w.flush()
  expect((await w.only()).state).toBe('RESULT_READY')
  expect(await w.pending()).toEqual([])
  await w
    .citizen('web')
    .says(`查 ${receipt} 1234 5678 1234 5678`)
    .hears(/没有查到/)
  const ann = w.citizen('web')
  await ann.says(`${receipt} ${secretIn(text)}`).hears(/就在这里告诉您/, /已有结果/)
  expect(ann.notices().map((n) => n.wire.text)).toEqual([expect.stringMatching(/采纳[\s\S]*已商定十点后停/)])
  expect(await w.only()).toMatchObject({ state: 'FED_BACK', channel: 'web', personId: ann.personId })
  await ann.says('满意').hears(/已记下：满意/)
  expect(await w.only()).toMatchObject({ state: 'CLOSED', rating: '满意' })
  await w
    .citizen('wechat-official')
    .says(`${receipt} ${secretIn(text)}`)
    .hears(/已办结/)
  expect((await w.only()).personId).toBe(ann.personId)
})

test('a result told by telephone is recorded once, and only where the system reaches nobody', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says(CALL)
  const { text } = await he.says('1')
  const receipt = receiptIn(text)
  await he.says(`已告知 ${receipt}`).hears(/还没有可以告知的结果/)
  await he.says(`采纳 ${receipt} 理由：已商定十点后停`)
  await he.says(`已电话告知 ${receipt}`).hears(/电话告知/)
  expect((await w.only()).state).toBe('FED_BACK')
  await he.says(`已告知 ${receipt}`).hears(/还没有可以告知的结果/)
  const ann = w.citizen('web')
  await ann.says(`${receipt} ${secretIn(text)}`).hears(/请您评价/)
  await ann.says('不满意').hears(/哪里不满意/)
})

test('who entered it does not become its owner by looking it up', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says(CALL)
  const { text } = await he.says('1')
  await w.staff('peng').says(`查 ${receiptIn(text)} ${secretIn(text)}`)
  expect((await w.only()).channel).toBe('offline')
})

test.each(['代录 来电 2 有事', '当场办结 7K3M 已解决，好了', '已告知 7K3M', '转达 有事', '继续'])(
  'a citizen who says “%s” enters nothing and learns nothing',
  async (says) => {
    const w = await world()
    const { text } = await w.citizen('wechat').says(says)
    expect(text).not.toMatch(/请核对|来电|怎么说的|办结哪/)
    expect(await w.submissions()).toEqual([])
  },
)

test('entering is for the liaison and the registrar', async () => {
  const wu = { ...person('wu', '吴芳', LIUAN), grants: [{ role: '承办人' as const, stationId: LIUAN }] }
  const w = await world({ content: { people: [...CONTENT.people, wu] } })
  await w.staff('wu').says(CALL)
  expect(await w.submissions()).toEqual([])
})

test('a deputy passes on what a citizen said; the contact is seen by those alone who need it', async () => {
  const duban = { ...person('du', '杜班', LIUAN), grants: [{ role: '督办人' as const, stationId: LIUAN }] }
  const w = await world({ content: { people: [...CONTENT.people, deputy, duban] } })
  const yue = w.staff('yue')
  await yue.says('转达群众意见：菜场的秤不准，希望常查。').hears(/怎么称呼/)
  await yue.says('老李 13912345678').hears(/同意保存/)
  await yue.says('1').hears(/核对/, /139\*\*\*\*78/)
  const { text } = await yue.says('1').hears(/已转达，由柳岸街道/, /编号 ZD-/)
  expect(await w.only()).toMatchObject({
    kind: 'relayed-by-deputy',
    origin: '代表转达',
    deputy: '岳青山',
    enteredBy: 'yue',
    contact: '13912345678',
    personName: '老李',
    body: '菜场的秤不准，希望常查。',
  })
  const receipt = receiptIn(text)
  await w
    .staff('he')
    .says(`打开 ${receipt}`)
    .hears(/13912345678/, /老李/, /岳青山/)
  const seen = await w
    .staff('du')
    .says(`打开 ${receipt}`)
    .hears(/菜场的秤不准/)
  expect(seen.text).not.toMatch(/13912345678|老李/)
  expect((await yue.says(`打开 ${receipt}`)).text).not.toMatch(/13912345678|老李/)
  await yue.says(`${receipt} ${secretIn(text)}`)
  expect((await w.only()).channel).toBe('offline')
})

test.each([
  ['代录 来电 2 路灯坏了', { origin: '来电', kind: 'suggestion', words: '路灯坏了' }],
  ['代录 2 来电 路灯坏了', { origin: '来电', kind: 'suggestion', words: '路灯坏了' }],
  [
    '代录：来信，社情民意，大家说来电显示不灵',
    { origin: '来信', kind: 'public-sentiment', words: '大家说来电显示不灵' },
  ],
  ['代录 来访 9月12日 3号楼漏水', { origin: '来访', received: '2026-09-12', words: '3号楼漏水' }],
  ['代录 来访 12月12日 要办灯会', { origin: '来访', words: '12月12日 要办灯会' }],
  ['代录 来电 5550-1234 这个电话打不通，请查', { origin: '来电', words: '5550-1234 这个电话打不通，请查' }],
  ['代录 来电 1 希望装灯 5550-1234', { origin: '来电', kind: 'deputy-message', words: '希望装灯', who: '5550-1234' }],
])('“%s” is taken apart', (text, parts) => {
  const read = readEntry(text, AT)
  expect(Object.fromEntries(Object.entries(read).map(([name, answer]) => [name, answer.value]))).toEqual(parts)
})

test('an opinion entered for somebody stands on the same reading and clauses as one that was typed', async () => {
  const w = await world()
  const anna = w.citizen('web', 'anna')
  await anna.saysAll('对停车管理条例草案第三条和第五条提意见，建议改成每月公布一次，因为一年太久，不留，同意', '1')
  const he = w.staff('he')
  await he.saysAll('代录 来电 草案意见', '停车', '第三条、第五条', '写清楚收费的标准。', '不留', '1')
  const [typed, entered] = await w.submissions()
  const onWhat = {
    readingId: 'parking/1',
    clause: '第三条、第五条',
    clauseIds: ['1/3', '1/5'],
    clauseText: expect.stringMatching(/第三条[\s\S]*第五条/),
  }
  expect(typed).toMatchObject(onWhat)
  expect(entered).toMatchObject({ ...onWhat, enteredBy: 'he' })
  await he.saysAll('代录 来电 草案意见', '停车', '0', '希望早点施行。', '不留', '1')
  const whole = (await w.submissions()).at(-1)
  expect(whole).toMatchObject({ readingId: 'parking/1' })
  expect(whole?.clauseIds).toBeUndefined()
})
