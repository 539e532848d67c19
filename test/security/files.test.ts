import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../../src/domain/problem.ts'
import { pdf, photo, png } from '../helpers/pictures.ts'
import { world } from '../helpers/talk.ts'

const NASTY = [
  '../../x',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\x',
  'C:/Windows/x',
  '\\\\host\\share',
  '.env',
  '.',
  '..',
  '',
  'a\u0000.jpg',
  'a\n.jpg',
  'CON',
  'nul.txt',
  'x'.repeat(300),
  '照'.repeat(100),
  '~/.ssh/id',
  'file:///x',
  '%2e%2e%2fx',
  'a/../../b',
  '\u202egpj.exe',
  '\ufeff',
  '<script>.png',
  '"; rm -rf /',
  '`id`',
  '$(id)',
  '|x',
]
const names = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 300 }))

test('over 200 nasty names no file appears anywhere: the name is words, the bytes are in the store', async () => {
  const w = await world({ settings: { files: { perDay: 100_000_000 } } })
  const folder = dirname(w.file)
  const before = (await readdir(folder, { recursive: true })).sort()
  const ids = new Set<string>()
  await fc.assert(
    fc.asyncProperty(names, fc.nat(255), async (name, seed) => {
      const given = { channel: 'web', user: 'ann', name, bytes: photo(100, seed) }
      const file = await w.app().files.take(given)
      expect(file.name).not.toMatch(/[/\\]|^\.|\p{C}/u)
      expect(file.id).toMatch(/^[\w-]{16,64}$/)
      ids.add(file.id)
    }),
    { numRuns: 200, examples: NASTY.map((name): [string, number] => [name, 1]) },
  )
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(before)
  expect(ids.size).toBe(200)
})

test.each([
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['html', '<!doctype html><script>alert(1)</script>'],
  [
    'html behind the sign of a JPEG',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<script>alert(1)</script>')]),
  ],
  [
    'html behind the sign of a PNG',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('<script></script>')]),
  ],
  ['a program', Buffer.from('MZ\x90\0', 'latin1')],
  ['an archive', Buffer.from('PK\x03\x04 evil.exe', 'latin1')],
  [
    'a document with macros',
    Buffer.from('PK\x03\x04[Content_Types].xml word/document.xml word/vbaProject.bin', 'latin1'),
  ],
  ['an old Office file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['a picture of a telephone that browsers do not show', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
  ['a video', Buffer.from('\0\0\0\x18ftypisom', 'latin1')],
  ['text', '您好'],
  ['nothing', ''],
])('%s is refused with a reason, whatever it is called', async (_, content) => {
  const w = await world()
  const bytes = Buffer.from(content as string)
  const refused = await w
    .app()
    .files.take({ channel: 'web', user: 'ann', name: '照片.jpg', bytes })
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  expect(isProblem(refused) && refused.say).toMatch(/收/)
  expect(await w.store().attachments.find({ waiting: true })).toEqual([])
})

test('what a script hides behind the end of a picture does not stay in it', async () => {
  const w = await world()
  const script = Buffer.from('<script>alert(1)</script>')
  for (const picture of [photo(100), png()]) {
    const bytes = Buffer.concat([picture, script])
    const { id } = await w.app().files.take({ channel: 'web', user: 'ann', name: 'a', bytes })
    expect(Buffer.from((await w.store().attachments.content(id)) ?? []).includes(script)).toBe(false)
  }
})

test('when the disk is nearly full a file is refused and words are still taken', async () => {
  const w = await world({
    around: (store) => ({ ...store, attachments: { ...store.attachments, hasRoom: async () => false } }),
  })
  await expect(w.app().files.take({ channel: 'web', user: 'ann', name: 'a.pdf', bytes: pdf() })).rejects.toMatchObject({
    code: 'FILES_FULL',
    say: expect.stringMatching(/文字照常可以提交/),
  })
  await w.citizen('web', 'ann').says('你好').hears(/./)
})
