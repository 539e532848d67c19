import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Said, startTalk } from './command.ts'
import { writeWorld } from './world.ts'

const RECEIPT = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/
const MONDAY = { now: '2026-09-14T10:00:00+08:00' }

interface Stored {
  readonly submissions: readonly (Record<string, unknown> & {
    readonly history: readonly { readonly to: string; readonly at: string }[]
  })[]
  readonly audit: readonly Record<string, unknown>[]
  readonly unanswered: readonly unknown[]
}

let world = ''
beforeAll(async () => {
  world = mkdtempSync(join(tmpdir(), 'minyi-world-'))
  await writeWorld(world)
})

/** Every sentence of a scenario, for the points that hold throughout. */
const heard: string[] = []

function play() {
  const out = join(mkdtempSync(join(tmpdir(), 'minyi-out-')), 'store.json')
  const talk = startTalk(world, out)
  const send = async (line: object): Promise<readonly Said[]> => {
    const said = await talk.send(line)
    heard.push(...said.map((s) => s.text))
    return said
  }
  return {
    send,
    group: (user: string, text: string, mentioned = true) =>
      send({
        channel: 'wechat',
        scope: 'group',
        conversation: 'G1',
        user,
        name: user === 'A' ? '阿平' : '小鹿',
        mentioned,
        text,
      }),
    alone: (user: string, text: string) =>
      send({ channel: 'wechat-official', scope: 'direct', conversation: `oa-${user}`, user, text }),
    staff: (user: string, text: string) =>
      send({ channel: 'wecom', scope: 'direct', conversation: `cmd-${user}`, user, text }),
    async end(): Promise<Stored> {
      await talk.end()
      return JSON.parse(readFileSync(out, 'utf8')) as Stored
    },
  }
}

const textOf = (said: readonly Said[]): string => said.map((s) => s.text).join('\n')

describe('S01: a rule, a station and a reception day in a group', () => {
  test('neighbours ask, the bot answers exactly, and only when asked', async () => {
    const s = play()
    await s.send(MONDAY)
    expect(await s.group('B', '今天菜场的青菜三块五一斤，贵得来', false)).toEqual([])

    const fine = await s.group('A', '@小助手 请问遛狗不牵绳罚多少钱啊')
    expect(textOf(fine)).toContain('《澜州市养犬管理条例》')
    expect(textOf(fine)).toMatch(/第四十二条[\s\S]*责令改正；拒不改正的，处五十元以上二百元以下罚款/)
    expect(textOf(fine)).toContain('第十八条')
    expect(fine.map((m) => [m.scope, m.to])).toEqual([['group', 'A']])
    expect(textOf(fine).split('\n').length).toBeLessThanOrEqual(6)

    const leash = textOf(await s.group('A', '@小助手 那绳子要多长'))
    expect(leash).toContain('第十八条')
    expect(leash).toContain('一点五米')

    const station = textOf(await s.group('A', '@小助手 梧桐街道联络站在哪儿 星期六开门伐'))
    expect(station).toContain('梧桐路188弄2号1楼')
    expect(station).toMatch(/周六.*0?9:00-11:30/)

    const day = textOf(await s.group('A', '@小助手 这个月代表接待日是哪天，哪个代表来'))
    expect(day).toMatch(/9月17日（周四）14:00-16:00/)
    expect(day).toContain('顾明远')

    const other = textOf(await s.group('A', '@小助手 滨江那边呢'))
    expect(other).toContain('没有固定')
    expect(other).toContain('5550-0303')
    expect(other).not.toContain('9月17日')

    expect(textOf(await s.group('A', '@小助手 谢谢侬')).length).toBeLessThan(30)

    const store = await s.end()
    expect(store.submissions).toEqual([])
    expect(store.unanswered).toEqual([])
  })
})

