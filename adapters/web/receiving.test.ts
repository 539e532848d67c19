import { describe, expect, test } from 'vitest'
import { ADDRESS, COOKIE, events, send, startWeb as start } from '../../test/helpers/web-channel.ts'

describe('receiving', () => {
  test('a message sent while no browser was open is there when the page opens', async () => {
    const channel = await start()
    expect(await send(channel, '您的意见有结果了')).toMatchObject({ ok: true })
    const seen = await events(channel)
    expect(seen.texts).toEqual(['您的意见有结果了'])
    await seen.end()
  })

  test('what is told unasked waits for an open page, and the page tells that it is open', async () => {
    const opened: string[] = []
    const channel = await start({ opened: (session) => void opened.push(session) })
    const tell = () => channel.send(ADDRESS, { text: '您的意见有结果了', choices: [] }, { key: 'notice' })
    expect(await tell()).toEqual({ ok: false, why: 'window' })
    const page = await events(channel)
    const second = await events(channel)
    expect(opened).toEqual([ADDRESS.user])
    expect(await tell()).toMatchObject({ ok: true })
    expect(await page.more()).toContain('您的意见有结果了')
    for (const one of [page, second]) await one.end()
    expect(await tell()).toEqual({ ok: false, why: 'window' })
  })

  test('a reconnecting browser gets exactly what it missed', async () => {
    const channel = await start()
    for (const text of ['一', '二', '三']) await send(channel, text)
    const first = await events(channel)
    await first.end()
    await send(channel, '四')
    const again = await events(channel, first.ids[1])
    expect(again.texts).toEqual(['三', '四'])
    await again.end()
  })

  test('an open page hears at once', async () => {
    const channel = await start()
    const page = await events(channel)
    await send(channel, '新消息')
    expect(await page.more()).toContain('新消息')
    await page.end()
  })

  test('the same outgoing message is shown once', async () => {
    const channel = await start()
    await send(channel, '一次', 'key')
    await send(channel, '两次', 'key')
    const seen = await events(channel)
    expect(seen.texts).toEqual(['一次'])
    await seen.end()
  })

  test('one person never sees what is said to another', async () => {
    const channel = await start()
    await send(channel, '只给一个人')
    const other = await events(channel, undefined, `minyi=${'B'.repeat(32)}`)
    expect(other.texts).toEqual([])
    await other.end()
  })

  test('stopping ends open streams', async () => {
    const channel = await start()
    const page = await events(channel)
    await channel.stop()
    expect(await page.more()).toBe('')
  })

  test('needs a session, and a closed window makes room for another', async () => {
    const channel = await start({ limits: { streamsPerSession: 1 } })
    expect((await channel.routes.routes.request('/chat/events')).status).toBe(401)
    const page = await events(channel)
    expect((await channel.routes.routes.request('/chat/events', { headers: { cookie: COOKIE } })).status).toBe(429)
    await page.end()
    await (await events(channel)).end()
  })

  test('an address of another channel or a made-up one is refused', async () => {
    const channel = await start()
    const wire = { text: 'x', choices: [] }
    expect(await channel.send({ ...ADDRESS, channel: 'slack' }, wire, { key: 'k' })).toEqual({
      ok: false,
      why: 'invalid',
    })
    expect(await channel.send({ ...ADDRESS, conversation: 'c-9' }, wire, { key: 'k' })).toEqual({
      ok: false,
      why: 'invalid',
    })
  })
})
