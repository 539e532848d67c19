import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain/knowledge.ts'
import { writeNumber } from '../../src/domain/numerals.ts'
import { CONTENT } from '../helpers/small-world.ts'
import { type Person, type World, world } from '../helpers/talk.ts'

const LAW = '云川市电动自行车管理条例'
const GONE = '云川市烟花爆竹安全规定'
const SOON = '云川市养老服务条例'
const FOLDED = '云川市房屋租赁条例'

type Days = Pick<Article, 'date' | 'effective' | 'repealed' | 'supersededBy' | 'state'>
const version = (law: string, days: Days, texts: Readonly<Record<number, string>>): Article[] =>
  Object.entries(texts).map(([number, text]) => ({
    id: `${law}#${days.date ?? ''}#${number}`,
    law,
    article: `第${writeNumber(Number(number))}条`,
    number: { main: Number(number) },
    text,
    city: '云川市',
    source: '测试资料',
    ...days,
  }))

const OLD_TWELVE = '电动自行车在楼道停放充电的，由消防救援机构责令改正，处一百元罚款。'
const NEW_TWELVE = '电动自行车在楼道停放充电的，由消防救援机构责令改正；拒不改正的，处五百元以上一千元以下罚款。'
const LONG = [
  '出租人应当核对承租人的身份。',
  '居住房屋应当以原规划设计的房间为最小出租单位，厨房、卫生间、阳台不得单独出租供人居住，也不得分隔搭建后出租；每个房间的居住人数不得超过两人，有法定赡养、抚养、扶养义务关系的除外。',
  '出租人应当每季度检查一次房屋使用情况，发现承租人有违法行为的及时报告公安机关。',
  '违反规定分隔出租房屋的，由城管执法部门责令限期改正，处一万元以上十万元以下罚款。',
].join('\n')

const articles: Article[] = [
  ...CONTENT.articles,
  ...version(
    LAW,
    { date: '2019-03-28', effective: '2019-07-01' },
    {
      3: '电动自行车应当登记上牌，登记不收费用。',
      12: OLD_TWELVE,
      15: '驾驶电动自行车可以搭载一名十二周岁以下的儿童。',
    },
  ),
  ...version(
    LAW,
    { date: '2026-05-20', effective: '2026-07-01' },
    {
      3: '电动自行车应当登记上牌，登记不收费用。',
      12: NEW_TWELVE,
      15: '驾驶电动自行车可以搭载一名十六周岁以下的未成年人。',
    },
  ),
  ...version(
    GONE,
    { date: '2001-01-10', effective: '2001-02-01', repealed: '2022-01-01' },
    {
      2: '禁止在医院和学校周围燃放烟花爆竹。',
      8: '违反规定燃放烟花爆竹的，由公安机关处二百元罚款。',
    },
  ),
  ...version(
    SOON,
    { date: '2026-06-30', effective: '2026-12-01' },
    {
      5: '七十周岁以上的老年人可以申请居家养老服务补贴。',
    },
  ),
  ...version(FOLDED, { date: '2020-01-01', effective: '2020-03-01' }, { 9: LONG }),
]
const lawAliases = new Map([...CONTENT.lawAliases, ['电动车条例', LAW], ['烟花规定', GONE], ['养老条例', SOON]])

const city = (now: string): Promise<World> => world({ content: { articles, lawAliases }, now: Date.parse(now) })
const LAST_MOMENT = '2026-06-30T23:59:59+08:00'
const AUGUST = '2026-08-01T10:00:00+08:00'
const asker = async (now: string): Promise<Person> => (await city(now)).citizen('wechat')

