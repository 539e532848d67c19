import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Said, startTalk } from './command.ts'
import { AT_A, AT_B, ON_ARTICLE_21, writePending } from './world/working-day.ts'
import { writeWorld } from './world.ts'

type Row = Readonly<Record<string, unknown>>
interface Stored {
  readonly submissions: readonly (Row & {
    readonly receipt: string
    readonly history: readonly Row[]
    readonly supplements: readonly Row[]
  })[]
  readonly audit: readonly Row[]
  readonly unanswered: readonly Row[]
}

const RECEIPT = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/g
const R5 = ON_ARTICLE_21[1] as string
const REASON = '公示频次本次修订不作调整，您反映的情况已转街道房管办跟进'
const CATEGORY = '物业-公共收益'
const receiptsIn = (text: string): readonly string[] => text.match(RECEIPT) ?? []

let world = ''
beforeAll(async () => {
  world = mkdtempSync(join(tmpdir(), 'minyi-world-'))
  await writeWorld(world)
  await writePending(world)
})

function play() {
  const out = join(mkdtempSync(join(tmpdir(), 'minyi-out-')), 'store.json')
  const talk = startTalk(world, out)
  const all: Said[] = []
  const send = async (line: object): Promise<readonly Said[]> => {
    const said = await talk.send(line)
    all.push(...said)
    return said
  }
  const to = (said: readonly Said[], user: string): string =>
    said
      .filter((s) => s.to === user)
      .map((s) => s.text)
      .join('\n')
  return {
    all,
    to,
    send,
    staff: (user: string, text: string) =>
      send({ channel: 'wecom', scope: 'direct', conversation: `cmd-${user}`, user, text }),
    citizen: (user: string, text: string) =>
      send({ channel: 'wechat-official', scope: 'direct', conversation: `oa-${user}`, user, text }),
    async end(): Promise<Stored> {
      await talk.end()
      return JSON.parse(readFileSync(out, 'utf8')) as Stored
    },
  }
}

describe("S05: a staff member's working day", () => {
  test('list, narrow, open by place, classify and hand over, ask back, decline with a reason', async () => {
    const s = play()
    await s.send({ now: '2026-09-14T10:00:00+08:00' })

    const list = s.to(await s.staff('S', '列出未处理的'), 'S')
    const second = s.to(await s.staff('S', '更多'), 'S')
    expect(list).toMatch(/12件/)
    expect(list).toMatch(/第1页，共2页/)
    expect([...receiptsIn(list), ...receiptsIn(second)].toSorted()).toEqual([...AT_A].toSorted())
    for (const line of `${list}\n${second}`.split('\n').filter((l) => RECEIPT.test(l)))
      expect(line).toMatch(/(?:第.+条|我有话对代表说|人民建议).*(?:收到\d+天|今天收到).*“.+”/)

    const three = s.to(await s.staff('S', '只看物业条例第二十一条的，按时间从早到晚'), 'S')
    expect(receiptsIn(three)).toEqual(ON_ARTICLE_21)

    const opened = s.to(await s.staff('S', '打开第二条'), 'S')
    expect(receiptsIn(opened)).toEqual([R5])

    const handed = await s.staff('S', `分类改成 ${CATEGORY}，派给吴倩`)
    expect(s.to(handed, 'S')).toMatch(new RegExp(`${R5}[\\s\\S]*${CATEGORY}`))
    expect(handed.filter((m) => m.to === 'S2')).toHaveLength(1)
    expect(receiptsIn(s.to(handed, 'S2'))).toEqual([R5])

    const mine = s.to(await s.staff('S2', '我手上还有几条没办的'), 'S2')
    expect(mine).toMatch(/1件/)
    expect(receiptsIn(mine)).toEqual([R5])

    const question = '您好，请问是哪个小区？'
    const asked = await s.staff('S2', `回复 ${R5}：${question}`)
    const heard = s.to(asked, 'A')
    for (const part of [question, '住宅物业管理条例', '第二十一条', R5]) expect(heard).toContain(part)
    expect(s.to(await s.citizen('A', `查 ${R5}`), 'A')).toMatch(/等您补充/)
    expect(s.to(await s.staff('S2', `打开 ${R5}`), 'S2')).toMatch(/状态\s+待补充/)

    const answered = await s.citizen('A', '阳光花园二期')
    expect(s.to(answered, 'A')).toContain(R5)
    expect(s.to(answered, 'A').length).toBeLessThan(100)
    expect(s.to(answered, 'A')).not.toMatch(/没有查到|资料库|提一件/)
    expect(s.to(answered, 'S2')).toContain('阳光花园二期')

    const refused = await s.staff('S2', `${R5} 不采纳`)
    expect(s.to(refused, 'S2')).toContain('理由')
    expect(s.to(refused, 'A')).toBe('')

    const declined = await s.staff('S2', `${R5} 不采纳，理由：${REASON}`)
    expect(s.to(declined, 'S2')).toMatch(/已记录.*未采纳/)
    for (const part of [R5, '未采纳', REASON, '评价', '不满意']) expect(s.to(declined, 'A')).toContain(part)

    expect(s.to(await s.staff('S', '列出未处理的'), 'S')).toMatch(/11件/)

    const toCitizens = s.all.filter((m) => m.channel === 'wechat-official')
    expect(toCitizens.every((m) => m.to === 'A')).toBe(true)
    expect(toCitizens.map((m) => m.text).join('\n')).not.toMatch(new RegExp(`${CATEGORY}|吴倩|林珊`))
    const everything = s.all.map((m) => m.text).join('\n')
    for (const receipt of AT_B) expect(everything).not.toContain(receipt)
    expect(everything).not.toMatch(/undefined|null|NaN|\[object|\{\{|TODO/)

    const store = await s.end()
    expect(store.submissions).toHaveLength(AT_A.length + AT_B.length)
    const item = store.submissions.find((row) => row.receipt === R5)
    expect(item).toMatchObject({
      category: CATEGORY,
      assigneeId: 'S2',
      outcome: '未采纳',
      outcomeReason: REASON,
      decidedBy: 'S2',
    })
    expect(item?.history.map((m) => m.to)).toEqual(expect.arrayContaining(['ASSIGNED', 'NEED_INFO', 'FED_BACK']))
    expect(item?.history.find((m) => m.to === 'NEED_INFO')).toMatchObject({ reason: question, personId: 'S2' })
    expect(item?.supplements).toMatchObject([{ kind: 'answer', text: '阳光花园二期' }])
    const trail = store.audit.filter((row) => row.target === R5 && row.result === 'done')
    const by = (command: string): readonly unknown[] => [
      ...new Set(trail.filter((r) => r.command === command).map((r) => r.actorId)),
    ]
    expect([by('assign'), by('ask'), by('decide')]).toEqual([['S'], ['S2'], ['S2']])
    expect(trail.every((row) => row.at !== undefined && row.before !== undefined && row.after !== undefined)).toBe(true)
    for (const other of store.submissions.filter((row) => row.receipt !== R5)) {
      expect(other).toMatchObject({ state: 'SUBMITTED', rev: 0 })
      expect(other.supplements).toEqual([])
    }
    expect(store.unanswered).toEqual([])
  })
})
