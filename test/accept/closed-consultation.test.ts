import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Said, startTalk } from './command.ts'
import { writeWorld } from './world.ts'

const RECEIPT = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/
const EARLY = '对物业条例第十五条提意见，建议写明合理期限是几天，合理两个字太含糊，不留，同意'
const LATE = '对物业条例第二十一条提意见，改成每季度公示，半年太久，不留，同意'

let world = ''
beforeAll(async () => {
  world = mkdtempSync(join(tmpdir(), 'minyi-world-'))
  await writeWorld(world)
})

const textOf = (said: readonly Said[]): string => said.map((s) => s.text).join('\n')

test('S17: closing dates are honoured, kindly and without losing words', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'minyi-out-')), 'store.json')
  const talk = startTalk(world, out)
  const at = (now: string) => talk.send({ now })
  const says = async (user: string, text: string): Promise<string> =>
    textOf(await talk.send({ channel: 'wechat-official', scope: 'direct', conversation: `oa-${user}`, user, text }))

  await at('2026-09-14T10:00:00+08:00')
  const closed = await says('A', '我要对绿化条例修订草案提意见')
  expect(closed).toMatch(/8月31日24时结束/)
  expect(closed).toMatch(/看正在征求意见的草案[\s\S]*人民建议/)
  const passed = await says('A', '那通过了没有？')
  expect(passed).toMatch(/结果还没有登记/)
  const taken = await says('A', '那我就想说路边的树修剪得太狠了，夏天一点阴凉都没有，让代表知道')
  expect(taken).toContain('路边的树修剪得太狠了，夏天一点阴凉都没有')
  await says('A', '梧桐街道')
  const summary = await says('A', '不留，同意')
  expect(summary).toMatch(/核对您要对代表说的话/)
  expect(summary).not.toContain('绿化条例')
  expect(await says('A', '确认')).toMatch(RECEIPT)

  await says('D', EARLY)
  expect(await says('D', '确认')).toMatch(RECEIPT)

  await at('2026-09-30T23:52:00+08:00')
  expect(await says('B', LATE)).toMatch(/核对您的意见[\s\S]*每季度公示[\s\S]*9月30日24时/)
  await at('2026-10-01T00:03:00+08:00')
  const late = await says('B', '确认')
  expect(late).toMatch(/刚刚结束，没有提交/)
  expect(late).toMatch(/关于《澜州市住宅物业管理条例（修订草案）》第二十一条：改成每季度公示。半年太久/)
  expect(late).not.toMatch(RECEIPT)
  await at('2026-10-01T00:05:00+08:00')
  expect(await says('C', '我要对物业条例修订草案提意见')).toMatch(/9月30日24时结束，不再接收/)

  await at('2026-10-09T10:00:00+08:00')
  const listed = await talk.send({
    channel: 'wecom',
    scope: 'direct',
    conversation: 'cmd-S',
    user: 'S',
    text: '列出物业条例的意见',
  })
  expect(textOf(listed)).toMatch(/YJ-260914-/)

  await talk.end()
  const store = JSON.parse(readFileSync(out, 'utf8')) as { submissions: readonly Record<string, unknown>[] }
  expect(store.submissions.map((s) => [s.kind, s.consultationId ?? null])).toEqual([
    ['deputy-message', null],
    ['opinion', 'C1'],
  ])
  expect(store.submissions[1]).toMatchObject({
    words: { verbatim: { proposal: EARLY } },
    filedAt: expect.stringMatching(/^2026-09-14T10:00:\d\d\.\d{3}\+08:00$/),
  })
})