describe('the law of today', () => {
  test('changes at midnight in Shanghai, in the same process', async () => {
    const w = await city(LAST_MOMENT)
    const a = w.citizen('wechat')
    const before = await a
      .says('电动车条例第十二条怎么规定')
      .hears(OLD_TWELVE, /现行有效/, /新文本自2026年7月1日起施行/)
    expect(before.text).not.toContain('五百元')
    w.clock.set(Date.parse('2026-07-01T00:00:00+08:00'))
    const after = await a.says('电动车条例第十二条怎么规定').hears(NEW_TWELVE, /2026年7月1日起施行，现行有效/)
    expect(after.text).not.toContain('处一百元')
  })

  test('is found by everyday words before and after', async () => {
    const w = await city(LAST_MOMENT)
    const a = w.citizen('wechat')
    await a.says('电动自行车在楼道充电怎么处罚').hears('处一百元罚款')
    w.clock.set(Date.parse('2026-07-01T00:00:00+08:00'))
    const { text } = await a.says('电动自行车在楼道充电怎么处罚').hears('处五百元以上')
    expect(text).not.toContain('一百元')
  })

  test('of a repealed regulation only the repeal is told', async () => {
    const a = await asker(AUGUST)
    for (const text of [
      '烟花规定第八条怎么说',
      '燃放烟花爆竹有什么规定',
      '云川市烟花爆竹安全规定',
      '违反规定燃放烟花爆竹怎么罚',
    ]) {
      const heard = await a.says(text).hears(/2022年1月1日起已废止/)
      expect(heard.text).not.toMatch(/二百元|医院和学校/)
    }
  })

  test('a regulation that is not yet in force says so first', async () => {
    const a = await asker(AUGUST)
    const { text } = await a.says('养老条例第五条怎么规定').hears(/2026年12月1日起施行/, /尚未生效/, /七十周岁以上/)
    expect(text.indexOf('2026年12月1日')).toBeLessThan(text.indexOf('七十周岁'))
    expect(text.split('\n')[0]).toMatch(/2026年12月1日起施行/)
  })
})

describe('the law of another time', () => {
  test('an article as of a month is shown under a banner', async () => {
    const a = await asker(AUGUST)
    const { text } = await a.says('电动车条例2026年5月第十二条怎么说').hears(OLD_TWELVE, /已被修改，现行规定见/)
    expect(text).not.toContain('五百元')
    expect(text.split('\n')[0]).toMatch(/已被修改/)
  })

  test('a question goes back in time and the next one stays there', async () => {
    const a = await asker(AUGUST)
    await a.says('电动车条例第十二条怎么规定').hears(NEW_TWELVE)
    await a.says('2020年时怎么规定').hears(OLD_TWELVE, /已被修改/)
    await a.says('那第十五条呢').hears('十二周岁', /已被修改/)
    await a.says('那登记要收费吗').hears('登记不收费用', /已被修改/)
    await a.says('那现在呢').hears('现行有效')
  })

  test.each(['以前的规定', '修改前', '旧条例', '以前是怎么规定的', '修订前怎么说的'])(
    '%s, after an answer',
    async (text) => {
      const a = await asker(AUGUST)
      await a.says('电动车条例第十二条怎么规定')
      await a.says(text).hears(OLD_TWELVE, /已被修改，现行规定见/)
    },
  )

  test('in everyday words', async () => {
    const a = await asker(AUGUST)
    await a.says('2020年时电动自行车在楼道充电怎么处罚').hears('处一百元罚款', /已被修改/)
  })

  test('a text of which nothing is stored is not made up', async () => {
    const a = await asker(AUGUST)
    const { text } = await a
      .says('电动车条例2010年时第十二条怎么规定')
      .hears(/没有《云川市电动自行车管理条例》2010年有效的文本/)
    expect(text).not.toMatch(/处一百元|五百元/)
  })

  test('a repealed regulation of the time when it held', async () => {
    const a = await asker(AUGUST)
    const { text } = await a.says('烟花规定2015年时第八条怎么说').hears('处二百元罚款', /已废止/)
    expect(text.split('\n')[0]).toMatch(/已废止/)
  })

  test('a story of another year is answered from the law of today', async () => {
    const a = await asker(AUGUST)
    const { text } = await a.says('我2020年买的电动自行车，在楼道停放充电怎么处罚').hears('处五百元以上')
    expect(text).not.toContain('处一百元')
  })
})

