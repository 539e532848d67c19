import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { speakerOf } from '../../src/conversation/speaking.ts'
import { createTranslator } from '../../src/language/translator.ts'
import { sentencesOf } from '../../src/translator-for.ts'
import { seed, world } from '../helpers/talk.ts'

const SENTENCES = sentencesOf(intents)
const translator = createTranslator(SENTENCES)
/** Everything of ours that holds nothing filled in: a citizen may write the very same. */
const OURS = SENTENCES.flatMap((some) => Object.keys(some)).filter((chinese) => !chinese.includes('{'))
const BARE = OURS.filter((word) => /^\p{Script=Han}{1,4}$/u.test(word))

test('whatever a citizen wrote stays as it is in a row of the desk, though it be words of ours', () => {
  const said = fc.array(fc.constantFrom(...OURS), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(said, fc.constantFrom('en' as const, 'zh-Hant' as const), (words, language) => {
      const reply = speakerOf(language, translator).reply({
        blocks: [{ type: 'fields', rows: [['内容', words, 'theirs']] }],
      })
      expect(reply.blocks).toEqual([
        { type: 'fields', rows: [[language === 'en' ? 'Content' : '內容', words, 'theirs']] },
      ])
    }),
  )
})

test('a line of a text that is one short word is nobody’s but who wrote it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BARE), (word) => {
      const reply = speakerOf('en', translator).reply({ blocks: [{ type: 'text', text: `经过：\n${word}` }] })
      expect(reply.blocks).toEqual([{ type: 'text', text: `What happened:\n${word}` }])
    }),
  )
})

test.each(['公开', '答复', '无', '已办结', '全部事项', '已公开'])(
  'the desk in English shows “%s” as the citizen wrote it, in the item and in the list',
  async (text) => {
    const w = await world({ translator, content: { submissions: [seed('JY-260914-7K3M-E', { text })] } })
    const he = w.staff('he')
    await he.says('English')
    const opened = (await he.says('打开 7K3M')).text
    expect(opened).toMatch(new RegExp(`^Content {2}${text}$`, 'm'))
    expect(opened).toMatch(/^State {2}handed in, waiting to be registered$/m)
    expect((await he.says('待办')).text).toContain(`“${text}”`)
  },
)

test('who reads English is told in English what a colleague assigned, and the citizen’s words stay', async () => {
  const w = await world({ translator, content: { submissions: [seed('JY-260914-7K3M-E', { text: '公开' })] } })
  const peng = w.staff('peng')
  await peng.says('English')
  const he = w.staff('he')
  await he.says('登记 7K3M')
  expect((await he.says('派给 彭涛 7K3M')).text).toContain('已派给彭涛')
  await w.later('PT1M')
  const told = peng.notices().map(({ wire }) => wire.text)
  expect(told.join('\n')).toMatch(/何静 assigned 1 to you:\n.*“公开”/)
  expect(told.join('\n').replace(/“[^”]*”|何静/g, '')).not.toMatch(/\p{Script=Han}/u)
})

const SENTENCE = '还没有公布。'

test('in quotes nothing of ours is looked for: a short form of a citizen’s words stays in every list', () => {
  const unquoted = OURS.filter((one) => !/[“”\n]/u.test(one))
  const changed = unquoted.filter((words) => {
    const reply = speakerOf('en', translator).reply({ blocks: [{ type: 'text', text: `1 什么　“${words}”` }] })
    return !JSON.stringify(reply.blocks).includes(`“${words}”`)
  })
  expect(changed).toEqual([])
})

test('words of people that are named with a text stay in it, in lines, columns and the middle of a line', () => {
  fc.assert(
    fc.property(fc.constantFrom(...OURS.filter((one) => one.length > 1 && !one.includes('\n'))), (words) => {
      const text = `9月14日 10:02 补充：${words}\n1. 甲｜${words}\nYJ-1　${words}`
      const reply = speakerOf('en', translator).reply({ blocks: [{ type: 'text', text, theirs: [words] }] })
      const [block] = reply.blocks
      expect(block?.type === 'text' ? block.text.split(words) : []).toHaveLength(4)
    }),
  )
})

test('what a citizen added later, and why a deputy is written to, read the same in English though they be sentences of ours', async () => {
  const w = await world({ translator, content: { submissions: [seed('JY-260914-7K3M-E', { text: '灯坏了' })] } })
  const he = w.staff('he')
  await he.says('English')
  await he.says(`回复 7K3M：${SENTENCE}`)
  const { text } = await he.says('打开 7K3M')
  expect(text).not.toContain('not announced yet')
})
