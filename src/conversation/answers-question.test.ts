import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { files, type Person, seed, type World, world } from '../../test/helpers/talk.ts'
import { checkCharacter } from '../domain/receipt.ts'
import { writtenIn } from '../language/detect.ts'

const receipt = (body: string): string => `${body}-${checkCharacter(body)}`
const PARK = receipt('YJ-260914-2B3C')
const LAMP = receipt('JY-260914-4D5E')
const TOLD = receipt('JY-260914-6F7G')

interface Scene {
  readonly w: World
  readonly he: Person
  readonly ann: Person
}

const park = seed(PARK, { user: 'ann', consultationId: 'parking', article: '第五条', text: '夜里停车太贵。' })
const lamp = seed(LAMP, { user: 'ann', text: '步道太暗。' })

async function asked(
  question = '您好，请问是哪个小区？',
  more: readonly ReturnType<typeof seed>[] = [],
): Promise<Scene> {
  const w = await world({ content: { submissions: [park, ...more] } })
  const he = w.staff('he')
  await he.says(`回复 ${PARK}：${question}`)
  return { w, he, ann: w.citizen('wechat-official', 'ann') }
}

async function kept(w: World, wanted = PARK): Promise<readonly string[]> {
  const item = (await w.submissions()).find((s) => s.receipt === wanted)
  return (await w.store().submissions.story(item?.id ?? '')).supplements.map((s) => s.text)
}
const stateOf = async (w: World, wanted = PARK) => (await w.submissions()).find((s) => s.receipt === wanted)?.state

describe('what is taken for the answer', () => {
  test.each([
    ['请问是哪个小区？', '兰溪苑三期'],
    ['请问是几号楼？', '3'],
    ['请问是几号楼？', '2号楼'],
    ['请补充具体时间', '每天晚上十点到十二点'],
    ['请补充具体建议', '建议改成晚上十点以后免费'],
    ['请提供照片', '没有照片'],
    ['请问物业怎么说？', '物业说不归他们管'],
    ['请问物业怎么说？', '不知道'],
    ['请问是哪个小区？', '您好，就在云川路那个什么广场旁边'],
    ['请问当时物业的态度您满意吗？', '不满意'],
    ['请问是哪个小区？', '什么意思？'],
    ['请问是哪个小区？', 'Lanxi Garden, phase 3'],
  ])('%s — %s', async (question, said) => {
    const { w, ann } = await asked(question)
    await ann.says(said).hears(writtenIn(said) === 'en' ? /Noted/ : /已记下/, PARK)
    expect(await kept(w)).toEqual([said])
    expect(await stateOf(w)).toBe('SUBMITTED')
    expect((await w.store().dump()).unanswered).toEqual([])
  })

  test('the words stay as they are, whatever they are', async () => {
    const { w, he, ann } = await asked()
    let count = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('兰溪苑', '3号楼', '，', '“', '\n', ' ', '😀', "'", '%s', '<b>', '{编号}', '𠮷'), {
          minLength: 1,
          maxLength: 8,
        }),
        async (parts) => {
          const text = `地址是${parts.join('')}。`
          if ((await stateOf(w)) !== 'NEED_INFO') await he.says(`回复 ${PARK}：还有呢，请补充`)
          await ann.says(text)
          expect((await kept(w)).slice(count)).toEqual([text])
          count++
        },
      ),
      { numRuns: 25 },
    )
  })

  test('what follows within minutes belongs to it, a courtesy does not', async () => {
    const { w, he, ann } = await asked()
    await ann.saysAll('兰溪苑', '三期', '谢谢')
    expect(await kept(w)).toEqual(['兰溪苑', '三期'])
    expect(he.notices()).toHaveLength(2)
    w.clock.advance('PT20M')
    await ann.says('东门那一侧')
    expect(await kept(w)).toHaveLength(2)
  })

  test('a menu from before the question is not chosen from by an answer', async () => {
    const w = await world({ content: { submissions: [park] } })
    const ann = w.citizen('wechat-official', 'ann')
    await ann.says('你好').hears(/1 /)
    await w.staff('he').says(`回复 ${PARK}：请问是几号楼？`)
    await ann.says('2').hears(/已记下/)
    expect(await kept(w)).toEqual(['2'])
  })
})