test('wherever the machine stands, the answers are the same', async () => {
  const zone = process.env.TZ
  const heard: string[][] = []
  try {
    for (const place of ['UTC', 'America/New_York', 'Asia/Shanghai']) {
      process.env.TZ = place
      const w = await city(LAST_MOMENT)
      const a = w.citizen('wechat')
      const said: string[] = []
      for (const now of [LAST_MOMENT, '2026-07-01T00:00:00+08:00', '2026-07-01T08:30:00+08:00']) {
        w.clock.set(Date.parse(now))
        for (const text of [
          '电动车条例第十二条怎么规定',
          '2026年5月第十二条怎么说',
          '去年怎么规定的',
          '烟花规定第八条',
        ])
          said.push((await a.says(text)).text)
      }
      heard.push(said)
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
  expect(heard[1]).toEqual(heard[0])
  expect(heard[2]).toEqual(heard[0])
})

describe('how an answer looks', () => {
  test('a long article begins with the sentence that decides, and 全文 shows the whole', async () => {
    const w = await city(AUGUST)
    const x = w.inGroup('wechat', 'g-liuan', 'x')
    const { text } = await x
      .says('@小川 房屋租赁条例里分隔出租房屋罚款多少')
      .hears(/处一万元以上十万元以下罚款/, /全文/)
    expect(text).not.toContain('核对承租人')
    expect(text.split('\n').length).toBeLessThanOrEqual(6)
    await x.says('@小川 全文').hears(/核对承租人/, /处一万元以上十万元以下罚款/, /现行有效/)
    await w
      .inGroup('wechat', 'g-liuan', 'y')
      .says('@小川 全文')
      .hears(/先问|再问/)
  })

  test.each(['全文', '看全文', '“全文”', '回复全文', '请发全文', '全文看看', '給我看全文'])(
    '%s shows the whole article',
    async (text) => {
      const w = await city(AUGUST)
      const x = w.inGroup('wechat', 'g-liuan', 'x')
      await x.says('@小川 房屋租赁条例里分隔出租房屋罚款多少')
      await x.says(`@小川 ${text}`).hears(/核对承租人/)
    },
  )

  test('in the middle of a form nobody is asked to reply 不对', async () => {
    const a = await asker(AUGUST)
    await a.saysAll('我有话对代表说', '1')
    const { text } = await a.says('电动车条例第十二条怎么规定？').hears(NEW_TWELVE)
    expect(text).not.toMatch(/不对/)
  })

  test('a plan is said to be a plan, with its source and year', async () => {
    const entry = {
      id: 'P1',
      title: '云川市今年建多少口袋公园',
      questions: ['口袋公园今年建多少座'],
      answer: '计划建成口袋公园二十座。',
      source: '政府工作报告',
      city: '云川市',
      year: '2026',
      kind: '计划' as const,
    }
    const w = await world({ content: { articles, entries: [entry] }, now: Date.parse(AUGUST) })
    await w
      .citizen('wechat')
      .says('云川市今年建多少口袋公园')
      .hears(/二十座/, /计划/, /政府工作报告/, /2026/)
  })
})

describe('what cannot be proved is not said', () => {
  const entry = {
    id: 'Q1',
    title: '楼道里给电动自行车充电怎么处理',
    questions: ['楼道充电谁来管'],
    answer: `《${LAW}》第十二条规定：“${NEW_TWELVE}”`,
    source: '本单位整理',
  }

  test('a curated answer that quotes the article is told', async () => {
    const w = await world({ content: { articles, lawAliases, entries: [entry] }, now: Date.parse(AUGUST) })
    await w.citizen('wechat').says('楼道充电谁来管').hears(NEW_TWELVE)
  })

  test('after the article was edited it is stopped, and noted', async () => {
    const edited = articles.map((a) => (a.text === NEW_TWELVE ? { ...a, text: a.text.replace('五百元', '六百元') } : a))
    const w = await world({ content: { articles: edited, lawAliases, entries: [entry] }, now: Date.parse(AUGUST) })
    const { text } = await w
      .citizen('wechat')
      .says('楼道充电谁来管')
      .hears(/核对/, /flk\.npc\.gov\.cn|12345/)
    expect(text).not.toContain('五百元')
    const { audit, unanswered } = await w.store().dump()
    expect(JSON.stringify(audit)).toMatch(/quote-altered/)
    expect(JSON.stringify(unanswered)).toMatch(/quote-gate/)
  })

  test('before the version that it quotes is in force it is stopped', async () => {
    const w = await world({ content: { articles, lawAliases, entries: [entry] }, now: Date.parse(LAST_MOMENT) })
    const { text } = await w.citizen('wechat').says('楼道充电谁来管')
    expect(text).not.toContain('五百元')
  })
})
