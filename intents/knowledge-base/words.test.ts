import { expect, test } from 'vitest'
import type { Content } from '../../src/ports/knowledge.ts'
import type { Golden } from '../../src/upkeep/golden.ts'
import { LIUAN, person } from '../../test/helpers/small-world.ts'
import { type Person, type World, world } from '../../test/helpers/talk.ts'

const QUESTION = '小短腿溜达要罚款吗'
const SAID = '平常话 小短腿溜达 = 遛狗不拴牵引绳、牵引绳'
const tokenIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? ''
const answer = async (w: World): Promise<string> => (await w.citizen('web').says(QUESTION)).text

async function done(w: World, by: Person, said: string): Promise<string> {
  const { text } = await by.says(said).hears(/重放\d+个问题/, /OK \d{4}/)
  const { text: told } = await by.says(`OK ${tokenIn(text)}`).hears(/已生效/)
  await w.flush()
  await w.app().conversation.poll()
  return told
}

test('a lay word is set with a look at what it changes, and can be taken back', async () => {
  const w = await world()
  const peng = w.staff('peng')
  expect(await answer(w)).not.toContain('第三十条')
  const { text } = await peng.says(SAID).hears(/1个原来不答/, QUESTION)
  expect((await w.store().knowledge.batches()).map(({ id }) => id)).toEqual(['world'])
  await peng.says(`OK ${tokenIn(text)}`).hears(/已生效/, /撤回平常话 小短腿溜达/)
  await w.restart()
  expect(await answer(w)).toContain('第三十条')
  await w
    .staff('peng')
    .says('平常话 小短腿溜达')
    .hears(/遛狗不拴牵引绳/, /彭涛/)
  await done(w, w.staff('peng'), '撤回平常话 小短腿溜达')
  await w.restart()
  expect(await answer(w)).not.toContain('第三十条')
  const { audit } = await w.store().dump()
  expect(audit.map(({ command, before, after }) => [command, before, after])).toEqual([
    ['kb-word', undefined, '遛狗不拴牵引绳、牵引绳'],
    ['kb-word-undo', '遛狗不拴牵引绳、牵引绳', undefined],
  ])
})

test('what the files say is not written to: it holds again when the change is taken back', async () => {
  const w = await world({ content: { lexicon: new Map([['小短腿溜达', ['遛狗不拴牵引绳', '牵引绳']]]) } })
  expect(await answer(w)).toContain('第三十条')
  await done(w, w.staff('peng'), '删除平常话 小短腿溜达')
  await w.restart()
  expect(await answer(w)).not.toContain('第三十条')
  await done(w, w.staff('peng'), '撤回平常话 小短腿溜达')
  await w.restart()
  expect(await answer(w)).toContain('第三十条')
})

test('a change that breaks a standard question is refused, and the question is named', async () => {
  const golden: readonly Golden[] = [
    { question: QUESTION, expected: { law: '云川市养犬管理条例', article: '第三十条' } },
  ]
  const content = { golden, lexicon: new Map([['小短腿溜达', ['遛狗不拴牵引绳', '牵引绳']]]) } as Partial<Content>
  const w = await world({ content })
  await w
    .staff('peng')
    .says('删除平常话 小短腿溜达')
    .hears(/1个标准问题不合格/, QUESTION, /什么都没有改/)
  expect((await w.store().knowledge.batches()).map(({ id }) => id)).toEqual(['world'])
})

test('who may not change lay words is told which role it takes', async () => {
  const clerk = { ...person('xin', '辛悦', LIUAN), grants: [{ role: '站点联络员' as const, stationId: LIUAN }] }
  const w = await world({ content: { people: [clerk] } })
  await w
    .staff('xin')
    .says(SAID)
    .hears(/审核员/)
  await w
    .staff('xin')
    .says('平常话 小短腿')
    .hears(/没有平常话/)
  const { text } = await w.citizen('wechat').says(SAID)
  expect(text).not.toMatch(/重放|OK/)
})
