import { expect, test } from 'vitest'
import { fileDesk } from '../../test/helpers/file-desk.ts'
import { Problem } from '../domain/problem.ts'
import type { Inbound } from '../ports/channel.ts'
import { type Brought, createBringer, type KeptFile, readUpTo } from './bring-files.ts'

const X = Buffer.from('x')
const message = (count: number, more: Partial<Inbound> = {}): Inbound => ({
  key: 'k',
  at: 0,
  from: { channel: 'slack', account: 'a', conversation: 'c', user: 'ann' },
  sender: { id: 'ann' },
  scope: 'direct',
  mentioned: false,
  text: '',
  files: Array.from({ length: count }, () => ({ kind: 'image' })),
  ...more,
})
const kept = (what: Brought): KeptFile & { asked: number } => {
  const file = {
    name: '路灯.jpg',
    asked: 0,
    bring: async () => {
      file.asked++
      return what
    },
  }
  return file
}

test('what a person sends alone is fetched once, however often the message comes', async () => {
  const desk = fileDesk()
  const bring = createBringer(desk)
  const file = kept(X)
  const [one, again] = await Promise.all([bring(message(1), [file]), bring(message(1), [file])])
  expect(one.files).toEqual([{ kind: 'image', name: '路灯.jpg', id: 'taken-1' }])
  expect(again).toEqual(one)
  expect(file.asked).toBe(1)
  expect(desk.given).toMatchObject([{ channel: 'slack', user: 'ann', name: '路灯.jpg' }])
})

test('in a group, and without a desk, nothing is fetched', async () => {
  const file = kept(X)
  expect(await createBringer(fileDesk())(message(1, { scope: 'group' }), [file])).toEqual(
    message(1, { scope: 'group' }),
  )
  expect(await createBringer(undefined)(message(1), [file])).toEqual(message(1))
  expect(file.asked).toBe(0)
})

test('what is not taken carries its reason', async () => {
  const desk = fileDesk()
  const reason = async (what: Brought): Promise<string | undefined> =>
    (await createBringer(desk)(message(1), [kept(what)])).files[0]?.refused
  expect(await reason(undefined)).toMatch(/没有取到/)
  expect(await createBringer(desk)(message(1), [kept('too-large')])).toMatchObject({
    files: [{ refused: expect.stringMatching(/超过8兆/) }],
  })
  expect(await reason('not-allowed')).toMatch(/还没有开通收照片和文件/)
  desk.refuse = new Problem('FILES_TODAY', { mb: 10 })
  expect(await reason(X)).toMatch(/每人每天最多收10兆/)
})

test('more than one message may bring is not fetched', async () => {
  const files = Array.from({ length: 7 }, () => kept(X))
  const { files: told } = await createBringer(fileDesk())(message(7), files)
  expect(told.filter(({ id }) => id !== undefined)).toHaveLength(5)
  expect(told[6]?.refused).toMatch(/一次最多收5个/)
  expect(files.map(({ asked }) => asked)).toEqual([1, 1, 1, 1, 1, 0, 0])
})

test('a body is read up to its limit, whatever it says of its length', async () => {
  expect(await readUpTo(new Response('abc'), 3)).toEqual(Uint8Array.from(Buffer.from('abc')))
  expect(await readUpTo(new Response('abcd'), 3)).toBe('too-large')
  expect(await readUpTo(new Response('a', { headers: { 'content-length': '99' } }), 3)).toBe('too-large')
})
