import { expect, test } from 'vitest'
import { fileDesk } from '../../test/helpers/file-desk.ts'
import { MEDIA } from '../../test/helpers/json-api.ts'
import { callback, message, TOKEN } from '../../test/helpers/official-account.ts'
import { account, NOW } from '../../test/helpers/official-office.ts'
import { photo } from '../../test/helpers/pictures.ts'

const picture = (id: number) =>
  callback(message('ann', id, { MsgType: 'image', MediaId: 'media-1', PicUrl: 'http://x' }), NOW)

async function office() {
  const desk = fileDesk()
  const it = await account({}, desk)
  it.bot = async (said) => void (await it.answers(said, '好的'))
  return { desk, it }
}

test('a picture is fetched from the platform once and named in the message', async () => {
  const { desk, it } = await office()
  it.api.pictures.set('media-1', photo())
  const ask = picture(1)
  await Promise.all([it.ask(ask()), it.ask(ask())])
  expect(it.heard).toMatchObject([{ text: '', files: [{ kind: 'image', name: '照片.jpg', id: 'taken-1' }] }])
  expect(desk.given).toMatchObject([{ channel: 'wechat-official', user: 'ann' }])
  expect(Buffer.from(desk.given[0]?.bytes ?? [])).toEqual(photo())
})

test('a token that ended is renewed for it', async () => {
  const { it } = await office()
  it.api.pictures.set('media-1', photo())
  await it.ask(picture(1)())
  it.api.failNext(MEDIA, { errcode: 42001 })
  await it.ask(picture(2)())
  expect(it.heard[1]?.files[0]?.id).toBe('taken-2')
  expect(it.api.calls.filter(({ path }) => path === TOKEN).length).toBeGreaterThan(1)
})

test.each([
  ['is not there any more', { errcode: 40007 }, /没有取到/],
  ['may not be fetched by this account', { errcode: 48001 }, /还没有开通/],
  ['cannot be fetched now', { status: 503 }, /没有取到/],
  ['was cut off', 'dropped', /没有取到/],
] as const)('a picture that %s is spoken of, and the message is heard', async (_, mishap, reason) => {
  const { it } = await office()
  it.api.failNext(MEDIA, mishap)
  await it.ask(picture(1)())
  expect(it.heard).toMatchObject([{ files: [{ kind: 'image', refused: expect.stringMatching(reason) }] }])
})

test('a picture above the limit is not read to its end', async () => {
  const { desk, it } = await office()
  it.api.pictures.set('media-1', photo(9 * 1024 * 1024))
  await it.ask(picture(1)())
  expect(it.heard[0]?.files[0]?.refused).toMatch(/超过8兆/)
  expect(desk.given).toEqual([])
})