describe('what is plainly something else', () => {
  test.each([
    ['a question of law', '遛狗不拴牵引绳罚多少钱？', /第三十条/],
    ['a question of law that nothing is known of', '居住证积分怎么算？', /12345|没有/],
    ['a question about us', '柳岸街道联络站几点下班？', /9:00-17:00/],
    ['a receipt query', `查 ${PARK}`, /等您补充/],
    ['a bare receipt', PARK, /等您补充/],
    ['help', '帮助', /./],
    ['thanks', '好的谢谢', /不客气/],
    ['a greeting', '你好', /您想/],
    ['a wish to take it back', '我要撤回', /撤回/],
    ['a new form', '我想提意见', /条例/],
    ['staff wanted', '转人工', /./],
  ])('%s is answered and the question stays open', async (_what, said, hears) => {
    const { w, he, ann } = await asked()
    await ann.says(said).hears(hears)
    expect(await kept(w)).toEqual([])
    expect(await stateOf(w)).toBe('NEED_INFO')
    expect(he.notices()).toEqual([])
  })

  test('an answered question ends with what is still waited for, and the answer may come then', async () => {
    const { w, ann } = await asked()
    await ann.says('遛狗不拴牵引绳罚多少钱？').hears(/还在等您补充/, PARK)
    await ann.says('兰溪苑三期').hears(/已记下/)
    expect(await kept(w)).toEqual(['兰溪苑三期'])
  })

  test('a rating goes to the result that was told', async () => {
    const { w, ann } = await asked('请问是哪个小区？', [seed(TOLD, { user: 'ann', state: 'FED_BACK' })])
    await ann.says('满意').hears(/已记下：满意/, TOLD)
    expect(await kept(w)).toEqual([])
  })

  test('in a group nothing is put to an item', async () => {
    const { w } = await asked()
    await w.inGroup('wechat', 'g-liuan', 'ann').says('兰溪苑三期')
    expect(await kept(w)).toEqual([])
  })

  test('another person answers nothing', async () => {
    const { w } = await asked()
    await w.citizen('wechat-official', 'ben').says('兰溪苑三期')
    expect(await kept(w)).toEqual([])
  })

  test('a form that is open goes on, and the answer is taken after it', async () => {
    const w = await world({ content: { submissions: [park] } })
    const ann = w.citizen('wechat-official', 'ann')
    await ann.saysAll('我有话对代表说', '1')
    await w.staff('he').says(`回复 ${PARK}：请问是哪个小区？`)
    await ann.saysAll('河边的步道晚上太暗，希望装几盏灯。', '取消')
    expect(await kept(w)).toEqual([])
    await ann.says('兰溪苑三期').hears(/已记下/)
    expect(await kept(w)).toEqual(['兰溪苑三期'])
  })
})

describe('two open questions', () => {
  async function both(): Promise<Scene> {
    const scene = await asked('请问是哪个小区？', [lamp])
    await scene.he.says(`回复 ${LAMP}：请问是哪一段？`)
    return scene
  }

  test('one is asked which is meant, and the words said are not lost', async () => {
    const { w, ann } = await both()
    await ann.says('北桥那边').hears(/2件/, PARK, LAMP, /哪个小区/, /哪一段/)
    expect([await kept(w, PARK), await kept(w, LAMP)]).toEqual([[], []])
    const { text } = await ann.says('北桥那边')
    const place = text.split('\n').find((line) => /^\d /.test(line) && line.includes(LAMP))?.[0] ?? ''
    await ann.says(place).hears(/已记下/, LAMP)
    expect([await kept(w, PARK), await kept(w, LAMP)]).toEqual([[], ['北桥那边', '北桥那边']])
    expect([await stateOf(w, PARK), await stateOf(w, LAMP)]).toEqual(['NEED_INFO', 'SUBMITTED'])
    await ann.says('兰溪苑').hears(/已记下/, PARK)
  })

  test('a receipt in the text says which', async () => {
    const { w, ann } = await both()
    await ann.says(`${LAMP} 北桥那边`).hears(/已记下/, LAMP)
    expect(await kept(w, PARK)).toEqual([])
    expect(await stateOf(w, LAMP)).toBe('SUBMITTED')
  })

  test('neither: what was said is handled as if nothing waited', async () => {
    const { w, ann } = await both()
    const { text } = await ann.says('菜场门口的雨棚坏了，希望修一修')
    const last = text.split('\n').findLast((line) => /^\d /.test(line))?.[0] ?? ''
    const { text: after } = await ann.says(last)
    expect(after).not.toMatch(/已记下|没听明白/)
    expect([await kept(w, PARK), await kept(w, LAMP)]).toEqual([[], []])
  })
})

test('weeks later a matter of its own is not put to the old item without asking', async () => {
  const { w, ann } = await asked()
  w.clock.advance('P20D')
  await ann.says('建议在河边步道多装几盏路灯，晚上太暗了').hears(/还是另外一件事/)
  expect(await kept(w)).toEqual([])
  await ann.says('1').hears(/已记下/)
  expect(await kept(w)).toEqual(['建议在河边步道多装几盏路灯，晚上太暗了'])
})

test('who asked may have lost the role: the colleague who has the item hears the answer', async () => {
  const w = await world({ content: { submissions: [{ ...park, state: 'ASSIGNED', assignee: 'peng' }] } })
  await w.staff('he').says(`回复 ${PARK}：请问是哪个小区？`)
  await w.store().commit([{ do: 'person.remove', id: 'he' }])
  await w.citizen('wechat-official', 'ann').says('兰溪苑三期')
  expect(w.staff('he').notices()).toEqual([])
  expect(w.staff('peng').notices().at(-1)?.wire.text).toContain('兰溪苑三期')
})

test('an item that is taken back while it waits waits no more', async () => {
  const w = await world()
  const ann = w.citizen('web')
  const { receipt: number } = await files(ann)
  await w.staff('he').says(`回复 ${number}：请问是哪一段？`)
  await ann.saysAll(`撤回 ${number}`, '1')
  await ann.says('北桥那一段')
  expect(await kept(w, number)).toEqual([])
  expect(await stateOf(w, number)).toBe('WITHDRAWN')
})
