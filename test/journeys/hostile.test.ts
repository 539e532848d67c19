import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { MAX_TEXT } from '../../src/conversation/guard.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { files, world } from '../helpers/talk.ts'

test.each([4_001, 6_000])('a message of %i characters is refused with its length', async (length) => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('灯'.repeat(length))
    .hears(new RegExp(`有${length}字.*最多${MAX_TEXT}字`))
})

test('a message of 4,000 characters is taken', async () => {
  const w = await world()
  const a = w.citizen('web')
  const words = '灯'.repeat(MAX_TEXT)
  await files(a, words)
  expect((await w.only()).body).toBe(words)
})

test('length is counted in characters, so that rare characters count once', async () => {
  const w = await world()
  const a = w.citizen('web')
  await a.saysAll('我有话对代表说', '1')
  await a.says('𠮷'.repeat(MAX_TEXT)).hears(/哪个街道/)
})

test('too long a text in the middle of a form loses nothing of the form', async () => {
  const w = await world()
  const a = w.citizen('web')
  await a.saysAll('我有话对代表说', '1')
  await a.says('灯'.repeat(4_001)).hears(/没有丢/)
  await a.says('河边太暗，希望装灯。').hears(/哪个街道/)
})

test('an attachment alone gets a true sentence', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('', { files: [{ kind: 'image', name: 'a.jpg' }] })
    .hears(/还看不了附件/)
})

test('an empty message gets a true sentence', async () => {
  const w = await world()
  await w
    .citizen('web')
    .says('   ')
    .hears(/没有收到文字/)
})

test('an attachment in the middle of a form keeps the question', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1')
  await a.says('', { files: [{ kind: 'image' }] }).hears(/请用文字/, /说说是什么事/)
})

test.each(['😀', '👨‍👩‍👧‍👦👍🏽', '。。。', '？', '\u200b', '啊'.repeat(300)])('“%s” is answered', async (text) => {
  const w = await world()
  await w.citizen('web').says(text).hears(/./)
})

const HOSTILE = [
  '{{vars.answers}}{{{.}}}',
  '{{#vars}}x{{/vars}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what somebody might send
  '${process.env.PATH}',
  '%s %d %n',
  "'; drop table submission; --",
  '" OR 1=1 NEAR(x) AND *',
  '<script>alert(1)</script>',
  '希望\u202e灯装',
  '\ud800 装灯',
  `灯${'\u0301'.repeat(1_000)}`,
  '__proto__ constructor prototype',
  '[链接](javascript:alert(1))',
]

/** As UTF-8 carries it: half a pair becomes the replacement character. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

test.each(HOSTILE)('%j is kept and shown exactly as it was written', async (hostile) => {
  const w = await world()
  const a = w.citizen('web')
  await a.saysAll('我有话对代表说', '1')
  await a.says(`${hostile} 希望装灯`)
  const summary = await a.saysAll('柳岸街道', '不留', '同意')
  expect(summary.text).toContain(hostile)
  await a.says('1').hears(/已提交/)
  const submission = await w.only()
  expect(wellFormed(submission.body)).toBe(wellFormed(`${hostile} 希望装灯`))
  const opened = await w.staff('he').says(`打开 ${submission.receipt}`)
  expect(wellFormed(opened.text)).toContain(wellFormed(hostile))
})

test.each(HOSTILE)('%j asked as a question breaks nothing', async (hostile) => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says(hostile).hears(/./)
  await a.says('取消').hears(/./)
  await a.says('你好').hears(/您好/)
  expect(w.logs.filter((line) => line.includes('could not be handled'))).toEqual([])
})

const failing = (sentence: string): readonly Intent[] =>
  intents.map((intent) =>
    intent.name === 'greet' ? { ...intent, handle: () => Promise.reject(new Error(sentence)) } : intent,
  )

test('a part that breaks is told to the citizen, and the next message is answered', async () => {
  const w = await world({ intents: failing('secret detail 13800138000') })
  const a = w.citizen('wechat')
  const { text } = await a.says('你好')
  expect(text).toMatch(/没有处理成功/)
  expect(text).not.toMatch(/secret/)
  await a.says('谢谢').hears(/不客气/)
  expect((await w.store().dump()).inbox.map((row) => row.state)).toContain('dead')
})

test('while one person meets a broken part, others are served', async () => {
  const w = await world({ intents: failing('broken') })
  const people = Array.from({ length: 10 }, (_, n) => w.citizen('web', `p${n}`))
  const heard = await Promise.all(people.map((p, n) => p.says(n === 0 ? '你好' : '谢谢')))
  expect(heard.filter((h) => /不客气/.test(h.messages[0]?.wire.text ?? ''))).not.toHaveLength(0)
  expect(w.sent.filter((m) => /不客气/.test(m.wire.text))).toHaveLength(9)
  expect(w.sent.filter((m) => /没有处理成功/.test(m.wire.text))).toHaveLength(1)
})

test.each(['STORE_FULL', 'STORE_FAILED'] as const)(
  'when the store says %s the citizen hears that nothing was handed in',
  async (code) => {
    let broken = false
    const w = await world({
      around: (store) => ({
        ...store,
        commit: async (changes) => {
          if (broken) throw new Problem(code)
          await store.commit(changes)
        },
      }),
    })
    const a = w.citizen('wechat')
    await a.saysAll('我有话对代表说', '1', '河边太暗，希望装灯。', '柳岸街道', '不留', '同意')
    const before = w.sent.length
    broken = true
    await expect(w.app().conversation.deliver(a.inbound('1'))).rejects.toThrow(code)
    await w.flush()
    const said = w.sent.slice(before).map((m) => m.wire.text)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/没有提交成功/)
    expect(said[0]).not.toMatch(/[A-Z]{2}-\d{6}/)
    expect(await w.submissions()).toEqual([])
    const { moves, audit } = await w.store().dump()
    expect(moves).toEqual([])
    expect(audit).toEqual([])
    broken = false
    await a.says('1').hears(/已提交/)
  },
)

test('a person who sends too much is slowed down, others are not', async () => {
  const w = await world({ perMinute: 5 })
  const [a, b] = [w.citizen('web'), w.citizen('web')]
  for (let n = 0; n < 5; n++) await a.says('谢谢').hears(/不客气/)
  await expect(w.app().conversation.deliver(a.inbound('谢谢'))).rejects.toThrow('TOO_FAST')
  await expect(w.app().conversation.deliver(a.inbound('谢谢'))).resolves.toBeUndefined()
  await b.says('谢谢').hears(/不客气/)
})
