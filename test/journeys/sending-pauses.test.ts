import { expect, test } from 'vitest'
import { ADMINISTRATOR, told } from '../helpers/administrator.ts'
import { world } from '../helpers/talk.ts'

const OUTAGE = Array.from({ length: 400 }, () => 'throw' as const)

test('Slack takes nothing for an hour: an administrator reads so elsewhere, the web goes on, and afterwards everybody is answered once', async () => {
  const w = await world({ content: { people: [ADMINISTRATOR] } })
  const people = Array.from({ length: 8 }, () => w.citizen('slack'))
  const neighbour = w.citizen('web')
  w.fail('slack', ...OUTAGE)
  for (const one of people) await one.says('你好')
  for (let minute = 0; minute < 60; minute++) {
    await w.later('PT1M')
    expect((await neighbour.says('你好')).messages).toHaveLength(1)
  }
  expect(told(w, 'w-xu')).toEqual([
    expect.stringMatching(/^从9月14日 10:\d\d起，发往Slack的消息一直送不出去.*不用重发/),
  ])
  expect(w.app().conversation.failing()).toMatchObject([{ channel: 'slack' }])
  w.fail('slack')
  await w.later('PT2M')
  await w.later('PT1M')
  for (const one of people) expect(told(w, one.user)).toHaveLength(1)
  expect(told(w, 'w-xu')[1]).toMatch(/^发往Slack的消息恢复了/)
  expect(told(w, 'U7')).toEqual([])
  expect(w.app().conversation.failing()).toEqual([])
  expect(await w.store().outbox.count()).toMatchObject({ pending: 0, dead: 0 })
})
