import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { files, type Person, seed, type World, world } from '../../test/helpers/talk.ts'

const receipt = (body: string): string => `${body}-${checkCharacter(body)}`
const LAMPS = receipt('JY-260914-3A4B')
const DONE = receipt('JY-260914-5C6D')

const storyOf = async (w: World, wanted: string) => {
  const item = (await w.submissions()).find((s) => s.receipt === wanted)
  const { supplements } = await w.store().submissions.story(item?.id ?? '')
  return { state: item?.state, added: supplements.map((s) => [s.kind, s.text]) }
}
const lastNotice = (person: Person): string => person.notices().at(-1)?.wire.text ?? ''

/** A suggestion handed in on the web page, its receipt and its secret. */
async function filed(w: World) {
  const onWeb = w.citizen('web', 'ann')
  const { receipt: number, text } = await files(onWeb)
  return { onWeb, number, secret: /查询码 ([\d ]{19})/.exec(text)?.[1] ?? '' }
}

test('an owner adds to an item that waits for nothing; who has it hears of it', async () => {
  const w = await world({
    content: { submissions: [seed(LAMPS, { user: 'ann', state: 'ASSIGNED', assignee: 'peng' })] },
  })
  const ann = w.citizen('wechat-official', 'ann')
  await ann.says(`补充 ${LAMPS}：坏的是靠河那一排`).hears(/已记下/, LAMPS)
  expect(await storyOf(w, LAMPS)).toEqual({ state: 'ASSIGNED', added: [['supplement', '坏的是靠河那一排']] })
  expect(lastNotice(w.staff('peng'))).toContain('坏的是靠河那一排')
})

test('the four characters of a receipt are enough, and without words one is asked for them', async () => {
  const w = await world({ content: { submissions: [seed(LAMPS, { user: 'ann' })] } })
  const ann = w.citizen('wechat-official', 'ann')
  await ann.says('补充 3A4B').hears(/补充什么/)
  await ann.says('我要补充一下3A4B，是晚上七点以后').hears(/已记下/)
  expect((await storyOf(w, LAMPS)).added).toEqual([['supplement', '是晚上七点以后']])
})

test('what has ended takes no more', async () => {
  const w = await world({ content: { submissions: [seed(DONE, { user: 'ann', state: 'CLOSED' })] } })
  await w
    .citizen('wechat-official', 'ann')
    .says(`补充 ${DONE} 又坏了`)
    .hears(/不能再补充/, /另外提/)
  expect((await storyOf(w, DONE)).added).toEqual([])
})

test('from another channel the receipt and its secret put the answer to the item; the secret is never kept', async () => {
  const w = await world()
  const { number, secret } = await filed(w)
  const he = w.staff('he')
  await he.says(`回复 ${number}：请问是哪一段？`)
  const onPhone = w.citizen('wechat-official', 'ann-phone')
  await onPhone.says(`${number} ${secret} 从北桥到渡口，大约两百米`).hears(/已记下/)
  expect(await storyOf(w, number)).toEqual({ state: 'SUBMITTED', added: [['answer', '从北桥到渡口，大约两百米']] })
  expect(lastNotice(he)).toContain('从北桥到渡口')
  expect((await storyOf(w, number)).added.flat().join()).not.toContain(secret.slice(0, 4))
})

test('words that came without the secret are kept until it comes', async () => {
  const w = await world()
  const { number, secret } = await filed(w)
  await w.staff('he').says(`回复 ${number}：请问是哪一段？`)
  const onPhone = w.citizen('wechat-official', 'ann-phone')
  await onPhone.says(`补充 ${number}：北桥那一段`).hears(/查询码/, /不用再写/)
  await onPhone.says(secret).hears(/已记下/)
  expect((await storyOf(w, number)).added).toEqual([['answer', '北桥那一段']])
})

test('a made-up number and one of somebody else are answered alike, and guessing ends', async () => {
  const w = await world()
  const { number } = await filed(w)
  const stranger = w.citizen('wechat-official', 'stranger')
  const [real, invented] = [
    await stranger.says(`补充 ${number}：我来补充`),
    await stranger.says(`补充 ${receipt('DB-260914-7777')}：我来补充`),
  ]
  expect(real.text).toBe(invented.text)
  for (let n = 0; n < 5; n++) await stranger.says(`补充 ${number} 1111 2222 3333 000${n} 我来补充`).hears(/没有查到/)
  await stranger.says(`补充 ${number} 1111 2222 3333 0009 我来补充`).hears(/15分钟后再试/)
  expect((await storyOf(w, number)).added).toEqual([])
})

test('a question about progress adds nothing', async () => {
  const w = await world()
  const { onWeb, number, secret } = await filed(w)
  await onWeb.says(`${number} ${secret} 到哪一步了`).hears(/进度/)
  await w.citizen('wechat').says(`查 ${number} ${secret}`).hears(/进度/)
  expect((await storyOf(w, number)).added).toEqual([])
})