describe('S02: an opinion from the first word to the rating', () => {
  test('the citizen gets a receipt, the result with its reason, and is asked for a rating', async () => {
    const s = play()
    await s.send(MONDAY)
    const offered = await s.alone('A', '我想提意见')
    expect(textOf(offered)).toMatch(/住宅物业管理条例（修订草案）.*9月30日/)
    expect(textOf(offered)).toMatch(/养老服务条例（草案）.*10月8日/)
    expect(textOf(offered)).not.toContain('绿化')
    expect(textOf(await s.alone('A', '物业那个'))).toMatch(/《澜州市住宅物业管理条例（修订草案）》[\s\S]*哪一条/)
    expect(textOf(await s.alone('A', '第二十一条'))).toContain('物业服务人应当每半年公示一次公共收益收支情况。')
    const change = '公示半年一次太慢了，改成每个季度公示一次，还要贴在楼道里'
    const why = '因为我们小区停车费收入去年一整年没人知道去哪了'
    expect(textOf(await s.alone('A', change))).toContain('理由')
    expect(textOf(await s.alone('A', why))).toMatch(/联系方式[\s\S]*可以不留/)
    expect(textOf(await s.alone('A', '不留电话了，就在这里通知我'))).toContain('同意')
    const summary = textOf(await s.alone('A', '同意'))
    for (const part of ['住宅物业管理条例', '第二十一条', change, why, '不留', '确认']) expect(summary).toContain(part)
    expect(summary).not.toMatch(RECEIPT)
    const receipt = RECEIPT.exec(textOf(await s.alone('A', '确认')))?.[0] ?? ''
    expect(receipt).toMatch(/^YJ-260914-/)

    const waiting = textOf(await s.alone('A', `查一下 ${receipt}`))
    expect(waiting).toMatch(/已收到，还没有开始办理/)
    expect(waiting).toContain('9月14日 10:00')

    const detail = textOf(await s.staff('S', `看一下${receipt}的详情`))
    for (const part of [receipt, change, why, '第二十一条', '公众号', '梧桐街道人大代表联络站', '9月14日 10:00'])
      expect(detail).toContain(part)

    const reason = '建议具体可行，已吸收进二审稿第二十一条'
    const decided = await s.staff('S', `采纳 ${receipt}，理由：${reason}`)
    const toStaff = decided.filter((m) => m.channel === 'wecom')
    const toCitizen = decided.filter((m) => m.channel === 'wechat-official')
    expect(textOf(toStaff)).toContain('已记录')
    expect(toCitizen).toHaveLength(1)
    for (const part of [receipt, '采纳', reason, '满意']) expect(textOf(toCitizen)).toContain(part)
    expect(decided.every((m) => m.scope === 'direct')).toBe(true)

    expect(textOf(await s.alone('A', '满意'))).toMatch(/已记下：满意/)
    const rated = textOf(await s.alone('A', `查一下 ${receipt}`))
    for (const part of ['采纳', reason, '满意']) expect(rated).toContain(part)

    const store = await s.end()
    expect(store.submissions).toHaveLength(1)
    const [item] = store.submissions
    expect(item).toMatchObject({
      receipt,
      kind: 'opinion',
      consultationId: 'C1',
      clause: '第二十一条',
      channel: 'wechat-official',
      outcome: '采纳',
      outcomeReason: reason,
      decidedBy: 'S',
      rating: '满意',
    })
    expect(item?.words).toEqual({ verbatim: { proposal: change, reason: why } })
    expect(item?.contact ?? null).toBeNull()
    expect(item?.consentAt).toBeTruthy()
    const steps = item?.history ?? []
    expect(steps.map((m) => m.to)).toEqual(expect.arrayContaining(['SUBMITTED', 'RESULT_READY', 'FED_BACK', 'RATED']))
    const times = ['SUBMITTED', 'RESULT_READY', 'FED_BACK', 'RATED'].map(
      (state) => steps.find((m) => m.to === state)?.at ?? '',
    )
    expect([...times].sort()).toEqual(times)
    expect(new Set(times).size).toBe(times.length)
  })

  test('no decision is stored without a reason', async () => {
    const s = play()
    await s.send(MONDAY)
    for (const text of ['对物业条例第二十一条提意见，改成每季度公示，半年太久，不留，同意']) await s.alone('A', text)
    const receipt = RECEIPT.exec(textOf(await s.alone('A', '确认')))?.[0] ?? ''
    expect(textOf(await s.staff('S', `采纳 ${receipt}`))).toContain('理由')
    expect((await s.end()).submissions[0]?.outcome ?? null).toBeNull()
  })
})

describe('S09: "不对 是第十二条"', () => {
  test('every answer can be corrected before confirming, and nothing changes silently after it', async () => {
    const s = play()
    await s.send(MONDAY)
    for (const text of [
      '我想提意见',
      '物业那个',
      '第二十一条',
      '书面征求意见要公示每户的投票结果',
      '防止代签',
      '13900001111',
      '同意',
    ])
      await s.alone('A', text)
    const twelve = textOf(await s.alone('A', '不对 是第十二条'))
    expect(twelve).toContain('业主大会会议可以采用书面征求意见的形式。')
    for (const part of ['第十二条', '书面征求意见要公示每户的投票结果', '防止代签']) expect(twelve).toContain(part)
    expect(textOf(await s.alone('A', '手机号最后一位错了，是2不是1'))).toMatch(/139\*+12/)
    const reason = textOf(await s.alone('A', '理由改一下：防止代签，也防止漏掉租户'))
    expect(reason).toContain('防止代签，也防止漏掉租户')
    expect(textOf(await s.alone('A', '不用改了'))).toContain('确认')
    const receipt = RECEIPT.exec(textOf(await s.alone('A', '确认')))?.[0] ?? ''
    expect(receipt).not.toBe('')
    const after = textOf(await s.alone('A', '不对，刚才那个应该是第十五条'))
    for (const part of ['已经提交', '补充', '更正', '撤回']) expect(after).toContain(part)
    expect(textOf(await s.alone('A', '哦那不用了，第十二条没错'))).toContain(receipt)
    const store = await s.end()
    expect(store.submissions).toHaveLength(1)
    expect(store.submissions[0]).toMatchObject({
      receipt,
      clause: '第十二条',
      contact: '13900001112',
      reason: '防止代签，也防止漏掉租户',
      state: 'SUBMITTED',
    })
    expect(JSON.stringify(store)).not.toContain('13900001111')
    expect(JSON.stringify(store.submissions)).not.toMatch(/2不是1|不用改了/)
  })
})

afterAll(() => {
  expect(heard.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\{\{|TODO/)
})
