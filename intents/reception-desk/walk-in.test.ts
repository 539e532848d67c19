import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const RULE = CONTENT.receptions[0] as (typeof CONTENT.receptions)[number]
const office = (): Promise<World> => world({ content: { receptions: [{ ...RULE, capacity: 2 }] } })

test('who came without booking is counted, 人次 and 件 apart, beside who booked and who came', async () => {
  const w = await office()
  const [a, he] = [w.citizen('wechat'), w.staff('he')]
  await a.saysAll('我想约柳岸街道站的接待', '1', '路灯不亮', '不留', '同意', '1')
  await he.says('接待安排')
  await he.says('现场来访 第1场 12人 8件').hears(/还没有开始/)
  await w.later('P3DT5H')
  await he.saysAll('接待安排', '报名名单 1', '到场 1')
  await he.says('现场来访 第1场 12人 8件').hears(/现场来访12人次8件/, /代录 第1场/)
  await he.says('现场来访 1 又来1人 2件').hears(/现场来访13人次10件（原来是12人次8件）/)
  await he.saysAll('代录 第1场 门口的车乱停，希望划线 不留', '1', '1')
  await he.says('接待安排').hears(/1\. .*到场1.*｜现场来访13人次10件/)
  await he.says('报名名单 1').hears(/已到场/, /现场来访13人次10件，已录入1件/)
  await he.says('统计').hears(/接待和活动（按举行的日子）：有人来的1场，预约到场1人；现场来访13人次，当场反映10件/)
  const { text } = await w.staff('luo').says('统计')
  expect(text).not.toMatch(/现场来访/)
})

test('a total that was wrong is put right, one number at a time, and who did it is kept', async () => {
  const w = await office()
  const he = w.staff('he')
  await w.later('P3DT5H')
  await he.says('接待安排')
  await he.says('现场来访 1').hears(/还没有记现场来访。例：/)
  await he.says('现场来访 1 12人').hears(/12人次0件/)
  await he.says('现场来访 1 9件').hears(/12人次9件/)
  await he.says('现场来访 1 99999人').hears(/数字太大/)
  const { audit } = await w.store().dump()
  expect(audit.filter(({ command }) => command === 'walk-in').map(({ actorId, after }) => [actorId, after])).toEqual([
    ['he', '12/0'],
    ['he', '12/9'],
  ])
})

test('of a session that was called off nobody is counted, and other stations count nothing here', async () => {
  const w = await office()
  const he = w.staff('he')
  const { text } = await he.says('接待取消 LA01-2026-09-17-1400 理由：代表开会')
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`)
  await w.later('P3DT5H')
  await he.says('现场来访 LA01-2026-09-17-1400 3人 1件').hears(/已取消，没有现场来访可记/)
  await w
    .staff('luo')
    .says('现场来访 LA01-2026-09-17-1400 3人 1件')
    .hears(/没有找到这一场/)
})
